import { Buffer } from 'node:buffer';
import type { Entry, ZipFile } from 'yauzl';

/** An entry this much larger than its packed size is a zip bomb; small ones may well be. */
const HIGHEST_RATIO = 200;
const SMALL = 5 * 1024 * 1024;

/** Whether an entry says of itself that it unpacks to far more than text does. */
export function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > SMALL && uncompressedSize > compressedSize * HIGHEST_RATIO;
}

/** An entry's bytes, unpacked. Rejects where it is damaged, or holds more than it says. */
export function entryBytes(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
      stream.on('error', reject);
    });
  });
}
