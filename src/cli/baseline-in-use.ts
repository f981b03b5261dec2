import { dirname, relative, resolve } from 'node:path';
import { type Baseline, type BaselineEntry, hasExpired, staleEntries, withBaseline } from '../audit/baseline.ts';
import { documentKey } from '../config/baseline/document-key.ts';
import { BASELINE_NAME, findBaseline } from '../config/baseline/find-baseline.ts';
import type { DocumentAudit } from '../model/audit.ts';
import { UsageError } from '../model/diagnostic.ts';
import { tell, tellDiagnostics } from './trouble.ts';

/** A baseline that counts in a run. */
export interface BaselineInUse {
  readonly path: string;
  /** As messages call it. */
  readonly shown: string;
  /** Paths in it start here. */
  readonly folder: string;
  readonly baseline: Baseline;
}

/** The file that was named; without one (undefined) the one found upwards from the paths or from here; false: none. */
export function baselinePath(asked: string | false | undefined, paths: readonly string[]): string | null {
  if (asked === false) return null;
  if (asked !== undefined) return resolve(asked);
  return findBaseline(paths, process.cwd());
}

/** Where a baseline is made when none is named. */
export function newBaselinePath(asked: string | undefined): string {
  return resolve(asked ?? BASELINE_NAME);
}

/** Reads a baseline. One that is wrong is told of place by place, and nothing goes on with half of it. */
export async function baselineAt(path: string): Promise<BaselineInUse> {
  const { readBaseline } = await import('../config/baseline/read-baseline.ts');
  const shown = shownPath(path);
  const { baseline, diagnostics } = readBaseline(path, shown);
  tellDiagnostics(diagnostics);
  if (baseline === null) throw new UsageError(`The baseline ${shown} needs mending before it can be used; see above.`);
  return { path, shown, folder: dirname(path), baseline };
}

export function shownPath(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/');
}

/** The day on which acceptances are held against their dates, as this machine's calendar has it. */
export function today(): string {
  const now = new Date();
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function entriesOf({ baseline, folder }: BaselineInUse, audit: DocumentAudit): readonly BaselineEntry[] {
  return baseline.get(documentKey(audit, folder)) ?? [];
}

/** Says of documents, one by one, what a baseline holds of them, and keeps what their own comments accept in vain. */
export interface BaselineHolder {
  readonly hold: (audit: DocumentAudit) => DocumentAudit;
  /** Tells what has expired, is not found any more, or accepts nothing, in the documents so far. */
  readonly tellChanges: () => void;
}

export function baselineHolder(used: BaselineInUse | null): BaselineHolder {
  const idle: string[] = [];
  const noteIdle = ({ path, idleComments = [] }: DocumentAudit): void => {
    idle.push(...idleComments.map((note) => `${path}: ${note}`));
  };
  if (used === null) {
    return {
      hold: (audit) => {
        noteIdle(audit);
        return audit;
      },
      tellChanges: () => {
        idle.forEach(tell);
      },
    };
  }
  const day = today();
  const expired: string[] = [];
  let stale = 0;
  return {
    hold: (audit) => {
      noteIdle(audit);
      const entries = entriesOf(used, audit);
      stale += staleEntries(audit, entries).length;
      for (const entry of entries.filter((held) => hasExpired(held, day))) {
        expired.push(
          `${audit.path}: ${entry.rule} was accepted until ${entry.accepted?.expires ?? ''}, and counts again.`,
        );
      }
      return withBaseline(audit, entries, day);
    },
    tellChanges: () => {
      idle.forEach(tell);
      expired.forEach(tell);
      if (stale > 0) tell(staleNote(stale, used));
    },
  };
}

function staleNote(stale: number, { shown }: BaselineInUse): string {
  const what = stale === 1 ? 'One entry' : `${stale} entries`;
  return `${what} of ${shown} ${stale === 1 ? 'is' : 'are'} found no more: "recovery-audit baseline prune" takes such out.`;
}
