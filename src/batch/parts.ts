/** Different values of a part of documents, each by its number: what thousands of documents repeat stands in memory once. */
export class Parts<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];
  readonly #most: number;

  /** Takes no more than `most` different values in. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** The number of what goes by this key, which is made where it is new; null where it is new and there is no room. */
  numberIfRoom(key: string, make: () => T): number | null {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#values.length >= this.#most) return null;
    this.#numbers.set(key, this.#values.length);
    this.#values.push(make());
    return this.#values.length - 1;
  }

  number(key: string, make: () => T): number {
    const number = this.numberIfRoom(key, make);
    if (number === null) throw new RangeError(`there is no room for more than ${this.#most} parts`);
    return number;
  }

  at(number: number): T {
    const value = this.#values[number];
    if (value === undefined) throw new RangeError(`there is no part ${number}`);
    return value;
  }

  all(numbers: Uint32Array): readonly T[] {
    return Array.from(numbers, (number) => this.at(number));
  }
}
