import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AuditSetup } from './audit-setup.ts';
import { type Installation, installation } from './installation.ts';
import type { StorePlace } from './result-store.ts';

/** A run that is over sooner is soon done again, and leaves no journal (ms). */
const JOURNAL_AFTER = 10_000;
/** Journals of runs that nobody went on with are removed after so many days. */
const JOURNAL_DAYS = 30;

/** The folder of a cache that was asked for. */
export function cachePlace(folder: string, setup: AuditSetup): StorePlace {
  return { folder: resolve(folder), ...identityOf(setup), after: 0 };
}

/** Where the results of a run are noted, so that `--resume` can go on with it: a folder of its own for each command line. */
export function journalPlace(run: readonly string[], setup: AuditSetup, resume: boolean): StorePlace {
  const identity = identityOf(setup);
  const name = hash(process.cwd(), ...run, identity.maker, identity.options);
  return { folder: join(journals(), name), ...identity, after: resume ? 0 : JOURNAL_AFTER };
}

/** Takes a journal away, and those that are long forgotten. */
export function removeJournal({ folder }: StorePlace): void {
  rmSync(folder, { recursive: true, force: true });
}

export function hasJournal({ folder }: StorePlace): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

export function removeForgottenJournals(): void {
  const oldest = Date.now() - JOURNAL_DAYS * 24 * 60 * 60 * 1000;
  if (!existsSync(journals())) return;
  for (const name of readdirSync(journals())) {
    const folder = join(journals(), name);
    if (statSync(folder).mtimeMs < oldest) rmSync(folder, { recursive: true, force: true });
  }
}

function journals(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  const home = XDG_STATE_HOME ?? LOCALAPPDATA ?? join(homedir(), '.local', 'state');
  return join(home, 'recovery-audit', 'unfinished');
}

/** Everything beside a document that its results depend on. */
function identityOf({
  pack,
  settings,
  reading,
  secondReader,
  masked,
}: AuditSetup): Pick<StorePlace, 'maker' | 'options'> {
  const home = installation();
  const model = secondReader ? readFileSync(join(home.folder, 'models', 'second-reader.bin')) : '';
  const groups = reading.columns == null ? null : { ...reading.columns, groups: [...reading.columns.groups] };
  return {
    maker: hash(home.version, buildMark(home), pack.hash, model),
    options: hash(JSON.stringify({ settings, groups, secondReader, masked })),
  };
}

/** Tells one build from another of the same version: names of bundled parts are hashes of what is in them. */
function buildMark({ folder }: Installation): string {
  const parts = join(folder, 'dist', 'chunks');
  return existsSync(parts) ? readdirSync(parts).sort().join('\n') : '';
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\n');
  return digest.digest('hex').slice(0, 16);
}
