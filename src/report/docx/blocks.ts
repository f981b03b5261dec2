import { Paragraph, type Table, TextRun } from 'docx';
import type { Block, Example } from '../written/block.ts';
import { drawTone } from './draw.ts';
import { HEADINGS, QUIET } from './look.ts';
import { plain, plainPart } from './plain.ts';
import { run } from './run.ts';
import { picture, tableOf } from './table.ts';

/** A part of a report as paragraphs and tables. */
export function paragraphsOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [new TextRun(plain(block.text))] })];
    case 'text':
      return [new Paragraph({ children: [new TextRun(plain(block.text))] })];
    case 'note':
    case 'drawing-note':
      return [new Paragraph({ style: 'Note', children: [new TextRun(plain(block.text))] })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [new TextRun(plain(item))] }),
      );
    case 'key':
      return [key(block)];
    case 'table':
      return tableOf(block);
    case 'finding':
      return finding(block);
  }
}

/** Points. */
const PATCH = { width: 18, height: 8 };

function key({ of }: Extract<Block, { kind: 'key' }>): Paragraph {
  return new Paragraph({
    style: 'Note',
    keepNext: true,
    children: of.flatMap(({ name, tone }) => [
      picture(drawTone(tone, PATCH.width, PATCH.height), PATCH.width, PATCH.height, `Key: ${name}`),
      new TextRun(` ${plain(name)}      `),
    ]),
  });
}

function finding({
  title,
  counts,
  reason,
  examples,
  instead,
  source,
}: Extract<Block, { kind: 'finding' }>): readonly Paragraph[] {
  return [
    new Paragraph({
      heading: HEADINGS[3],
      children: [new TextRun(plain(title)), run({ text: `  ${plain(counts)}`, bold: false, color: QUIET, size: 18 })],
    }),
    new Paragraph({ keepNext: true, children: [new TextRun(plain(reason))] }),
    ...examples.map(exampleOf),
    ...(instead.length === 0
      ? []
      : [
          new Paragraph({
            keepNext: true,
            spacing: { before: 80, after: 40 },
            children: [run({ text: 'Other words', bold: true })],
          }),
          ...instead.map(
            (other) =>
              new Paragraph({ bullet: { level: 0 }, spacing: { after: 40 }, children: [new TextRun(plain(other))] }),
          ),
        ]),
    ...(source === null ? [] : [new Paragraph({ style: 'Note', children: [new TextRun(`Source: ${plain(source)}`)] })]),
  ];
}

function exampleOf({ passage, where }: Example): Paragraph {
  const place = run({ text: plain(where), color: QUIET, size: 18 });
  if (passage === null) return new Paragraph({ style: 'Passage', children: [place] });
  const quoted =
    typeof passage === 'string'
      ? [new TextRun(plain(passage))]
      : [
          new TextRun(plainPart(passage.before)),
          run({ text: plainPart(passage.words), bold: true, underline: { type: 'wave', color: 'A34400' } }),
          new TextRun(plainPart(passage.after)),
        ];
  return new Paragraph({ style: 'Passage', children: [new TextRun('“'), ...quoted, new TextRun('”  '), place] });
}
