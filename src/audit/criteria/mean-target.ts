/** What documents with different targets are asked for together: the mean of those that count. */
export class MeanTarget {
  #sum = 0;
  #count = 0;

  add(target: number): void {
    this.#sum += target;
    this.#count += 1;
  }

  /** To six places, so that no order of adding shows; null where nothing was added. */
  mean(): number | null {
    return this.#count === 0 ? null : Number((this.#sum / this.#count).toFixed(6));
  }
}
