import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import type { Actor } from '../../model/vocabulary.ts';
import type { SignTable } from '../goals/sign-table.ts';
import { type Cast, castOf, type Part } from './cast.ts';

/** Reads who is named in stretches of text: one side, several together, or nobody that is known. */
export interface ActorReader {
  /** Everybody in it whom the document explains: a label, a heading. */
  readonly known: (span: Span) => Actor | null;
  /** Whoever stands first in it, every capitalised word being a name: a cell of "Who". */
  readonly named: (span: Span) => Actor | null;
  /** Who stands first in it, with those who are joined to them: a sentence's subject. `named` takes its first word for a name. */
  readonly subject: (span: Span, named: boolean) => Actor | null;
  /** The person and somebody else, joined anywhere in it. */
  readonly pair: (span: Span) => Actor | null;
}

/** Somebody who is named, by role, name or pronoun; `null` is a name that the document does not explain. */
interface Mention extends Span {
  readonly part: Part | null;
  /** A step is about them, or done at their place: "Referral to the psychologist". */
  readonly object: boolean;
}

/** A reader of names and roles for one document. */
export function actorReader(reading: Reading, signs: SignTable): ActorReader {
  const known = { reading, signs, cast: castOf(reading), parts: partsOfCues(reading) };
  return {
    known: (span) =>
      actorOf(
        reading,
        mentionsIn(known, span, NOBODY).filter(({ object }) => !object),
      ),
    named: (span) => actorOf(reading, joined(reading.document.text, span, mentionsIn(known, span, EVERYBODY))),
    subject: (span, named) =>
      actorOf(reading, joined(reading.document.text, span, mentionsIn(known, span, named ? actsFirst : besideAnother))),
    pair: (span) => {
      const actors = runsOf(reading.document.text, mentionsIn(known, span, NOBODY)).map((run) => actorOf(reading, run));
      return actors.includes('shared') ? 'shared' : null;
    },
  };
}

/**
 * Whoever acts, by all who are named. The person beside anybody else acts with them. A name that the document does not explain
 * is a colleague's in a letter; in a plan it is the person's where nothing else says who they are, and otherwise somebody else's.
 */
function actorOf(reading: Reading, mentions: readonly Mention[]): Actor | null {
  const parts = new Set(mentions.map(({ part }) => part));
  const unknown = mentions.filter(({ part }) => part === null).length;
  if (parts.delete(null)) {
    if (unknown > 1 && !personIsKnown(reading)) return 'shared';
    if (reading.kind === 'letter') parts.add('staff');
    else parts.add(parts.has('person') || personIsKnown(reading) ? 'other' : 'person');
  }
  if (parts.has('person')) return parts.size > 1 ? 'shared' : 'person';
  if (parts.has('staff')) return 'staff';
  return parts.has('other') ? 'other' : null;
}

const personIsKnown = (reading: Reading): boolean =>
  reading.hits('voice/first-person').length > 0 || [...castOf(reading).values()].includes('person');

interface Known {
  readonly reading: Reading;
  readonly signs: SignTable;
  readonly cast: Cast;
  readonly parts: ReadonlyMap<string, Part>;
}

