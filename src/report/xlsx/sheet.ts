import { cellText, looksLikeFormula } from '../tables/cell-text.ts';
import type { Column, Table, TableSource, Value } from '../tables/table.ts';
import { escapeXml } from '../xml-text.ts';
import { STYLE } from './styles.ts';

/** Rows of a worksheet, the header's among them. */
const MOST_ROWS = 1_048_576;

/** Widths in characters. */
const WIDTH: Readonly<Record<Column['kind'], number>> = { name: 20, text: 52, count: 12, share: 12 };
const WIDEST_NAME = 34;

/** How many rows a sheet has come to, known when it is written. */
export interface SheetSize {
  rows: number;
}

/** A worksheet piece by piece: its header stays in view and on every printed page, its columns can be filtered. */
export function* sheetXml(table: Table, source: TableSource, size: SheetSize): Generator<string> {
  const { columns } = table;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>`;
  yield `<cols>${columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield `<row r="1" ht="30" customHeight="1">${columns.map(({ name, kind }, at) => textCell(name, reference(at, 1), kind === 'count' || kind === 'share' ? STYLE.figureHeader : STYLE.header)).join('')}</row>`;
  size.rows = 1;
  for (const values of table.rowsOf(source)) {
    size.rows += 1;
    if (size.rows === MOST_ROWS) {
      yield rowXml(['More rows than a sheet can hold: --report csv=FOLDER has them all.'], columns, size.rows);
      break;
    }
    yield rowXml(values, columns, size.rows);
  }
  yield `</sheetData><autoFilter ref="${sheetRange(columns.length, size.rows)}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** `A1:N40` */
export function sheetRange(columns: number, rows: number): string {
  return `A1:${reference(columns - 1, rows)}`;
}

/** A name has the room that its own title needs; paths and titles of rules need more. */
function widthOf({ name, kind }: Column): number {
  const wide =
    /^(?:Document|File|Rule|Category|Section|Domain|Theme|Part|Measure|Criterion|Standard|Groups|Whose)$/.test(name);
  return kind === 'name' && wide ? WIDEST_NAME : Math.max(WIDTH[kind], Math.min(name.length + 4, WIDEST_NAME));
}

function rowXml(values: readonly Value[], columns: readonly Column[], row: number): string {
  let cells = '';
  let lines = 1;
  for (const [at, column] of columns.entries()) {
    const value = values[at] ?? null;
    const place = reference(at, row);
    const style = STYLE[column.kind];
    if (value === null) cells += `<c r="${place}" s="${style}"/>`;
    else if (typeof value === 'number') cells += `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    else {
      cells += textCell(value, place, looksLikeFormula(value) ? STYLE.quoted : style);
      lines = Math.max(lines, Math.ceil(value.length / widthOf(column)));
    }
  }
  return `<row r="${row}" ht="${Math.min(lines, MOST_LINES) * LINE}">${cells}</row>`;
}

/** Points. Programs that do not fit heights by themselves show at least so many lines of a long text. */
const LINE = 14.25;
const MOST_LINES = 12;

/** Always an inline string, never a formula or a number, whatever it looks like. */
function textCell(value: string, place: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(value))}</t></is></c>`;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

function reference(column: number, row: number): string {
  const first = column < 26 ? '' : (LETTERS[Math.floor(column / 26) - 1] ?? '');
  return `${first}${LETTERS[column % 26] ?? ''}${row}`;
}
