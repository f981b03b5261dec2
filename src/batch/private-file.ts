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
}

const TAG = 16;
const IV = 12;

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
  return {
    add: (bytes) => {
      const cipher = createCipheriv('aes-256-gcm', key, ivFor(end));
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
      writeSync(file, sealed, 0, sealed.length, end);
      const spot = { at: end, length: sealed.length };
      end += sealed.length;
      return spot;
    },
    read: ({ at, length }) => {
      const sealed = Buffer.alloc(length);
      readSync(file, sealed, 0, length, at);
      const decipher = createDecipheriv('aes-256-gcm', key, ivFor(at));
      decipher.setAuthTag(sealed.subarray(length - TAG));
      return Buffer.concat([decipher.update(sealed.subarray(0, length - TAG)), decipher.final()]);
    },
  };
}

/** Every place is written once, so that its offset is used once. */
function ivFor(at: number): Buffer {
  const iv = Buffer.alloc(IV);
  iv.writeBigUInt64BE(BigInt(at), IV - 8);
  return iv;
}
