import type { Span } from '../model/place.ts';

/** One line of a text that is being put together. */
export interface GrownLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Every word of it is bold or underlined. */
  readonly bold: boolean;
  /** Its runs of bold or underlined words. */
  readonly runs: readonly Span[];
}

const WORDY = /[\p{L}\p{N}]/u;

/** The canonical text of a document that is no text file: grows by pieces and knows the line and offset that it has come to. */
export class GrowingText {
  readonly #parts: string[] = [];
  #length = 0;
  #line = 0;
  #lineStart = 0;
  #plain = false;
  #runs: Span[] = [];
  #words = false;

  get length(): number {
    return this.#length;
  }

  get line(): number {
    return this.#line;
  }

  /** Whether the current line holds a word, or a box to tick. */
  get isWritten(): boolean {
    return this.#words;
  }

  append(value: string, bold: boolean): void {
    const text = value.replace(/[\r\n\u2028\u2029]+/g, ' ');
    this.#write(text);
    if (WORDY.test(text)) {
      this.#words = true;
      if (!bold) this.#plain = true;
      else this.#addRun(text);
    } else if (/\S/.test(text)) this.#words = true;
  }

  /** Sets off a line that is still empty. */
  indent(blanks: number): void {
    this.#write(' '.repeat(blanks));
  }

  /** Separates without ending the line: a tab between the cells of a row. */
  separate(separator: '\t' | '\n'): void {
    this.#write(separator);
    if (separator === '\n') this.#begin();
  }

  endLine(): GrownLine {
    const bold = this.#runs.length > 0 && !this.#plain;
    const done = { line: this.#line, start: this.#lineStart, end: this.#length, bold, runs: this.#runs };
    this.separate('\n');
    return done;
  }

  toString(): string {
    return this.#parts.join('');
  }

  /** Bold words that follow bold words directly, with at most a blank between, belong to one run. */
  #addRun(text: string): void {
    const end = this.#length - (text.length - text.trimEnd().length);
    const start = this.#length - text.trimStart().length;
    const last = this.#runs.at(-1);
    if (last !== undefined && start - last.end <= 1) this.#runs[this.#runs.length - 1] = { start: last.start, end };
    else this.#runs.push({ start, end });
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #begin(): void {
    this.#line += 1;
    this.#lineStart = this.#length;
    this.#plain = false;
    this.#runs = [];
    this.#words = false;
  }
}
