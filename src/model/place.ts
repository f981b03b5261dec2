/** Half-open range of UTF-16 offsets into a document's canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span as a reader finds it: line and column count from 1, in UTF-16 units; page and pointer where the format has them. */
export interface Location extends Span {
  readonly line: number;
  readonly column: number;
  readonly page: number | null;
  /** Table cell, spreadsheet row, JSON pointer or XPath, in the words of the format's reader. */
  readonly pointer: string | null;
}
