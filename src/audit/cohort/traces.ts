import { stemOf } from '../../language/stems.ts';
import { hashText, joinHashes } from '../../language/word-hash.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { latestDate } from './dates.ts';
import { PAIRS, signatureOf } from './signature.ts';

/**
 * What a document leaves behind for questions about many documents: places and hashes of its sentences and goals, from which
 * no word can be read, and the date of its review.
 */
export interface Traces {
  /** Rows of `ROW` numbers each, a row for each passage. */
  readonly rows: Uint32Array;
  /** The latest date under "review", as YYYY-MM-DD; null where there is none. */
  readonly review: string | null;
}

/** Numbers in a row: start, end, 1 for a goal, two of the text's own hash, and its signature. */
export const IN_ROW = { START: 0, END: 1, IS_GOAL: 2, HASH: 3, SIGNATURE: 5 } as const;
export const ROW = IN_ROW.SIGNATURE + PAIRS;

export const NO_TRACES: Traces = { rows: new Uint32Array(0), review: null };

/** Shorter ones are alike by chance: "Has capacity." */
const FEWEST_WORDS = { sentence: 5, goal: 3 } as const;

/** The traces of a care plan; other documents leave none. What a form prints by itself, titles and labels are left out. */
export function tracesOf(reading: Reading, audit: DocumentAudit): Traces {
  if (audit.kind !== 'care-plan') return NO_TRACES;
  const names = new Set(reading.names.map((name) => hashText(stemOf(name))));
  const goals = audit.goals.map(({ location }) => location);
  const sentences = reading.sentences.filter(
    (sentence) => isOwnText(sentence) && !goals.some((goal) => goal.start < sentence.end && sentence.start < goal.end),
  );
  const rows = [
    ...goals.flatMap((goal) => rowOf('goal', goal, stemsIn(goal, reading, names))),
    ...sentences.flatMap((sentence) => rowOf('sentence', sentence, stemsIn(sentence, reading, names))),
  ];
  const review = audit.sections?.review;
  const reviewText =
    review === undefined ? '' : reading.document.text.slice(review.location.start, review.location.end);
  return { rows: Uint32Array.from(rows.flat()), review: latestDate(reviewText) };
}

function isOwnText({ role, voice }: Sentence): boolean {
  return role === 'text' && voice !== 'form';
}

/** Hashes of a passage's words, the person's names left out: the same sentence about somebody else is the same sentence. */
function stemsIn(span: Span, reading: Reading, names: ReadonlySet<number>): readonly number[] {
  const [first] = reading.sentences;
  if (first === undefined) return [];
  return [...reading.stemHashesIn({ ...first, ...reading.tokensIn(span) })].filter((hash) => !names.has(hash));
}

function rowOf(
  what: 'sentence' | 'goal',
  { start, end }: Span,
  stems: readonly number[],
): readonly (readonly number[])[] {
  if (stems.length < FEWEST_WORDS[what]) return [];
  let low = hashText(what);
  let high = stems.length;
  for (const stem of stems) {
    low = joinHashes(low, stem);
    high = joinHashes(stem, high);
  }
  return [[start, end, what === 'goal' ? 1 : 0, low >>> 0, high >>> 0, ...signatureOf(stems)]];
}

/** A number that is the same for the same words, names aside, for the passage whose row begins at a place; below 2^53. */
export function keyAt(rows: Uint32Array, at: number): number {
  return (rows[at + IN_ROW.HASH] ?? 0) * 2 ** 20 + ((rows[at + IN_ROW.HASH + 1] ?? 0) >>> 12);
}
