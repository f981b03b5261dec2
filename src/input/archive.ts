import { Buffer } from 'node:buffer';
import { type Entry, fromBuffer, getFileNameLowLevel, open, type ZipFile } from 'yauzl';
import type { Content } from './content.ts';
import { type BytesRead, limitFor } from './read-bytes.ts';
import { entryBytes, isBomb } from './zip-entry.ts';

/** What an archive may hold before it is taken for an attack or an accident. */
const MOST_MEMBERS = 100_000;
/** Bytes of all members together, unpacked. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024;

/** A file inside an archive. */
export interface Member {
  /** Its path in there, with forward slashes. */
  readonly name: string;
  /** Unpacks it, or says why not. */
  readonly unpack: () => Promise<BytesRead>;
}

export type ArchiveRead =
  | { readonly members: readonly Member[]; readonly close: () => void }
  /** Behind the file's name: "is damaged …". */
  | { readonly reason: string };

/**
 * Lists the files of a zip archive in the order of their paths, without unpacking any. What each says of its size is checked before
 * it is unpacked and while it is. Nothing is ever written to the disk, so that a path leads nowhere.
 */
export async function openArchive(content: Content): Promise<ArchiveRead> {
  let zip: ZipFile | null = null;
  try {
    zip = await opened(content);
    if (zip.entryCount > MOST_MEMBERS) return refused(zip, `holds more than ${MOST_MEMBERS} files: unpack it first`);
    const found: { readonly name: string; readonly entry: Entry }[] = [];
    let total = 0;
    for await (const entry of entriesOf(zip)) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (name.endsWith('/')) continue;
      found.push({ name, entry });
      total += entry.uncompressedSize;
    }
    if (total > MOST_BYTES)
      return refused(zip, 'unpacks to more than 4 GB: unpack it first, or archive less at a time');
    found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const whole = zip;
    return {
      members: found.map(({ name, entry }) => ({ name, unpack: () => unpacked(whole, entry, name) })),
      close: () => {
        whole.close();
      },
    };
  } catch {
    zip?.close();
    return { reason: 'is damaged or incomplete: copy it anew, or unpack it first' };
  }
}

function refused(zip: ZipFile, reason: string): ArchiveRead {
  zip.close();
  return { reason };
}

function opened({ file, whole }: Content): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => {
      if (error === null) resolve(zip);
      else reject(error);
    };
    if (file !== null) {
      open(file, options, done);
      return;
    }
    const read = whole();
    if ('reason' in read) reject(new Error(read.reason));
    else fromBuffer(Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.byteLength), options, done);
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => {
        resolve(null);
      });
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

const LEADS_OUT = 'has a path that leads out of the archive, and was left alone';

async function unpacked(zip: ZipFile, entry: Entry, name: string): Promise<BytesRead> {
  const reason = refusal(entry, name);
  if (reason !== null) return { reason };
  try {
    const bytes = await entryBytes(zip, entry);
    return bytes.length === 0 ? { reason: 'is empty' } : { bytes };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/too many bytes/.test(message)) return { reason: 'unpacks to more than it says, and was left alone' };
    if (/compression method/.test(message)) return { reason: 'is packed in a way that is not read: unpack it first' };
    return { reason: 'is damaged inside the archive: copy it anew, or unpack it first' };
  }
}

function refusal(entry: Entry, name: string): string | null {
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)/.test(name)) return LEADS_OUT;
  if (entry.isEncrypted()) return 'is protected with a password: unpack it with the password first';
  if (isBomb(entry)) return 'unpacks to far more than a document needs, and was left alone';
  if (entry.uncompressedSize > limitFor(name)) return 'is too large to be read inside an archive: unpack it first';
  return null;
}
