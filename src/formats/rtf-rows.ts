import type { CellShape, RowShape } from './flow-table.ts';

/** Reads how a row defines its cells, which stands before its cells, behind them, or both. */
export class RtfRowReader {
  #cells: CellShape[] = [];
  #head = false;
  #mergedLeft = false;
  #mergedUp = false;

  get shape(): RowShape {
    return { cells: this.#cells, head: this.#head };
  }

  word(word: string, value: number | null): void {
    switch (word) {
      case 'trowd':
        this.#cells = [];
        this.#head = false;
        break;
      case 'trhdr':
        this.#head = true;
        break;
      case 'clmrg':
        this.#mergedLeft = true;
        break;
      case 'clvmrg':
        this.#mergedUp = true;
        break;
      case 'cellx':
        this.#cells.push({ right: value ?? 0, mergedLeft: this.#mergedLeft, mergedUp: this.#mergedUp });
        this.#mergedLeft = false;
        this.#mergedUp = false;
        break;
    }
  }
}
