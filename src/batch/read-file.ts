import type { ColumnMap } from '../formats/column-map.ts';
import { readRecords } from '../formats/read-records.ts';
import type { ReadSettings, Records } from '../formats/reader.ts';
import type { ReadApart } from '../formats/readers.ts';
import { contentOfBytes, contentOfFile } from '../input/content.ts';
import type { FoundFile } from '../input/find-documents.ts';
import { type BytesRead, readStdin } from '../input/read-bytes.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import { titleCues } from './title-cues.ts';

/** Reads one file into what it holds, in its order; text is at hand without waiting. */
export type ReadFile = (file: FoundFile) => Records;

/** How standard input is written among paths. */
export const STDIN = '-';

export interface ReadFlags {
  /** What the user says of the columns of tables; left out, the rules tell. */
  readonly columns?: ColumnMap | null;
}

/** Reads files on the disk, and standard input where a file is called so. */
export function fileReader(pack: RulePack, { columns = null }: ReadFlags = {}, apart?: ReadApart): ReadFile {
  const settings: ReadSettings = {
    titleCues: titleCues(pack),
    columns,
    recordWords: pack.records,
    ...(apart !== undefined && { apart }),
  };
  return ({ file, path }) =>
    file === STDIN ? recordsOfStdin(path, settings) : readRecords({ path }, contentOfFile(file), settings);
}

async function* recordsOfStdin(path: string, settings: ReadSettings): AsyncGenerator<Document | Unreadable> {
  const read: BytesRead = await readStdin(process.stdin);
  if ('reason' in read) yield { path, reason: read.reason };
  else yield* readRecords({ path }, contentOfBytes(read.bytes), settings);
}
