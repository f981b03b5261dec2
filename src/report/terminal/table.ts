import { displayWidth } from './display-width.ts';
import { type Painted, type Piece, wrap } from './lines.ts';
import { clean, cleaned, type Page } from './page.ts';

export interface Column {
  /** One or two lines: "not\nevidenced". */
  readonly title: string;
  readonly align: 'left' | 'right';
  /** How a figure is said where there is no room for columns: "target 95%" instead of "target 95". */
  readonly said?: (text: string) => string;
}

export interface Row {
  /** The first cell wraps; the others are short. */
  readonly first: readonly Piece[];
  readonly cells: readonly Painted[];
  /** Columns by which the first cell is set in. */
  readonly indent: number;
}

const GAP = '  ';
/** With less room than this for the first column, figures go on a line below it. */
const NARROWEST = 22;

/** Rows of figures behind a first column that wraps. No lines or boxes: a screen reader would read them out. */
export function table(page: Page, title: string, columns: readonly Column[], rows: readonly Row[]): readonly string[] {
  const widths = columns.map((column, index) =>
    Math.max(
      ...column.title.split('\n').map(displayWidth),
      ...rows.map(({ cells }) => displayWidth(clean(page, cells[index]?.text ?? ''))),
    ),
  );
  const room = page.width - widths.reduce((sum, width) => sum + width + GAP.length, 0);
  if (room < NARROWEST) return rows.flatMap((row) => stacked(page, columns, row));
  return [
    ...header(page, title, columns, widths, room),
    ...rows.flatMap((row) => laidOut(page, row, columns, widths, room)),
  ];
}

function header(
  page: Page,
  title: string,
  columns: readonly Column[],
  widths: readonly number[],
  room: number,
): readonly string[] {
  const height = Math.max(...columns.map((column) => column.title.split('\n').length));
  return Array.from({ length: height }, (_, line) => {
    const cells = columns.map((column, index) => {
      const parts = column.title.split('\n');
      return align(parts[line - height + parts.length] ?? '', widths[index] ?? 0, column.align);
    });
    const first = line === height - 1 ? title : '';
    return page.style.quiet([first.padEnd(room), ...cells].join(GAP).trimEnd());
  });
}

function laidOut(
  page: Page,
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  room: number,
): readonly string[] {
  if (row.cells.length === 0) return firstCell(page, row, page.width);
  const [head = '', ...rest] = firstCell(page, row, room);
  const cells = row.cells.map(({ text, paint }, index) => {
    const shown = clean(page, text);
    return align(shown, widths[index] ?? 0, columns[index]?.align ?? 'right').replace(shown, () => paint(shown));
  });
  const shortfall = ' '.repeat(Math.max(0, room - plainWidth(page, row, room)));
  return [[`${head}${shortfall}`, ...cells].join(GAP).trimEnd(), ...rest];
}

function firstCell(page: Page, { first, indent }: Row, room: number): readonly string[] {
  return wrap(cleaned(page, first), { width: room, first: ' '.repeat(indent), rest: ' '.repeat(indent + 2) });
}

/** Width of the first line without its colours. */
function plainWidth(page: Page, row: Row, room: number): number {
  const first = row.first.map((piece) => (typeof piece === 'string' ? piece : piece.text));
  return displayWidth(firstCell(page, { ...row, first }, room)[0] ?? '');
}

function stacked(page: Page, columns: readonly Column[], row: Row): readonly string[] {
  const said = row.cells.flatMap(({ text, paint }, index) => {
    const column = columns[index];
    const shown = clean(page, text);
    if (column === undefined || shown === '' || shown === '0') return [];
    return ['; ', { text: column.said?.(shown) ?? `${column.title.replace('\n', ' ')} ${shown}`, paint }];
  });
  const below = ' '.repeat(row.indent + 2);
  return [
    ...firstCell(page, row, page.width),
    ...(said.length === 0 ? [] : wrap(said.slice(1), { width: page.width, first: below, rest: below })),
  ];
}

function align(text: string, width: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? `${text}${space}` : `${space}${text}`;
}
