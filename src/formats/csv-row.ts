/** A row and the offset behind its line end. Its cells are null where its quotation marks are broken; it then ends with its first line. */
export interface RowAt {
  readonly cells: readonly string[] | null;
  readonly end: number;
}

/** Where a cell ends, what it holds, and whether the row goes on behind it. */
interface CellAt {
  readonly cell: string;
  readonly end: number;
  readonly isLast: boolean;
}

/** A row that is longer than this has lost a quotation mark; in characters, some 600 pages. */
const LONGEST_ROW = 2 * 1024 * 1024;
const QUOTE = '"';

/** The row that begins at an offset, or null where the text has to go on first (never so at its end, but where nothing is left). */
export function rowAt(text: string, from: number, delimiter: string, isEnd: boolean): RowAt | null {
  const cells: string[] = [];
  let at = from;
  if (at >= text.length) return null;
  for (;;) {
    const read =
      text.charAt(at) === QUOTE ? quotedCell(text, at, delimiter, isEnd) : plainCell(text, at, delimiter, isEnd);
    if (read === 'more' && !isEnd && text.length - from < LONGEST_ROW) return null;
    if (read === 'more' || read === 'broken') return { cells: null, end: lineEnd(text, from) };
    cells.push(read.cell);
    at = read.end;
    if (read.isLast) return { cells, end: at };
  }
}

function plainCell(text: string, from: number, delimiter: string, isEnd: boolean): CellAt | 'more' {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char !== delimiter && char !== '\n' && char !== '\r') continue;
    return closed(text, text.slice(from, at), at, delimiter, isEnd);
  }
  return isEnd ? { cell: text.slice(from), end: text.length, isLast: true } : 'more';
}

/** The cell whose quotation mark opens at `from`; a mark closes it where the cell can end behind it. */
function quotedCell(text: string, from: number, delimiter: string, isEnd: boolean): CellAt | 'more' | 'broken' {
  for (let at = text.indexOf(QUOTE, from + 1); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    const next = text.charAt(at + 1);
    if (next === '' && !isEnd) return 'more';
    if (next === QUOTE) {
      at += 1;
      continue;
    }
    if (next === '' || next === delimiter || next === '\n' || next === '\r') {
      const cell = text.slice(from + 1, at).replaceAll('""', QUOTE);
      return closed(text, cell, at + 1, delimiter, isEnd);
    }
    if (opensCell(text, from, at, delimiter)) return 'broken';
  }
  return 'more';
}

/** A mark right behind a delimiter, on a later line than the cell that is still open, opens another: this one was never closed. */
function opensCell(text: string, from: number, at: number, delimiter: string): boolean {
  const before = text.charAt(at - 1);
  return (before === delimiter || before === '\n') && text.slice(from, at).includes('\n');
}

function closed(text: string, cell: string, at: number, delimiter: string, isEnd: boolean): CellAt | 'more' {
  const char = text.charAt(at);
  if (char === delimiter) return { cell, end: at + 1, isLast: false };
  if (char === '\r') {
    if (at + 1 === text.length && !isEnd) return 'more';
    return { cell, end: text.charAt(at + 1) === '\n' ? at + 2 : at + 1, isLast: true };
  }
  return { cell, end: Math.min(at + 1, text.length), isLast: true };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
