import type { Finding } from '../../model/audit.ts';
import { excerpt, oneLine } from '../excerpt.ts';
import type { ReportOptions } from '../reporter.ts';
import { displayWidth, fitting, graphemes } from './display-width.ts';
import type { Piece } from './lines.ts';
import { type Page, painted } from './page.ts';

/** A passage of a document in quotation marks, cut at a word to at most `width` columns; null where excerpts are off. */
export function quote(text: string, options: ReportOptions, width = 300): string | null {
  const shown = excerpt(text, options);
  if (shown === null) return null;
  const line = oneLine(shown);
  const bare = /^["“].*["”]$/.test(line) ? line.slice(1, -1) : line;
  return `“${shortenEnd(bare, width - 2)}”`;
}

/** A text cut after a whole word, with an ellipsis in the place of the rest. */
export function shortenEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const head = fitting(graphemes(text), width - 1).join('');
  return `${head.replace(/\s+\S*$/, '')}…`;
}

/** Characters of a sentence that are shown on either side of the flagged words. */
const AROUND = 110;

/** A finding's sentence with the flagged words between « and »; empty where excerpts are off or something is missing. */
export function markedSentence(finding: Finding, page: Page): readonly Piece[] {
  const shown = excerpt(finding.sentence, page.options);
  const words = excerpt(finding.text, page.options);
  if (shown === null || words === null || finding.text === '') return [];
  const sentence = oneLine(shown);
  const flagged = oneLine(words);
  const at = sentence.indexOf(flagged);
  if (at < 0 || flagged.length >= sentence.length - 1) return [`“${shortenEnd(sentence || flagged, 300)}”`];
  const before = tail(sentence.slice(0, at));
  const after = shortenEnd(sentence.slice(at + flagged.length), AROUND);
  return [before, painted(page.style.marked, `«${flagged}»`), after];
}

function tail(text: string): string {
  if (text.length <= AROUND) return text;
  return `…${text.slice(-AROUND).replace(/^\S*\s+/, '')}`;
}
