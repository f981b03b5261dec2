/** What the text of an old Word file falls into: a paragraph, or the rows of a table. */
export type GuessedPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly head: boolean; readonly rows: readonly (readonly string[])[] };

/** A cell does not have more paragraphs than this. */
const MOST_LINES_OF_ROW = 40;

/**
 * Parts the text of an old Word file, in which a tab ends a cell and a line end behind such a tab ends a row. A row that heads the
 * table has a further tab in place of the line end. Where the first cell of a row has several paragraphs, all but its last are taken for
 * lines above the table: the file's text does not tell them apart.
 */
export function guessedParts(text: string): readonly GuessedPart[] {
  const lines = text.split('\n');
  const parts: GuessedPart[] = [];
  let rows: string[][] = [];
  let at = 0;
  const flush = (): void => {
    if (rows.length > 0) parts.push(tableOf(rows));
    rows = [];
  };
  while (at < lines.length) {
    const next = rowAt(lines, at, rows.at(-1)?.length ?? null);
    if (next === null) {
      flush();
      parts.push({ kind: 'line', text: lines[at] ?? '' });
      at += 1;
    } else {
      rows.push(lines.slice(at, next).join('\n').slice(0, -1).split('\t'));
      at = next;
    }
  }
  flush();
  return parts;
}

/** The line behind the row that begins here, or null where none does. A row of several lines has as many cells as the rows beside it. */
function rowAt(lines: readonly string[], at: number, width: number | null): number | null {
  if (cellsIn(lines[at]) === 0) return null;
  let cells = 0;
  for (let i = at; i < Math.min(lines.length, at + MOST_LINES_OF_ROW); i += 1) {
    cells += cellsIn(lines[i]);
    if (lines[i]?.endsWith('\t') !== true) continue;
    return i === at || cells === (width ?? cellsIn(lines[i + 1])) ? i + 1 : null;
  }
  return null;
}

function cellsIn(line: string | undefined): number {
  return line === undefined ? 0 : line.split('\t').length - 1;
}

function tableOf(rows: readonly (readonly string[])[]): GuessedPart {
  const [first = [], ...others] = rows;
  const width = others[0]?.length ?? Math.floor(first.length / 2);
  const hasHead = width > 1 && first.length === width * 2 + 1 && first[width] === '';
  return hasHead
    ? { kind: 'table', head: true, rows: [first.slice(0, width), first.slice(width + 1), ...others] }
    : { kind: 'table', head: false, rows };
}
