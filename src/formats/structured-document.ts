import type { Document, Unreadable } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import { structureOf } from './html-structure.ts';
import type { HtmlParent } from './html-tree.ts';
import { outlined } from './outline.ts';
import { pageOf } from './page.ts';
import type { Source } from './reader.ts';

/** What a reader of a format with structure of its own hands over. */
export interface Content {
  readonly format: string;
  readonly root: HtmlParent;
  /** What was left out, in whole sentences. */
  readonly notes: readonly string[];
}

/** The document of a source with structure of its own. Its canonical text is put together: a line a paragraph, tabs between the cells of a row. */
export function structuredDocument(source: Source, { format, root, notes }: Content): Document | Unreadable {
  const { text, given } = structureOf(root);
  if (text.trim() === '') return { path: source.path, reason: 'holds no text' };
  return {
    path: source.path,
    record: source.record ?? null,
    group: source.group ?? {},
    format,
    text,
    blocks: outlined(text, blocksOf(pageOf(text, given))),
    notes,
  };
}
