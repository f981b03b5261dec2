import type { Span } from '../../model/place.ts';

/** Characters that have to agree before a place counts as found again. */
const SURE = 8;
/** Characters that the one text may have and the other not: numbering, boxes, notes. */
const APART = 4000;
/** Further away than this a place counts only where more of them agree. */
const NEAR = 200;
const SURER = 24;

/**
 * Finds the letters of one text in another that says the same in the same order, but for blanks and for things that only
 * one of them has. For each UTF-16 unit of `text` the index of the letter, or -1.
 */
export function aligned(text: string, blocks: readonly Span[], letters: readonly string[]): Int32Array {
  const places = new Int32Array(text.length).fill(-1);
  const line = new LetterLine(letters);
  let at = 0;
  for (const block of blocks) {
    const own = lettersIn(text, block);
    const near = line.find(own, 0, at, SURE, NEAR);
    const begin = near >= 0 || own.length < SURER ? near : line.find(own, 0, at, SURER, APART);
    if (begin < 0) continue;
    let next = begin;
    let index = 0;
    while (index < own.length && next < letters.length) {
      const letter = own[index];
      if (letter === undefined) break;
      if (letter.character === letters[next]) {
        for (let unit = 0; unit < letter.character.length; unit += 1) places[letter.at + unit] = next;
        index += 1;
        next += 1;
        continue;
      }
      const again = resume(own, index, line, next);
      if (again === null) break;
      index = again.index;
      next = again.next;
    }
    at = next;
  }
  return places;
}

interface OwnLetter {
  readonly character: string;
  readonly at: number;
}

function lettersIn(text: string, { start, end }: Span): readonly OwnLetter[] {
  return [...text.slice(start, end).matchAll(/\S/gu)].map(({ 0: character, index }) => ({
    character,
    at: start + index,
  }));
}

/** Where both texts go on together after something that only one of them has. */
function resume(
  own: readonly OwnLetter[],
  index: number,
  line: LetterLine,
  next: number,
): { readonly index: number; readonly next: number } | null {
  for (let skipped = 0; skipped < 12 && index + skipped < own.length; skipped += 1) {
    const found = line.find(own, index + skipped, next, SURE, NEAR);
    if (found >= 0) return { index: index + skipped, next: found };
  }
  return null;
}

/** The letters as one string, so that they can be searched; letters beyond the first plane are two units of it. */
class LetterLine {
  readonly #text: string;
  /** The letter that each unit belongs to. */
  readonly #letterAt: Int32Array;
  /** The unit at which each letter begins. */
  readonly #unitOf: Int32Array;

  constructor(letters: readonly string[]) {
    this.#text = letters.join('');
    this.#letterAt = new Int32Array(this.#text.length);
    this.#unitOf = new Int32Array(letters.length + 1);
    let unit = 0;
    for (const [index, letter] of letters.entries()) {
      this.#unitOf[index] = unit;
      for (let part = 0; part < letter.length; part += 1) this.#letterAt[unit + part] = index;
      unit += letter.length;
    }
    this.#unitOf[letters.length] = unit;
  }

  /** The letter from which on the next `many` of `own` are found, not further than `apart` after `from`; -1 where they are not. */
  find(own: readonly OwnLetter[], index: number, from: number, many: number, apart: number): number {
    const wanted = own
      .slice(index, index + many)
      .map(({ character }) => character)
      .join('');
    if (wanted === '') return -1;
    const start = this.#unitOf[from] ?? this.#text.length;
    const unit = this.#text.indexOf(wanted, start);
    return unit < 0 || unit - start > apart ? -1 : (this.#letterAt[unit] ?? -1);
  }
}
