import type { Finding } from '../../model/audit.ts';
import { markedPassage, passage } from '../passage.ts';
import { displayWidth, fitting, graphemes } from './display-width.ts';
import type { Piece } from './lines.ts';
import { type Page, painted } from './page.ts';

/** A passage of a document in quotation marks, in at most `width` columns; null where there is none to show. */
export function quote(page: Page, text: string, width = Number.POSITIVE_INFINITY): string | null {
  const shown = passage(text, page.options);
  return shown === null ? null : `“${shorten(shown, width - 2)}”`;
}

function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const head = fitting(graphemes(text), width - 1).join('');
  return `${head.replace(/\s+\S*$/, '')}…`;
}

/** A finding's sentence with the flagged words between « and »; empty where there is none to show. */
export function markedSentence(finding: Finding, page: Page): readonly Piece[] {
  const found = markedPassage(finding, page.options);
  if (found) return [found.before, painted(page.style.marked, `«${found.words}»`), found.after];
  const whole = finding.text === '' ? null : quote(page, finding.sentence || finding.text);
  return whole === null ? [] : [whole];
}
