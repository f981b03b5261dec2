import type { Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Title } from '../model/reading.ts';
import type { Cut } from './sentences.ts';

/**
 * The headings and labels over every block, innermost first. A title's cues are those whose whole phrase it is:
 * `wholeCuesOf` gives them by the sentence that the title forms.
 */
export function titlesByBlock(
  document: Document,
  cuts: readonly Cut[],
  wholeCuesOf: (sentence: number) => readonly string[],
): (block: number) => readonly Title[] {
  // The first cell of a row is its label though it is a cell like others.
  const titleAt = new Map<number, number>();
  const leads = new Map(cuts.flatMap((cut) => (cut.role === 'label' ? [[cut.block, cut] as const] : [])));
  cuts.forEach((cut, index) => {
    const canTitle = cut.role !== 'text' || document.blocks[cut.block]?.kind === 'cell';
    if (canTitle && !titleAt.has(cut.start)) titleAt.set(cut.start, index);
  });
  const cuesAt = (start: number): readonly string[] => {
    const sentence = titleAt.get(start);
    return sentence === undefined ? [] : wholeCuesOf(sentence);
  };
  const title = (span: Span, kind: Title['kind']): Title => ({
    start: span.start,
    end: span.end,
    text: document.text.slice(span.start, span.end),
    kind,
    cues: cuesAt(span.start),
  });

  const remembered = new Map<number, readonly Title[]>();
  const chain = (index: number | null): readonly Title[] => {
    if (index === null) return [];
    const known = remembered.get(index);
    if (known !== undefined) return known;
    const block = document.blocks[index];
    if (block === undefined) return [];
    const own: Title[] = [];
    const lead = leads.get(index);
    if (block.kind === 'field') own.push(title(block.label, 'label'));
    else if (lead !== undefined) own.push(title(lead, 'label'));
    if (block.kind === 'cell') {
      if (block.rowHeader !== null && block.rowHeader.start !== block.start) own.push(title(block.rowHeader, 'row'));
      if (block.columnHeader !== null) own.push(title(block.columnHeader, 'column'));
    }
    const above = block.under === null ? [] : headingChain(block.under);
    const found = [...own, ...above];
    remembered.set(index, found);
    return found;
  };
  const headingChain = (index: number): readonly Title[] => {
    const heading = document.blocks[index];
    if (heading === undefined) return [];
    return [title(heading, 'heading'), ...(heading.under === null ? [] : headingChain(heading.under))];
  };
  return chain;
}
