import type { Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Hit, Title } from '../model/reading.ts';
import type { Cut } from './sentences.ts';

/**
 * The headings and labels over every block, innermost first. A title's cues are those whose whole phrase it is; `hitsBySentence`
 * gives them by the sentence that the title forms.
 */
export function titlesByBlock(
  document: Document,
  cuts: readonly Cut[],
  wholeHits: ReadonlyMap<number, readonly Hit[]>,
): (block: number) => readonly Title[] {
  const titleAt = new Map<number, readonly string[]>();
  cuts.forEach((cut, index) => {
    if (cut.role !== 'text')
      titleAt.set(
        cut.start,
        (wholeHits.get(index) ?? []).map((hit) => hit.cue),
      );
  });
  // The first cell of a row is its label though it is a cell like others.
  cuts.forEach((cut, index) => {
    const block = document.blocks[cut.block];
    if (block?.kind === 'cell' && !titleAt.has(cut.start))
      titleAt.set(
        cut.start,
        (wholeHits.get(index) ?? []).map((hit) => hit.cue),
      );
  });
  const title = (span: Span, kind: Title['kind']): Title => ({
    start: span.start,
    end: span.end,
    text: document.text.slice(span.start, span.end),
    kind,
    cues: titleAt.get(span.start) ?? [],
  });

  const remembered = new Map<number, readonly Title[]>();
  const chain = (index: number | null): readonly Title[] => {
    if (index === null) return [];
    const known = remembered.get(index);
    if (known !== undefined) return known;
    const block = document.blocks[index];
    if (block === undefined) return [];
    const own: Title[] = [];
    if (block.kind === 'field') own.push(title(block.label, 'label'));
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
