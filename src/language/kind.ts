import type { Block, Document } from '../model/document.ts';
import type { Hit } from '../model/reading.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';

/** The hits of a sign of rules/reading. */
export type Signs = (cue: string) => readonly Hit[];

/** A form with at least this share of its labels and cells left empty is a template, … */
const EMPTY_SHARE = 0.5;
/** … and so is a text with a place to fill in on every third of its blocks. */
const FILL_SHARE = 0.3;
/** Fewer empty labels or placeholders say nothing. */
const LEAST_EMPTY = 4;
/** A document is named in its first few lines, before any running text. */
const LINES_OF_NAME = 4;
const LONGEST_NAME_LINE = 110;
/** What a document is called weighs as much as this many other signs. */
const NAME_WEIGHT = 6;
/** A note's headings ("Chief complaint", "Hospital course") count no further, … */
const MOST_HEADINGS = 4;
/** … and neither do entries with a date, which a plan that is kept up has too. */
const MOST_SIGNS = 6;

/** What kind of document it is: by what it calls itself, by its signs, and by how much of its form is filled in. */
export function kindOf(document: Document, signs: Signs): Kind {
  const top = endOfName(document);
  const labels = document.blocks.flatMap((block) => (block.kind === 'field' ? [block.label] : []));
  const isLabel = (hit: Hit): boolean => labels.some(({ start, end }) => hit.start >= start && hit.end <= end);
  const named = (cue: string): boolean => signs(cue).some((hit) => hit.start < top);
  if (
    isBlankForm(document) ||
    named('kind/template-name') ||
    (named('kind/template') && placeholders(document.text) >= LEAST_EMPTY)
  )
    return 'template';
  const name = lineOfName(document, [...signs('kind/letter-name'), ...signs('kind/plan-name')], top);
  const called = (cue: string): readonly Hit[] => signs(cue).filter((hit) => hit.start < name);
  // "Evaluation: partly met" is a line of a plan; "Evaluation" alone may be what a document is called.
  const isNote = called('kind/letter-name').some((hit) => !isLabel(hit) && !isInBracket(hit, document));
  // "Maeve Flynn (recovery plan)" is a plan, "Ward round (care plan)" a note of one.
  const isPlan = called('kind/plan-name').some((hit) => !isNote || !isInBracket(hit, document));
  const letter =
    NAME_WEIGHT * Number(isNote) +
    NAME_WEIGHT * Number(signs('kind/salutation').length > 0) +
    Math.min(MOST_HEADINGS, signs('kind/note-heading').length) +
    Math.min(MOST_SIGNS, signs('kind/letter').length);
  const plan =
    NAME_WEIGHT * Number(isPlan) +
    Math.min(MOST_HEADINGS, signs('kind/plan-heading').length) +
    Math.min(MOST_HEADINGS, signs('kind/care-plan').length);
  // What neither calls itself a plan nor has any sign of one is a note of somebody's.
  return letter > plan || plan === 0 ? 'letter' : 'care-plan';
}

/** Whom a letter is written to: the person, where it says "you" more often than it speaks of them, or calls a colleague by title. */
export function addresseeOf(signs: Signs): Addressee {
  if (signs('addressee/colleague').length > 0) return 'professional';
  const to = signs('addressee/you').length;
  const about = signs('addressee/about').length;
  if (to === 0 && about === 0) return 'unclear';
  return to > about ? 'person' : 'professional';
}

/** "Plan, version 9 (Ash wrote this, Bex typed)": what stands in a bracket says more of a document, and does not name it. */
function isInBracket({ start }: Hit, { text }: Document): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return line.lastIndexOf('(') > line.lastIndexOf(')');
}

/** The end of the lines that can hold a document's name. */
function endOfName({ text }: Document): number {
  let end = 0;
  let lines = 0;
  for (const line of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    if (line[0].length > LONGEST_NAME_LINE || /(?:[\p{Ll}\d)][.!]|,)\s*$/u.test(line[0])) break;
    end = line.index + line[0].length;
    if (line[0].trim() !== '') lines += 1;
    if (lines >= LINES_OF_NAME || line[0] === '') break;
  }
  return end;
}

/** The end of the first line that holds a name: "1. Summary of risk" two lines under "Risk management plan" is a heading of it. */
function lineOfName({ text }: Document, names: readonly Hit[], top: number): number {
  const first = Math.min(top, ...names.map((hit) => hit.start));
  const end = text.indexOf('\n', first);
  return end < 0 ? top : Math.min(top, end);
}

function isBlankForm(document: Document): boolean {
  const { blocks, text } = document;
  const over = new Set(blocks.map((block) => block.under));
  const asked = blocks.filter((block, index) => asks(block, over.has(index)));
  const unanswered = blocks.filter((block, index) => isUnanswered(block, blocks[index + 1], text)).length;
  const empty = unanswered + asked.filter((block) => block.kind === 'heading' || block.start === block.end).length;
  if (empty >= LEAST_EMPTY && empty >= EMPTY_SHARE * (asked.length + unanswered)) return true;
  const fills = (text.match(/_{3,}|\.{5,}|…{2,}|\[\s+\]|[☐□]/gu) ?? []).length;
  return fills >= LEAST_EMPTY && fills >= FILL_SHARE * blocks.length;
}

/** A question of running text after which comes the next question, label or heading, or nothing. */
function isUnanswered(block: Block, next: Block | undefined, text: string): boolean {
  const isQuestion = ({ kind, start, end }: Block): boolean =>
    (kind === 'paragraph' || kind === 'item') && /\?["”’)]?$/u.test(text.slice(start, end).trimEnd());
  return (
    isQuestion(block) && (next === undefined || isQuestion(next) || next.kind === 'heading' || next.kind === 'field')
  );
}

/** A label, a cell, or a heading over nothing. */
function asks(block: Block, isOverText: boolean): boolean {
  return (
    block.kind === 'field' || (block.kind === 'cell' && !block.header) || (block.kind === 'heading' && !isOverText)
  );
}

/** Places in a letter's text that ask to be replaced: "[NAME]", "<insert date>", "{{ward}}". */
function placeholders(text: string): number {
  return (text.match(/\[[^\][\n]{2,80}\]|<[a-z][^<>\n]{2,60}>|\{\{[^{}\n]+\}\}|_{3,}|\.{5,}/giu) ?? []).length;
}
