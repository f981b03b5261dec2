import type { Document } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import { outlined } from './outline.ts';
import { pageOf } from './page.ts';
import type { Source } from './reader.ts';
import { commentsIn, withoutComments } from './text-comments.ts';

/**
 * Reads plain text, and Markdown as people type it: the two share their lines, since dashes for items and stars for bold stand
 * in plain text as well. The canonical text is the decoded file itself, so that every offset is one into the file.
 */
export function readText(source: Source, text: string, format: 'text' | 'markdown' = 'text'): Document {
  const read = withoutComments(text);
  const blocks = outlined(read, blocksOf(pageOf(read)));
  return {
    path: source.path,
    record: source.record ?? null,
    group: source.group ?? {},
    format,
    text,
    blocks,
    comments: commentsIn(text, blocks),
    notes: [],
  };
}
