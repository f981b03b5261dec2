import { STDIN } from '../batch/read-file.ts';
import { holdRoom, releaseRoom } from '../batch/small-heap.ts';
import { READ_EXTENSIONS } from '../formats/reader.ts';
import { readFileList } from '../input/file-list.ts';
import { type Found, findDocuments } from '../input/find-documents.ts';
import { UsageError } from '../model/diagnostic.ts';

/** What it is called in reports where it was given no name. */
const STDIN_NAME = 'stdin.txt';

/** Files from which on memory counts more than a moment. */
export const MANY = 100;

export interface FindFlags {
  readonly fileList?: string;
  readonly stdinFilename?: string;
}

/** The files behind the paths of a command line, its file list, and standard input. Nothing to read is a UsageError. */
export async function findFiles(paths: readonly string[], { fileList, stdinFilename }: FindFlags): Promise<Found> {
  const fromStdin = paths.includes(STDIN);
  if (paths.length === 0 && fileList === undefined) {
    throw new UsageError('Name the files or folders to audit: recovery-audit audit FOLDER.');
  }
  if (fromStdin && fileList === STDIN) {
    throw new UsageError('Standard input can be a document or the file list, not both.');
  }
  if (stdinFilename !== undefined && !fromStdin) {
    throw new UsageError('--stdin-filename names standard input: write "-" among the paths.');
  }
  holdRoom();
  const found = await findDocuments({
    paths: paths.filter((path) => path !== STDIN),
    listed: fileList === undefined ? [] : await readFileList(fileList, process.stdin),
    cwd: process.cwd(),
    extensions: READ_EXTENSIONS,
  });
  if (found.files.length < MANY) releaseRoom();
  const stdin = fromStdin ? [{ file: STDIN, path: stdinFilename ?? STDIN_NAME }] : [];
  const files = [...found.files, ...stdin].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  if (files.length === 0 && found.unreadable.length === 0) throw new UsageError(nothingFound(paths, found.passedOver));
  return { ...found, files };
}

function nothingFound(paths: readonly string[], passedOver: number): string {
  const where = paths.length === 1 ? `"${paths[0] ?? ''}"` : 'these places';
  const passed =
    passedOver === 0 ? '' : ` ${passedOver === 1 ? 'One file was' : `${passedOver} files were`} passed over;`;
  const known = [...READ_EXTENSIONS].map((extension) => `.${extension}`).join(', ');
  return `There is nothing to audit in ${where}.${passed} Files of these kinds are read: ${known}.`;
}
