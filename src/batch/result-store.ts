import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { packTraces, unpackTraces } from '../audit/cohort/packed-traces.ts';
import { NO_TRACES } from '../audit/cohort/traces.ts';
import type { FoundFile } from '../input/find-documents.ts';
import type { Result } from './audit-file.ts';

/** Where results are kept, as plain data. */
export interface StorePlace {
  /** A private folder; made where it is not there yet. */
  readonly folder: string;
  /** Says what results depend on beside a document and its path: program, rules, options. Two parts, each a hash. */
  readonly maker: string;
  readonly options: string;
  /** Milliseconds before the first result is kept: short runs leave nothing on the disk. */
  readonly after: number;
}

/** One document's place in the store: under which name, and locked with which key. Both come from its bytes. */
export interface Lock {
  readonly name: string;
  readonly key: Buffer;
}

/** Results of files, kept on the disk so that nobody who lacks a file's own bytes can open what is kept of it. */
export interface ResultStore {
  readonly lockFor: (file: FoundFile, bytes: Uint8Array) => Lock;
  /** Null where nothing is kept, or what is kept cannot be opened. */
  readonly find: (lock: Lock) => readonly Result[] | null;
  readonly keep: (lock: Lock, results: readonly Result[]) => void;
}

const ENDING = '.results';
const NAME = 16;
const IV = 12;
const TAG = 16;
/** Length of what follows, then the name. */
const HEAD = 4 + NAME;

interface Kept {
  readonly file: number;
  readonly at: number;
  readonly length: number;
}

/**
 * Opens a store. Every process adds a file of its own, one record after another, so that several may write at once and a kill
 * costs the last record at most. A record is AES-256-GCM under a key that is a hash of the document itself: results hold words of
 * documents, and can be opened only by somebody who has the document already. Files of other programs or rules are removed.
 */
export function openStore({ folder, maker, options, after }: StorePlace): ResultStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const opened = Date.now();
  const kept = new Map<string, Kept>();
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith(ENDING))
    .sort()) {
    if (!name.startsWith(maker)) rmSync(join(folder, name), { force: true });
    else if (name.startsWith(`${maker}-${options}`)) readIndex(join(folder, name), kept);
  }
  let own: number | null = null;
  return {
    lockFor: ({ path, file }, bytes) => {
      const digest = createHash('sha512').update(`${maker}\n${options}\n${path}\n${file}\n`).update(bytes).digest();
      return { name: digest.subarray(0, NAME).toString('hex'), key: digest.subarray(32) };
    },
    find: ({ name, key }) => {
      const place = kept.get(name);
      return place === undefined ? null : unlocked(place, key);
    },
    keep: ({ name, key }, results) => {
      if (Date.now() - opened < after || kept.has(name)) return;
      own ??= openSync(join(folder, `${maker}-${options}-${randomBytes(8).toString('hex')}${ENDING}`), 'wx', 0o600);
      writeSync(own, record(name, key, results));
    },
  };
}

function record(name: string, key: Buffer, results: readonly Result[]): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = [cipher.update(deflateRawSync(packed(results), { level: 1 })), cipher.final()];
  const body = Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(body.length, 0);
  head.write(name, 4, 'hex');
  return Buffer.concat([head, body]);
}

/** Notes where the records of a file stand. One that was cut off by a kill is passed over. */
function readIndex(path: string, kept: Map<string, Kept>): void {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const head = Buffer.alloc(HEAD);
  for (let at = 0; at + HEAD <= size; ) {
    readSync(file, head, 0, HEAD, at);
    const length = head.readUInt32BE(0);
    if (at + HEAD + length > size) break;
    kept.set(head.toString('hex', 4), { file, at: at + HEAD, length });
    at += HEAD + length;
  }
  if (size === 0) closeSync(file);
}

function unlocked({ file, at, length }: Kept, key: Buffer): readonly Result[] | null {
  try {
    const body = Buffer.alloc(length);
    readSync(file, body, 0, length, at);
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, IV));
    decipher.setAuthTag(body.subarray(IV, IV + TAG));
    const open = Buffer.concat([decipher.update(body.subarray(IV + TAG)), decipher.final()]);
    return unpacked(JSON.parse(inflateRawSync(open).toString()));
  } catch {
    return null;
  }
}

function packed(results: readonly Result[]): string {
  return JSON.stringify(
    results.map((result) => ('reason' in result ? result : { ...result, traces: packTraces(result.traces) })),
  );
}

/** What was sealed by this same program needs no closer look: the seal vouches for it. */
function unpacked(value: unknown): readonly Result[] | null {
  if (!isResults(value)) return null;
  return value.map((result) =>
    'reason' in result ? result : { ...result, traces: unpackTraces(result.traces) ?? NO_TRACES },
  );
}

function isResults(value: unknown): value is readonly Result[] {
  return Array.isArray(value);
}
