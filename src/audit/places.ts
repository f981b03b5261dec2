import type { Document } from '../model/document.ts';
import type { Location, Span } from '../model/place.ts';

/** Turns spans of a document into locations. Lines end at \n, \r\n or \r. */
export function locator(document: Document): (span: Span, block?: number) => Location {
  const starts = lineStarts(document.text);
  return (span, block) => {
    const line = lineOf(starts, span.start);
    const at = block === undefined ? blockAt(document, span.start) : document.blocks[block];
    return {
      start: span.start,
      end: span.end,
      line: line + 1,
      column: span.start - (starts[line] ?? 0) + 1,
      page: at?.page ?? null,
      pointer: at?.pointer ?? null,
    };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function blockAt(document: Document, offset: number): Document['blocks'][number] | undefined {
  return document.blocks.findLast((block) => block.start <= offset);
}
