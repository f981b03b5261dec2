import type { Document } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import { outlined } from './outline.ts';
import { pageOf } from './page.ts';

/** Where a document comes from, in the words of a report. */
export interface Source {
  readonly path: string;
  readonly record?: string | null;
  readonly group?: Readonly<Record<string, string>>;
}

/** Reads plain text. The canonical text is the decoded file itself, so every offset is one into the file. */
export function readText(source: Source, text: string): Document {
  return readLines(source, text, 'text');
}

export function readLines(source: Source, text: string, format: string): Document {
  return {
    path: source.path,
    record: source.record ?? null,
    group: source.group ?? {},
    format,
    text,
    blocks: outlined(blocksOf(pageOf(text, format === 'markdown'))),
    notes: [],
  };
}
