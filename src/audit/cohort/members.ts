import { areAlike, PAIRS, pairKey } from './signature.ts';
import { IN_ROW, ROW } from './traces.ts';

/** What passages are, and their signatures, one behind the other in one row of numbers. */
export class Members {
  #numbers = new Uint32Array(2 ** 10);
  count = 0;

  /** The numbers of a passage: 1 for a goal, then its signature. */
  static readonly LENGTH = 1 + PAIRS;

  add(rows: Uint32Array, at: number): void {
    const place = this.count * Members.LENGTH;
    if (place + Members.LENGTH > this.#numbers.length) {
      const longer = new Uint32Array(this.#numbers.length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[place] = rows[at + IN_ROW.IS_GOAL] ?? 0;
    this.#numbers.set(rows.subarray(at + IN_ROW.SIGNATURE, at + ROW), place + 1);
    this.count += 1;
  }

  isGoal(index: number): boolean {
    return this.#numbers[index * Members.LENGTH] === 1;
  }

  pairKey(index: number, pair: number): number {
    return pairKey(this.#numbers[index * Members.LENGTH + 1 + pair] ?? 0, pair);
  }

  areAlike(a: number, b: number): boolean {
    const [atA, atB] = [a * Members.LENGTH, b * Members.LENGTH];
    return this.#numbers[atA] === this.#numbers[atB] && areAlike(this.#numbers, atA + 1, this.#numbers, atB + 1);
  }
}
