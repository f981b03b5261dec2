import { fileReader } from '../batch/read-file.ts';
import { parseColumnMap } from '../formats/column-map.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import { findFiles } from './find-files.ts';

export interface OneFileFlags {
  readonly stdinFilename?: string;
  /** Which document of a file that holds several. */
  readonly record?: string;
  readonly columns?: readonly string[];
}

/** Records that a message names before "and more". */
const NAMED = 5;
/** Of a long file, no more than this is read to name its records. */
const LOOKED_AT = 200;

/** The one document that a command shows. A file with several is a UsageError that names some and says how to choose. */
export async function oneFile(path: string, flags: OneFileFlags, command: string, pack: RulePack): Promise<Document> {
  const { files } = await findFiles([path], flags);
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError(`"${path}" holds ${files.length} documents: ${command} shows one at a time.`);
  }
  const { record } = flags;
  const columns = flags.columns === undefined ? null : parseColumnMap(flags.columns);
  const found: Document[] = [];
  let reason: string | null = null;
  for await (const read of fileReader(pack, { columns })(file)) {
    if ('reason' in read) {
      reason ??= `${nameOf(read)} ${read.reason}.`;
      const isAsked = read.record === undefined ? found.length === 0 : read.record === record;
      if (isAsked) throw new UsageError(`${nameOf(read)} ${read.reason}.`);
    } else if (record === undefined || read.record === record) {
      if (record !== undefined) return read;
      found.push(read);
    }
    if (found.length >= LOOKED_AT) break;
  }
  return chosen(found, { path, command, record, reason });
}

function chosen(
  found: readonly Document[],
  asked: {
    readonly path: string;
    readonly command: string;
    readonly record: string | undefined;
    readonly reason: string | null;
  },
): Document {
  const { path, command, record, reason } = asked;
  const [document] = found;
  if (record !== undefined) throw new UsageError(noRecord(path, record, command));
  if (document === undefined) throw new UsageError(reason ?? `${path} holds no document.`);
  if (found.length === 1) return document;
  const names = found.slice(0, NAMED).map((one) => `"${one.record ?? ''}"`);
  const more = found.length > NAMED ? ' and more' : '';
  throw new UsageError(
    `"${path}" holds several documents: ${names.join(', ')}${more}. Choose one: recovery-audit ${command} ${path} --record ${names[0] ?? ''}.`,
  );
}

function noRecord(path: string, record: string, command: string): string {
  return `"${path}" holds no record "${record}". Without --record, ${command} names some that it holds.`;
}

function nameOf({ path, record }: { readonly path: string; readonly record?: string }): string {
  return record === undefined ? path : `${path} (${record})`;
}
