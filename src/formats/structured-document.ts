import type { Block, Document, Unreadable } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import { type FoundComment, placedComments } from './comments.ts';
import { type PageStart, structureOf } from './html-structure.ts';
import type { HtmlParent } from './html-tree.ts';
import { withOrigins } from './origins.ts';
import { outlined } from './outline.ts';
import { pageOf } from './page.ts';
import type { Source } from './reader.ts';

/** What a reader of a format with structure of its own hands over. */
export interface Content {
  readonly format: string;
  readonly root: HtmlParent;
  /** Whether its elements name the pages on which they stand. */
  readonly paged?: boolean;
  /** Whether its elements name the parts of a record that they come from; those of a web page are not believed. */
  readonly ofRecord?: boolean;
  /** Comments to this program, before their places are known. */
  readonly comments?: readonly FoundComment[];
  /** What was left out, in whole sentences. */
  readonly notes: readonly string[];
}

/** The document of a source with structure of its own. Its canonical text is put together: a line a paragraph, tabs between the cells of a row. */
export function structuredDocument(
  source: Source,
  { format, root, comments = [], notes, paged = false, ofRecord = false }: Content,
): Document | Unreadable {
  const { text, given, pages, origins } = structureOf(root);
  if (text.trim() === '') return { path: source.path, reason: 'holds no text' };
  const blocks = withCells(outlined(text, blocksOf(pageOf(text, given))));
  return {
    path: source.path,
    record: source.record ?? null,
    group: source.group ?? {},
    format,
    text,
    blocks: paged ? withPages(blocks, pages) : ofRecord ? withOrigins(blocks, origins) : blocks,
    comments: placedComments(text, comments),
    notes,
  };
}

/** Cells are known by their place in their table, as a reader counts: in these formats lines of the text are none of the file. */
function withCells(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'cell'
      ? { ...block, pointer: `table ${block.table + 1}, row ${block.row + 1}, column ${block.column + 1}` }
      : block,
  );
}

function withPages(blocks: readonly Block[], pages: readonly PageStart[]): readonly Block[] {
  let at = -1;
  return blocks.map((block) => {
    while ((pages[at + 1]?.at ?? Number.POSITIVE_INFINITY) <= block.start) at += 1;
    return { ...block, page: pages[at]?.page ?? null };
  });
}
