import type { Finding } from '../model/audit.ts';
import { excerpt, oneLine } from './excerpt.ts';
import type { ReportOptions } from './reporter.ts';

/** Characters of a quoted passage, and of a sentence on either side of its flagged words. */
const LONGEST = 300;
const AROUND = 120;

type Showing = Pick<ReportOptions, 'excerpts'>;

/** A passage of a document on one line, without its own quotation marks, cut after a word; null where there is none to show. */
export function passage(text: string, options: Showing): string | null {
  const shown = excerpt(text, options);
  if (shown === null || shown.trim() === '') return null;
  const line = oneLine(shown);
  return beginning(/^["“][^"“”]*["”]$/.test(line) ? line.slice(1, -1) : line, LONGEST);
}

export interface MarkedPassage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A finding's sentence around its words; null where there is none to show, or where the words are all of it. */
export function markedPassage({ sentence, text }: Finding, options: Showing): MarkedPassage | null {
  const shown = excerpt(sentence, options);
  const flagged = excerpt(text, options);
  if (shown === null || flagged === null || flagged.trim() === '') return null;
  const line = oneLine(shown);
  const words = oneLine(flagged);
  const at = line.indexOf(words);
  if (at < 0 || words.length >= line.length - 1) return null;
  return {
    before: end(line.slice(0, at), AROUND),
    words: beginning(words, LONGEST),
    after: beginning(line.slice(at + words.length), AROUND),
  };
}

function beginning(text: string, longest: number): string {
  return text.length <= longest ? text : `${whole(text.slice(0, longest)).replace(/\s+\S*$/, '')}…`;
}

function end(text: string, longest: number): string {
  return text.length <= longest ? text : `…${whole(text.slice(-longest)).replace(/^\S*\s+/, '')}`;
}

/** A cut text without half a pair of surrogates at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
