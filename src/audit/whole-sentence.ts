import type { Document } from '../model/document.ts';
import type { FindingDraft } from './finding.ts';

/** What ends a sentence, or a line on purpose. */
const STOP = /[.!?:;|][)\]”’"'*_]*$/;
/** A full stop after a word, and what may close with it. */
const SENTENCE_END = /(?<=[\p{L}\p{N}%)][.!?][)\]”’"'*_]*)(?:\s+|$)/u;
/** A line that goes on in small letters; not an item that one counts: "b) the kitchen", "o walks". */
const GOES_ON_SMALL = /^(?:\p{Ll}(?![.)]|\s)|\(|a\s)/u;
/** A line that may go on with a name or a number; not a numbered item, a field or a row. */
const MAY_GO_ON = /^[\p{Lu}\p{N}“‘"'](?!\d*[.)]\s)(?![^.]{0,60}(?::\s|\||__))/u;
/** The sign of an item, or the label of a field. */
const OPENING = /^(?:(?:[-*•]|\w{1,2}[.)])\s+|[^:]{1,60}:\s+)/;
const LINE_BREAK = /\r\n?|\n/;
/** An empty line: the break before it, its spaces, and its own. */
const EMPTY_LINE = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?=[\r\n])/g;
/** A shorter line was ended on purpose, where the next begins with a capital letter. */
const LEAST = 40;

/**
 * The sentence of a finding as it would stand if no line had been broken within it. Where a text is too short to show how wide
 * it is wrapped, its reader takes each line for a sentence; for knowing a finding again, lines that plainly go on are one.
 */
export function wholeSentences({ text, format }: Document): (draft: FindingDraft) => string {
  if (format !== 'text' && format !== 'markdown') return ({ sentence }) => sentence;
  let empty: readonly number[] | null = null;
  return ({ sentence, location }) => {
    const start = text.lastIndexOf(sentence, location.start);
    const end = start + sentence.length;
    if (sentence === '' || start < 0 || end < location.end) return sentence;
    empty ??= Array.from(text.matchAll(EMPTY_LINE), ({ index }) => index);
    const from = empty.findLast((at) => at < start) ?? 0;
    const to = empty.find((at) => at >= end) ?? text.length;
    const paragraph = paragraphAround(text.slice(from, start), text.slice(end, to));
    return `${partBefore(paragraph.before, sentence)} ${sentence} ${partAfter(paragraph.after, sentence, paragraph.before.at(-1) ?? '')}`;
  };
}

/** The lines above and below, up to empty ones; the last above and the first below are the rest of the sentence's own. */
function paragraphAround(
  above: string,
  below: string,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const lines = (part: string): readonly string[] => part.split(LINE_BREAK).map((line) => line.trim());
  const [own = '', ...before] = lines(above).toReversed();
  const [rest = '', ...after] = lines(below);
  const upTo = (all: readonly string[]): readonly string[] => {
    const empty = all.indexOf('');
    return empty < 0 ? all : all.slice(0, empty);
  };
  return { before: [...upTo(before).toReversed(), own], after: [rest, ...upTo(after)] };
}

function partBefore(before: readonly string[], sentence: string): string {
  const [own = '', ...above] = before.toReversed();
  // What stands before it on its own line was cut off from it for a reason.
  if (own !== '') return '';
  let part = '';
  let following = [sentence];
  for (const line of above) {
    if (!goesOn(line, following)) break;
    const last = (line.split(SENTENCE_END).at(-1) ?? '').replace(OPENING, '');
    part = `${last} ${part}`;
    if (last !== line) break;
    following = [line, ...following];
  }
  return part;
}

function partAfter([rest = '', ...below]: readonly string[], sentence: string, own: string): string {
  if (rest !== '') return '';
  let part = '';
  let last = `${own} ${sentence}`.split(LINE_BREAK).at(-1)?.trim() ?? '';
  for (const [index, line] of below.entries()) {
    if (!goesOn(last, below.slice(index))) break;
    const [first = ''] = line.split(SENTENCE_END);
    part += ` ${first}`;
    if (first !== line) break;
    last = line;
  }
  return part;
}

/** Whether a line breaks off and goes on in what follows: in small letters, or else up to a full stop. */
function goesOn(line: string, [next = '', ...others]: readonly string[]): boolean {
  if (STOP.test(line)) return false;
  if (GOES_ON_SMALL.test(next)) return true;
  if (line.length < LEAST || !MAY_GO_ON.test(next)) return false;
  return [next, ...others.slice(0, 2)].some((each) => SENTENCE_END.test(each));
}
