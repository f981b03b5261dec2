import type { MarkedPassage } from '../passage.ts';
import type { Block, Cell, Example } from '../written/block.ts';
import { inert } from './escape.ts';
import { table } from './table.ts';

/** A part of a written report as blocks of Markdown; what is drawn stands there in figures alone. */
export function markdownOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${inert(block.text)}`];
    case 'text':
    case 'note':
      return [inert(block.text)];
    case 'list':
      return [block.items.map((item) => `- ${inert(item)}`).join('\n')];
    case 'key':
    case 'drawing-note':
      return [];
    case 'table':
      return tableOf(block);
    case 'finding':
      return [finding(block)];
  }
}

function tableOf({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const shown = columns.map(({ kind }) => kind !== 'drawing');
  const only = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => shown[at]);
  return [
    ...(caption === null ? [] : [`**${inert(caption)}**`]),
    table(
      only(columns).map(({ title, kind }) => [inert(title), kind === 'figure' ? 'right' : 'left'] as const),
      rows.map((cells) => only(cells).map(cellText)),
    ),
  ];
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return inert(typeof cell === 'string' ? cell : cell.said);
}

function finding({ title, counts, reason, examples, instead, source }: Extract<Block, { kind: 'finding' }>): string {
  return [
    `- **${inert(title)}** (${inert(counts)}). ${inert(reason)}`,
    ...examples.map((example) => `  - ${exampleOf(example)}`),
    ...(instead.length === 0 ? [] : [`  - Other words: ${instead.map((other) => inert(other)).join(' / ')}`]),
    ...(source === null ? [] : [`  - Source: ${inert(source)}`]),
  ].join('\n');
}

function exampleOf({ passage, where }: Example): string {
  return passage === null ? inert(where) : `“${quoted(passage)}” (${inert(where)})`;
}

function quoted(passage: string | MarkedPassage): string {
  if (typeof passage === 'string') return inert(passage);
  return inert(`${passage.before}«${passage.words}»${passage.after}`);
}
