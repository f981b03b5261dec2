import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where something stands in a private file. */
export interface Spot {
  readonly at: number;
  readonly length: number;
}

/** A file for this process alone, to put aside what is too much for memory. */
export interface PrivateFile {
  readonly add: (bytes: Uint8Array) => Spot;
  readonly read: (spot: Spot) => Buffer;
  /** Puts what stands at the spot at the beginning of `into`, which has room for it, and says how many bytes it is. */
  readonly readInto: (spot: Spot, into: Uint8Array) => number;
}

const TAG = 16;
const IV = 12;

/** Bytes that are unlocked at once: what is made for that stays small. */
const PIECE = 2 ** 16;

/**
 * Opens a file that nobody else can read: its name is taken away at once where the system allows it (elsewhere when the process
 * ends), and what stands in it is AES-256-GCM under a key that was never anywhere but in memory.
 */
export function openPrivateFile(): PrivateFile {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
  const file = openSync(join(folder, 'aside'), 'wx+', 0o600);
  if (process.platform === 'win32') {
    process.once('exit', () => {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    });
  } else rmSync(folder, { recursive: true, force: true });
  const key = randomBytes(32);
  let end = 0;
  let sealed = new Uint8Array(PIECE);
  const readInto: PrivateFile['readInto'] = ({ at, length }, into) => {
    if (sealed.length < length) sealed = new Uint8Array(length);
    readSync(file, sealed, 0, length, at);
    const decipher = createDecipheriv('aes-256-gcm', key, ivFor(at));
    const bytes = length - TAG;
    decipher.setAuthTag(sealed.subarray(bytes, length));
    for (let from = 0; from < bytes; from += PIECE) {
      into.set(decipher.update(sealed.subarray(from, Math.min(from + PIECE, bytes))), from);
    }
    decipher.final();
    return bytes;
  };
  return {
    add: (bytes) => {
      const cipher = createCipheriv('aes-256-gcm', key, ivFor(end));
      const spot = { at: end, length: bytes.length + TAG };
      for (let from = 0; from < bytes.length; from += PIECE) {
        end += writeSync(file, cipher.update(bytes.subarray(from, from + PIECE)), 0, null, end);
      }
      cipher.final();
      end += writeSync(file, cipher.getAuthTag(), 0, TAG, end);
      return spot;
    },
    read: (spot) => {
      const bytes = Buffer.alloc(spot.length - TAG);
      readInto(spot, bytes);
      return bytes;
    },
    readInto,
  };
}

/** Every place is written once, so that its offset is used once. */
function ivFor(at: number): Buffer {
  const iv = Buffer.alloc(IV);
  iv.writeBigUInt64BE(BigInt(at), IV - 8);
  return iv;
}
