import type { Block } from '../model/document.ts';
import type { Draft, Drafts, HeadingStyle } from './draft.ts';
import { sectionEnds } from './section-ends.ts';

const DEEPEST = 6;

/** Gives headings their levels and every block the heading that it stands under. */
export function outlined(text: string, read: Drafts): readonly Block[] {
  const { drafts } = read;
  const isOver = sectionEnds(text, read);
  const levelOf = levels(drafts);
  const open: { readonly index: number; readonly level: number }[] = [];
  return drafts.map((draft, index): Block => {
    if (draft.kind !== 'heading') {
      while (open.length > 0 && isOver(open.at(-1)?.index ?? 0, index)) open.pop();
      return placed(draft, open.at(-1)?.index ?? null);
    }
    const level = index === 0 && draft.style.by !== 'mark' ? 1 : levelOf(draft.style);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const under = open.at(-1)?.index ?? null;
    open.push({ index, level });
    return { kind: 'heading', start: draft.start, end: draft.end, under, page: null, pointer: null, level };
  });
}

/** Spelt out, since copying by spread is what a reader of thousands of plans a second would spend most of its time on. */
function placed(draft: Exclude<Draft, { readonly kind: 'heading' }>, under: number | null): Block {
  const { start, end } = draft;
  const page = null;
  const pointer = null;
  if (draft.kind === 'paragraph') return { kind: 'paragraph', start, end, under, page, pointer };
  if (draft.kind === 'item') return { kind: 'item', start, end, under, page, pointer, ticked: draft.ticked };
  if (draft.kind === 'field') return { kind: 'field', start, end, under, page, pointer, label: draft.label };
  const { header, table, row, column, columnHeader, rowHeader } = draft;
  return { kind: 'cell', start, end, under, page, pointer, header, table, row, column, columnHeader, rowHeader };
}

/**
 * Marked headings (`#`, underlined, Word styles) keep their level; below them come CAPITALS, then numbered, bold and plain
 * lines, then labels on a line of their own. A kind that a document does not use leaves no gap.
 */
function levels(drafts: readonly Draft[]): (style: HeadingStyle) => number {
  let marked = 0;
  let capitals = false;
  for (let i = 1; i < drafts.length; i += 1) {
    const draft = drafts[i];
    if (draft?.kind !== 'heading') continue;
    if (draft.style.by === 'mark') marked = Math.max(marked, draft.style.level);
    capitals ||= draft.style.by === 'capitals';
  }
  const top = Math.max(marked, 1) + 1;
  const lineLevel = capitals ? top + 1 : top;
  return (style) => {
    switch (style.by) {
      case 'mark':
        return style.level;
      case 'capitals':
        return Math.min(DEEPEST, top + style.depth);
      case 'number':
        return Math.min(DEEPEST, lineLevel + style.depth);
      case 'line':
        return Math.min(DEEPEST, lineLevel);
      case 'label':
        return Math.min(DEEPEST, lineLevel + 1);
    }
  };
}
