import { joinHashes } from '../../language/word-hash.ts';

/** Hashes in a signature: two signatures agree in about the share of pairs of neighbouring words that both texts hold. */
const SIGNATURE_LENGTH = 16;
/**
 * How many hashes have to agree before two texts count as copies of each other: three quarters, with room for a changed word or
 * date in a sentence of middling length. Of the invented pairs in fixtures/cohort it takes 19 of 20 copies and none of 20 others.
 */
const ALIKE = 12;

/** Numbers that a signature is kept in, two hashes of 16 bits in each. */
export const PAIRS = SIGNATURE_LENGTH / 2;

/** The constants of each hash: odd, and far from each other. */
const TURNS = Int32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => Math.imul(index + 1, 0x9e3779b1) | 1);
const SHIFTS = Int32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => Math.imul(index + 1, 0x85ebca6b));

/**
 * MinHash (Broder 1997) of a text over its pairs of neighbouring words, each hash cut to 16 bits; two stand in each of `PAIRS`
 * numbers. `stems` are hashes of its words' stems, in order.
 */
export function signatureOf(stems: readonly number[]): readonly number[] {
  const least = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (let at = 0; at + 1 < stems.length; at += 1) {
    const pair = joinHashes(stems[at] ?? 0, stems[at + 1] ?? 0);
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const mixed = Math.imul(pair ^ (SHIFTS[index] ?? 0), TURNS[index] ?? 1);
      const hash = (mixed ^ (mixed >>> 15)) >>> 0;
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return Array.from({ length: PAIRS }, (_, pair) => {
    return (((least[pair * 2] ?? 0) & 0xffff0000) | ((least[pair * 2 + 1] ?? 0) >>> 16)) >>> 0;
  });
}

/** Whether two signatures are those of copies; each begins at a place of a row of numbers. */
export function areAlike(a: Uint32Array, atA: number, b: Uint32Array, atB: number): boolean {
  let differ = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const difference = (a[atA + pair] ?? 0) ^ (b[atB + pair] ?? 0);
    if (difference >>> 16 !== 0) differ += 1;
    if ((difference & 0xffff) !== 0) differ += 1;
    if (differ > SIGNATURE_LENGTH - ALIKE) return false;
  }
  return true;
}

/** One pair of a signature as a number that says which pair it is: texts that are alike agree in at least one, all but surely. */
export function pairKey(pair: number, which: number): number {
  return joinHashes(which, pair) >>> 0;
}
