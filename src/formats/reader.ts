import type { Document, Unreadable } from '../model/document.ts';

/** Where a document comes from, in the words of a report. */
export interface Source {
  readonly path: string;
  readonly record?: string | null;
  readonly group?: Readonly<Record<string, string>>;
}

/** A reader turns the bytes of one file into a document, or says in plain words why it cannot. It throws for nothing that a file may hold. */
export type Reader = (source: Source, bytes: Uint8Array) => Promise<Document | Unreadable>;

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
  { name: 'pdf', extensions: ['pdf'], about: 'PDF with text in it; scans have none' },
];

/** The extensions that are taken out of folders. */
export const READ_EXTENSIONS: ReadonlySet<string> = new Set(FORMATS.flatMap((format) => format.extensions));

/** The document of a reader's answer, or null where the file could not be read. */
export function isReadable(answer: Document | Unreadable): answer is Document {
  return 'blocks' in answer;
}
