import type { Document } from '../model/document.ts';
import { readLines, type Source } from './text.ts';

/** Reads Markdown as people type it: the same lines as plain text, and the canonical text is the file itself. */
export function readMarkdown(source: Source, text: string): Document {
  return readLines(source, text, 'markdown');
}
