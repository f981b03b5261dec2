import { stemOf } from '../../language/stems.ts';
import { hashText, joinHashes } from '../../language/word-hash.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { latestDate } from './dates.ts';
import { SIGNATURE_LENGTH, signatureOf } from './signature.ts';

/**
 * What a document leaves behind for questions about many documents: places and hashes of its sentences and goals, from which
 * no word can be read, and the date of its review.
 */
export interface Traces {
  /** Rows of `ROW` numbers each, see `passageAt`. */
  readonly rows: Uint32Array;
  /** The latest date under "review", as YYYY-MM-DD; null where there is none. */
  readonly review: string | null;
}

/** Numbers in a row: start, end, what it is, two of the text's own hash, and its signature, two hashes in each. */
export const ROW = 5 + SIGNATURE_LENGTH / 2;

/** A sentence or goal of a document, by its hashes. */
export interface Passage extends Span {
  readonly what: 'sentence' | 'goal';
  /** The same for the same words, names aside; below 2^53. */
  readonly key: number;
  readonly signature: Uint16Array;
}

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

function rowOf(what: Passage['what'], { start, end }: Span, stems: readonly number[]): readonly (readonly number[])[] {
  if (stems.length < FEWEST_WORDS[what]) return [];
  let low = hashText(what);
  let high = stems.length;
  for (const stem of stems) {
    low = joinHashes(low, stem);
    high = joinHashes(stem, high);
  }
  const signature = signatureOf(stems);
  const pairs = Array.from({ length: SIGNATURE_LENGTH / 2 }, (_, pair) => {
    return (((signature[pair * 2] ?? 0) << 16) | (signature[pair * 2 + 1] ?? 0)) >>> 0;
  });
  return [[start, end, what === 'goal' ? 1 : 0, low >>> 0, high >>> 0, ...pairs]];
}

/** The passage that begins at one number of the rows. */
export function passageAt(rows: Uint32Array, at: number): Passage {
  const number = (index: number): number => rows[at + index] ?? 0;
  const signature = new Uint16Array(SIGNATURE_LENGTH);
  for (let pair = 0; pair < SIGNATURE_LENGTH / 2; pair += 1) {
    signature[pair * 2] = number(5 + pair) >>> 16;
    signature[pair * 2 + 1] = number(5 + pair) & 0xffff;
  }
  return {
    start: number(0),
    end: number(1),
    what: number(2) === 1 ? 'goal' : 'sentence',
    key: number(3) * 2 ** 20 + (number(4) >>> 12),
    signature,
  };
}

/** Every passage of a document's rows. */
export function passagesIn(rows: Uint32Array): readonly Passage[] {
  return Array.from({ length: Math.floor(rows.length / ROW) }, (_, index) => passageAt(rows, index * ROW));
}
