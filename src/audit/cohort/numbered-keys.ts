/** Parts of the places that may be taken before there are twice as many. */
const FULL = 0.6;
const FEWEST = 2 ** 10;

/**
 * Numbers different keys in the order in which they come, from 0. Keys are whole numbers from 0 to 2^53 - 2. It does what a Map
 * does, in 12 bytes to a place: there are hundreds of thousands of keys at the end of a long run.
 */
export class NumberedKeys {
  // One more than the key, so that 0 is a free place.
  #keys = new Float64Array(FEWEST);
  #numbers = new Uint32Array(FEWEST);
  count = 0;

  /** The number of a key, -1 where it was never added. */
  at(key: number): number {
    const place = this.#placeOf(key);
    return this.#keys[place] === 0 ? -1 : (this.#numbers[place] ?? -1);
  }

  /** Whether the key is new; then it has the next number. */
  add(key: number): boolean {
    if (this.count >= this.#keys.length * FULL) this.#grow();
    const place = this.#placeOf(key);
    if (this.#keys[place] !== 0) return false;
    this.#put(place, key + 1, this.count);
    this.count += 1;
    return true;
  }

  /** Where the key stands, or the free place where it would. */
  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    const mixed = Math.imul((key >>> 0) ^ Math.floor(key / 2 ** 32), 0x9e3779b1);
    let place = (mixed ^ (mixed >>> 15)) & last;
    for (;;) {
      const held = this.#keys[place];
      if (held === 0 || held === key + 1) return place;
      place = (place + 1) & last;
    }
  }

  #put(place: number, held: number, number: number): void {
    this.#keys[place] = held;
    this.#numbers[place] = number;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(keys.length * 2);
    this.#numbers = new Uint32Array(keys.length * 2);
    keys.forEach((held, place) => {
      if (held !== 0) this.#put(this.#placeOf(held - 1), held, numbers[place] ?? 0);
    });
  }
}
