import { documentsIn, readFile } from '../batch/read-file.ts';
import { readStdin } from '../input/read-bytes.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { findFiles, STDIN } from './find-files.ts';

/** The documents of one file, or of standard input, for a command that shows a single file. */
export async function oneFile(
  path: string,
  flags: { readonly stdinFilename?: string },
  command: string,
): Promise<readonly Document[]> {
  const { files } = await findFiles([path], flags);
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError(`"${path}" holds ${files.length} documents: ${command} shows one at a time.`);
  }
  const read = await (file.file === STDIN ? documentsIn(file.path, await readStdin(process.stdin)) : readFile(file));
  if ('reason' in read) throw new UsageError(`${read.path} ${read.reason}.`);
  return read;
}
