import { expect, test } from 'vitest';
import type { PdfRun, PdfTag } from './pdf-pages.ts';
import type { PdfShape } from './pdf-shapes.ts';
import { spansIn } from './pdf-tagged-spans.ts';

type Element = Extract<PdfTag, { readonly role: string }>;

/** Rows of cells as words and the place where they begin; an empty cell has no words. Letters are 5 points wide, rows 20 points high. */
function spansOf(
  rows: readonly (readonly (readonly [string, number])[])[],
  { role = 'TD', lines = [] }: { readonly role?: string; readonly lines?: readonly PdfShape[] } = {},
): readonly string[] {
  const words = new Map<Element, PdfRun>();
  const cell = (text: string, x: number, row: number): Element => {
    const tag: Element = { role: row === 0 ? role : 'TD', children: [] };
    const y = 200 - row * 20;
    const place = { x, y, width: text.length * 5, size: 10, bold: false, fixedPitch: false };
    words.set(tag, { text, ...place, mark: null, decoration: false, lineEnd: false });
    return tag;
  };
  const children = rows.map((row, r): Element => ({ role: 'TR', children: row.map(([text, x]) => cell(text, x, r)) }));
  const table: Element = { role: 'Table', children: [{ role: 'TBody', children }] };
  const spans = spansIn(table, (tag) => [words.get(tag)].filter((run) => run !== undefined), lines);
  return [...spans].map(([tag, { columns, rows: high }]) => `${words.get(tag)?.text ?? ''} ${columns}x${high}`);
}

const FULL = [
  ['Area', 10],
  ['Who', 100],
  ['When', 200],
] as const;

test('a table without merged cells needs no spans', () => {
  expect(spansOf([FULL, FULL])).toEqual([]);
});

test('a free column belongs to the cell above it, in as many rows as it is free', () => {
  expect(
    spansOf([
      FULL,
      [
        ['Gas', 10],
        ['May', 200],
      ],
      [
        ['Rent', 10],
        ['June', 200],
      ],
    ]),
  ).toEqual(['Area 1x1', 'Who 1x3', 'When 1x1', 'Gas 1x1', 'May 1x1', 'Rent 1x1', 'June 1x1']);
});

test('the first column too', () => {
  expect(
    spansOf([
      FULL,
      [
        ['Jo', 100],
        ['May', 200],
      ],
    ]),
  ).toContain('Area 1x2');
});

test('words that reach over a column, and titles without words beside them, cover it', () => {
  expect(
    spansOf([
      FULL,
      [
        ['To walk further every week', 10],
        ['May', 200],
      ],
    ]),
  ).toContain('To walk further every week 2x1');
  expect(
    spansOf(
      [
        [
          ['Area', 10],
          ['Plan', 100],
        ],
        FULL,
      ],
      { role: 'TH' },
    ),
  ).toContain('Plan 2x1');
});

test('lines tell how far a cell goes, where they are drawn', () => {
  const upright = (x: number): PdfShape => ({ x, right: x, y: 175, top: 195 });
  const row = [
    ['Gas', 10],
    ['both of us', 130],
  ] as const;
  expect(spansOf([FULL, row], { lines: [upright(5), upright(95), upright(290)] })).toContain('both of us 2x1');
});