/** Capitalised words, and a full stop after an initial; one with a possessive 's is not named as acting. */
const CAPITALISED = /(?<!\p{L})\p{Lu}(?:[\p{L}-]*\p{L}|\.)?(?!['’]?\p{L})/gu;

/** "R. Nunn": records name colleagues so. */
const INITIAL = /^\p{Lu}\.$/u;
const OBJECTS = new Set(['actor/object']);

/** Mentions in the order of the text; where a word is both, the role that stands first in `partsOfCues` counts. */
function mentionsIn({ reading, signs, cast, parts }: Known, span: Span, isName: IsName): readonly Mention[] {
  const { text } = reading.document;
  const objects = signs.all(OBJECTS, span);
  const isObject = (start: number): boolean => objects.some((hit) => hit.start < start && start < hit.end);
  const mentions: Mention[] = signs
    .all(parts, span)
    .filter((hit) => !isPossessive(text, hit))
    .map((hit) => ({
      start: hit.start,
      end: hit.end,
      part: parts.get(hit.cue) ?? 'other',
      object: isObject(hit.start),
    }));
  const order = [...parts.values()];
  mentions.sort((a, b) => a.start - b.start || order.indexOf(a.part ?? 'other') - order.indexOf(b.part ?? 'other'));
  const distinct = mentions.filter((mention, index) => mentions[index - 1]?.start !== mention.start);
  const lead = signs.find('actor/honorific', span);
  const from = lead?.start === span.start ? Math.min(lead.end + 1, span.end) : span.start;
  for (const match of text.slice(from, span.end).matchAll(CAPITALISED)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (distinct.some((mention) => mention.start < end && start < mention.end)) continue;
    const named = (): null | undefined =>
      isName(text.slice(from, start), match[0], text.slice(end, end + 8)) ? null : undefined;
    const part = INITIAL.test(match[0]) ? 'staff' : (cast.get(match[0].toLowerCase()) ?? named());
    if (part !== undefined) distinct.push({ start, end, part, object: isObject(start) });
  }
  return distinct.sort((a, b) => a.start - b.start);
}

/** Whether a capitalised word that nothing explains is taken for a name, by what stands before and after it. */
type IsName = (before: string, word: string, after: string) => boolean;
const NOBODY: IsName = () => false;
const EVERYBODY: IsName = (_before, word) => /^\p{Lu}\p{Ll}+$/u.test(word);
/** "Carys and I": beside another who acts. */
const besideAnother: IsName = (before, word, after) =>
  EVERYBODY(before, word, after) && (before === '' ? /^ (?:and|&) \p{Lu}/u.test(after) : isJoiner(before));
/** "Oyin to ask": at the start of a sentence that says what somebody is to do. */
const actsFirst: IsName = (before, word, after) =>
  (before === '' && EVERYBODY(before, word, after) && /^ (?:to|will|is|shall|and|&) /.test(after)) ||
  besideAnother(before, word, after);

const isPossessive = (text: string, { start, end }: Span): boolean =>
  (/['’]s?$/.test(text.slice(start, end)) || /^['’]/.test(text.slice(end))) &&
  !/^\s\p{Ll}+ing\b/u.test(text.slice(end));

/** What may stand between two who act together: "Stephen and support worker Tariq", "You, Mum and Abi". */
const isJoiner = (between: string): boolean => /(?:^|[\s,&/+])(?:and|&|,|\/|\+)\s*(?:\p{Ll}+\s){0,2}$/u.test(between);

/** The subject stands no further than this from the start, in UTF-16 units. */
const NEAR = 14;

function joined(text: string, span: Span, mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    if (
      last === undefined
        ? mention.object || mention.start - span.start > NEAR
        : !continues(text.slice(last.end, mention.start))
    )
      break;
    found.push(mention);
  }
  return found;
}

/** Mentions that are joined to each other, run by run. */
function runsOf(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && continues(text.slice(last.end, mention.start))) run.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

/** Nothing but a joiner, or nothing at all, stands between two mentions: "and", a comma, a space before a surname. */
const continues = (between: string): boolean =>
  /^\s*(?:\([^)]*\))?\s*$/.test(between) ||
  /^\s*(?:\([^)]*\))?\s*(?:,|&|\/|\+|and|, and)\s*(?:[\p{Ll}’']+\s){0,2}$/u.test(between);

/**
 * Whom roles and pronouns stand for. In a letter "I" and "we" are its writer and "you" whoever it is written to; in a plan "I"
 * is the person where they write it, and "we" both.
 */
function partsOfCues(reading: Reading): ReadonlyMap<string, Part> {
  const careHome = reading.hits('actor/care-home').length > 0;
  const letter = reading.kind === 'letter';
  return new Map<string, Part>([
    ['actor/staff', 'staff'],
    ['actor/carer', careHome ? 'staff' : 'other'],
    ['actor/other', 'other'],
    ['actor/person', 'person'],
    ['actor/i', letter ? 'staff' : 'person'],
    ['actor/you', letter && reading.addressee !== 'person' ? 'other' : 'person'],
    ['actor/we', 'staff'],
  ]);
}

/** The cells of a block's row whose column says who acts. */
export function actorCells(
  blocks: readonly Block[],
  isActorColumn: (header: Span) => boolean,
): ReadonlyMap<string, Span> {
  const cells = new Map<string, Span>();
  for (const block of blocks) {
    if (block.kind !== 'cell' || block.header || block.columnHeader === null) continue;
    if (block.end > block.start && isActorColumn(block.columnHeader)) cells.set(rowKey(block), block);
  }
  return cells;
}

export const rowKey = (cell: Extract<Block, { kind: 'cell' }>): string => `${cell.table}/${cell.row}`;
