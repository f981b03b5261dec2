import type { Block } from '../model/document.ts';
import { blocksOf } from './blocks.ts';
import { field, type HeadingStyle } from './draft.ts';
import { outlined } from './outline.ts';
import { type Given, pageOf, type TableRead } from './page.ts';

/** One titled part of a record that is put together from columns or fields. */
export interface RecordPart {
  readonly title: string;
  readonly text: string;
  /** Where it stands in its file, as `Location.pointer` says it. */
  readonly pointer: string;
}

/** Answers of so many characters on one line stand beside their title, as in a form. */
const LONGEST_ANSWER = 60;
const TITLE: HeadingStyle = { by: 'mark', level: 1 };

/**
 * The text of a record and its blocks: each part under its title, short answers as `Title: answer`. What a part holds is
 * read as plain text is, with its own bullets, labels and headings.
 */
export function recordText(parts: readonly RecordPart[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const lines: string[] = [];
  const headings = new Map<number, HeadingStyle>();
  const tables = new Map<number, TableRead>();
  const starts: PartStart[] = [];
  let length = 0;
  const write = (line: string): void => {
    lines.push(line);
    length += line.length + 1;
  };
  for (const { title, text, pointer } of parts) {
    const isAnswer = text.length <= LONGEST_ANSWER && !text.includes('\n');
    starts.push({ at: length, pointer, isAnswer });
    if (isAnswer) {
      const label = { start: length, end: length + title.length };
      const value = { start: label.end + 2, end: label.end + 2 + text.length };
      tables.set(lines.length, { drafts: [field(label, value)], next: lines.length + 1 });
      write(`${title}: ${text}`);
    } else {
      headings.set(lines.length, TITLE);
      write(title);
      for (const line of text.split('\n')) write(line);
    }
    write('');
  }
  const text = lines.join('\n');
  const given: Given = { headings, items: new Map(), tables, tableCount: 0, boldRuns: new Map() };
  return { text, blocks: withPointers(outlined(text, blocksOf(pageOf(text, given))), starts) };
}

interface PartStart {
  readonly at: number;
  readonly pointer: string;
  readonly isAnswer: boolean;
}

/** Blocks know the cell that they come from; an answer belongs to its own title, not to the part above it. */
function withPointers(blocks: readonly Block[], starts: readonly PartStart[]): readonly Block[] {
  let part = 0;
  return blocks.map((block) => {
    while ((starts[part + 1]?.at ?? Number.POSITIVE_INFINITY) <= block.start) part += 1;
    const start = starts[part];
    return { ...block, pointer: start?.pointer ?? null, under: start?.isAnswer === true ? null : block.under };
  });
}
