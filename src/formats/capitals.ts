import type { Line } from './lines.ts';
import { MOST_WORDS_OF_TITLE } from './page.ts';

/** CAPITALS: no small letter outside brackets, and at least one word of four capitals or two words. */
export function isCapitals(text: string, line: Pick<Line, 'start' | 'end' | 'upper' | 'lower' | 'words'>): boolean {
  if (line.lower > 0 || line.upper < 3 || line.words > MOST_WORDS_OF_TITLE + 2 || line.end - line.start > 120)
    return false;
  const title = text.slice(line.start, line.end);
  if (/[.,;!]$/.test(title)) return false;
  const digits = title.replace(/[^0-9]/g, '').length;
  return (
    line.upper > digits && /\p{Lu}[\p{Lu}'’-]{3}|\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}|^\p{Lu}\.?\s+\p{Lu}{2,}/u.test(title)
  );
}
