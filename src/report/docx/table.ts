import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Drawing } from '../written/block.ts';
import { drawChart } from './draw.ts';
import { BLUE, LINE, PALE, TEXT_WIDTH } from './look.ts';
import { plain } from './plain.ts';
import { run } from './run.ts';

/** Twentieths of a point on either side of a cell, above and below. */
const PADDING = { left: 80, right: 80, top: 50, bottom: 50 };
/** The least height of a row that is to be filled in. */
const FILLED_BY_HAND = 480;
/** Points. */
const DRAWING_HEIGHT = 11;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const STRONG = { style: BorderStyle.SINGLE, size: 12, color: BLUE };

/** A table as wide as the text, its header repeated on every page that it goes on to. */
export function tableOf({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): readonly (Paragraph | Table)[] {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / parts) * TEXT_WIDTH));
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, left: NONE, right: NONE, bottom: HAIR, insideHorizontal: HAIR, insideVertical: NONE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => headerCell(column, widths[at] ?? 0)),
      }),
      ...rows.map((cells) => rowOf(cells, columns, widths)),
    ],
  });
  return [
    ...(caption === null ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(plain(caption))] })]),
    table,
    // Word joins tables that nothing parts.
    new Paragraph({ style: 'Cell', children: [] }),
  ];
}

function headerCell({ title, kind }: Column, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    shading: { fill: PALE },
    borders: { bottom: STRONG },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext: true,
        alignment: kind === 'figure' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [run({ text: plain(title), bold: true })],
      }),
    ],
  });
}

function rowOf(cells: readonly Cell[], columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(cells.includes(null) && { height: { value: FILLED_BY_HAND, rule: 'atLeast' } }),
    children: columns.map(({ kind }, at) => {
      const width = widths[at] ?? 0;
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: PADDING,
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          new Paragraph({
            style: 'Cell',
            alignment: kind === 'figure' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: contentOf(cells[at] ?? null, width),
          }),
        ],
      });
    }),
  });
}

function contentOf(cell: Cell, width: number): readonly (TextRun | ImageRun)[] {
  if (cell === null) return [];
  if (typeof cell === 'string') return [new TextRun(plain(cell))];
  return [pictureOf(cell, (width - PADDING.left - PADDING.right) / 20)];
}

function pictureOf({ chart, said }: Drawing, width: number): ImageRun {
  const points = Math.floor(width);
  return picture(drawChart(chart, points, DRAWING_HEIGHT), points, DRAWING_HEIGHT, said);
}

/** Pictures are measured in pixels of a 96th of an inch; a point is a 72nd. */
const PIXELS = 96 / 72;

export function picture(data: Uint8Array, width: number, height: number, said: string): ImageRun {
  return new ImageRun({
    type: 'png',
    data: Buffer.from(data),
    transformation: { width: width * PIXELS, height: height * PIXELS },
    altText: { name: 'Drawing', title: 'Drawing', description: plain(said) },
  });
}
