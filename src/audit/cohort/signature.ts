import { joinHashes } from '../../language/word-hash.ts';

/** Hashes in a signature: two signatures agree in about the share of pairs of neighbouring words that both texts hold. */
export const SIGNATURE_LENGTH = 16;
/** How many hashes have to agree before two texts count as copies of each other: four fifths, with room for a word or a date in a long sentence. */
const ALIKE = 13;

/** The constants of each hash: odd, and far from each other. */
const TURNS = Int32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => Math.imul(index + 1, 0x9e3779b1) | 1);
const SHIFTS = Int32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => Math.imul(index + 1, 0x85ebca6b));

/**
 * MinHash (Broder 1997) of a text over its pairs of neighbouring words, each hash cut to 16 bits. `stems` are hashes of its
 * words' stems, in order.
 */
export function signatureOf(stems: readonly number[]): Uint16Array {
  const least = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (let at = 0; at + 1 < stems.length; at += 1) {
    const pair = joinHashes(stems[at] ?? 0, stems[at + 1] ?? 0);
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const mixed = Math.imul(pair ^ (SHIFTS[index] ?? 0), TURNS[index] ?? 1);
      const hash = (mixed ^ (mixed >>> 15)) >>> 0;
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return Uint16Array.from(least, (hash) => hash >>> 16);
}

export function areAlike(a: Uint16Array, b: Uint16Array): boolean {
  let differ = 0;
  for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
    if (a[index] !== b[index]) differ += 1;
    if (differ > SIGNATURE_LENGTH - ALIKE) return false;
  }
  return true;
}

/** Parts of a signature, two hashes each: texts that are alike agree in at least one, all but surely. */
export const BANDS = SIGNATURE_LENGTH / 2;

/** One part as a number that says which part it is. */
export function bandKey(signature: Uint16Array, band: number): number {
  return joinHashes(band, ((signature[band * 2] ?? 0) << 16) | (signature[band * 2 + 1] ?? 0)) >>> 0;
}
