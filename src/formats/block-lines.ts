import type { Block, Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';

/**
 * What a reader made of a document, a line a block: "h2 Goals", "- To walk", "[x] Copy given", "Review: June",
 * "td 1,2 Jo (Home, Who)" for row 1, column 2 with the titles of its row and column. To look at, and to compare in tests.
 */
export function blockLines(document: Document): readonly string[] {
  return document.blocks.map((block) => blockLine(document.text, block));
}

function blockLine(text: string, block: Block): string {
  const words = (span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${words(block)}`;
    case 'field':
      return `${words(block.label)}: ${words(block)}`;
    case 'item':
      return `${block.ticked === null ? '-' : block.ticked ? '[x]' : '[ ]'} ${words(block)}`;
    case 'paragraph':
      return words(block);
    case 'cell': {
      const titles = [words(block.rowHeader), words(block.columnHeader)].filter((title) => title !== '').join(', ');
      const place = `${block.header ? 'th' : 'td'} ${block.row},${block.column}`;
      return `${place} ${words(block)}${titles === '' ? '' : ` (${titles})`}`;
    }
  }
}
