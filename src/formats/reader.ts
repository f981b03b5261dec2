import type { Content } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { RecordWords } from '../model/pack.ts';
import type { ColumnMap } from './column-map.ts';
import type { ReadApart } from './readers.ts';

/** Where a document comes from, in the words of a report. */
export interface Source {
  readonly path: string;
  readonly record?: string | null;
  readonly group?: Readonly<Record<string, string>>;
  /** The name that tells its format, where that is not the path's: of an archive's member, or of an attachment. */
  readonly name?: string;
}

/** A reader turns the bytes of one file into a document, or says in plain words why it cannot. It throws for nothing that a file may hold. */
export type Reader = (source: Source, bytes: Uint8Array) => Promise<Document | Unreadable>;

/** What a file holds, in its order: at hand where nothing has to be waited for, one by one where it holds many. */
export type Records = readonly (Document | Unreadable)[] | AsyncIterable<Document | Unreadable>;

/**
 * A reader of a format that may hold several documents. What cannot be read is named by its record and ends nothing; where the
 * whole file cannot be read, one `Unreadable` without a record says so. It throws only what reading the file throws.
 */
export type RecordReader = (
  source: Source,
  content: Content,
  context: ReadContext,
) => AsyncIterable<Document | Unreadable>;

/** What a run sets for all its files. */
export interface ReadSettings {
  /** What the rules know a title as, by the names of their cues: `section/strengths/title`, `column/team`. */
  readonly titleCues: (title: string) => readonly string[];
  /** What the user says of the columns of tables; null leaves it to the rules. */
  readonly columns: ColumnMap | null;
  /** What parts of health records are called; left out, they have the names that readers ask by. */
  readonly recordWords?: RecordWords;
  /** Where documents that are more than text are read apart from the program; left out, they are read by it. */
  readonly apart?: ReadApart;
}

/** What readers of records are given beside the file. */
export interface ReadContext extends ReadSettings {
  /** Reads what stands inside this file (an attachment, an archive's member) by its own format, named by `source`. */
  readonly inner: (source: Source, content: Content) => Records;
  /** How many files this one stands inside: 0 for a file of its own. */
  readonly depth: number;
}

/** A format as a user sees it. */
export interface Format {
  readonly name: string;
  /** In small letters, without full stop. */
  readonly extensions: readonly string[];
  readonly about: string;
}

export const FORMATS: readonly Format[] = [
  { name: 'text', extensions: ['txt', 'text'], about: 'plain text, in any usual encoding' },
  { name: 'markdown', extensions: ['md', 'markdown'], about: 'Markdown' },
  { name: 'docx', extensions: ['docx', 'docm'], about: 'Word 2007 and later' },
  { name: 'html', extensions: ['html', 'htm', 'xhtml'], about: 'web pages, as record systems export them' },
  { name: 'rtf', extensions: ['rtf'], about: 'Rich Text, under the name of a Word file too' },
  { name: 'odt', extensions: ['odt', 'ott'], about: 'OpenDocument text' },
  { name: 'doc', extensions: ['doc'], about: 'Word 97 to 2003' },
  { name: 'csv', extensions: ['csv', 'tsv'], about: 'tables, one record per row' },
  { name: 'fhir', extensions: ['json', 'ndjson', 'jsonl', 'xml'], about: 'HL7 FHIR R4 and R5 health records' },
  { name: 'xlsx', extensions: ['xlsx', 'xlsm'], about: 'Excel 2007 and later, one record per row of each sheet' },
  { name: 'zip', extensions: ['zip'], about: 'archives: the documents in them, each by its own format' },
  { name: 'pdf', extensions: ['pdf'], about: 'PDF with text in it; scans have none' },
];

/** The extensions that are taken out of folders. */
export const READ_EXTENSIONS: ReadonlySet<string> = new Set(FORMATS.flatMap((format) => format.extensions));

/** The document of a reader's answer, or null where the file could not be read. */
export function isReadable(answer: Document | Unreadable): answer is Document {
  return 'blocks' in answer;
}
