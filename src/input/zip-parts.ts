import { Buffer } from 'node:buffer';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { entryBytes, isBomb } from './zip-entry.ts';

/** What an office file may hold before it is taken for an attack or an accident. */
const MOST_ENTRIES = 5000;
/** Bytes of all parts together, unpacked. */
const MOST_BYTES = 200 * 1024 * 1024;

export type ZipParts =
  | { readonly parts: ReadonlyMap<string, Uint8Array> }
  /** Behind the file's name: "is incomplete …". */
  | { readonly reason: string };

/**
 * The wanted parts of a zip file. Sizes are checked before anything is unpacked, and while it is: a part that unpacks to more than
 * it says ends the reading.
 */
export async function zipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<ZipParts> {
  let zip: ZipFile | null = null;
  try {
    zip = await opened(bytes);
    const entries = await listed(zip);
    const reason = refusal(entries);
    if (reason !== null) return { reason };
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      const name = entry.fileName.replaceAll('\\', '/');
      if (wanted(name)) parts.set(name, await entryBytes(zip, entry));
    }
    return { parts };
  } catch (error) {
    return { reason: reasonOf(error) };
  } finally {
    zip?.close();
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function listed(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) return Promise.reject(new Error('too many entries'));
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', reject);
    zip.readEntry();
  });
}

function refusal(entries: readonly Entry[]): string | null {
  let total = 0;
  for (const entry of entries) {
    if ((entry.generalPurposeBitFlag & 1) === 1)
      return 'is protected with a password: take the password off and save it again';
    total += entry.uncompressedSize;
    if (isBomb(entry) || total > MOST_BYTES) return 'unpacks to far more than a document needs, and was left alone';
  }
  return null;
}

/** Messages of the unpacker in the words of the file's owner. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/too many entries/.test(message)) return 'has far more parts than a document needs, and was left alone';
  if (/too many bytes/.test(message)) return 'unpacks to more than it says, and was left alone';
  return 'is damaged or incomplete: open it in the program that made it and save it again, or copy it anew';
}
