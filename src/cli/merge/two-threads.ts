import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { installation } from '../../batch/installation.ts';
import { UsageError } from '../../model/diagnostic.ts';
import type { ReportFormat } from '../../report/reporter.ts';
import { needsOf } from '../report-needs.ts';
import type { ReportTarget } from '../report-target.ts';
import type { Answer, SecondWork } from './second-thread.ts';

/** Bytes of parts from which on a second thread saves more than its start costs. */
const MANY = 20_000_000;

/** What each format costs in a run of many documents, in processor time, relative to the others: measured with `npm run bench`. */
const COST: Readonly<Record<ReportFormat, number>> = {
  html: 15,
  markdown: 12,
  xlsx: 11,
  json: 10,
  docx: 6,
  sarif: 6,
  csv: 5,
  ndjson: 5,
  junit: 4,
  checkstyle: 3,
  github: 3,
  gitlab: 3,
  terminal: 2,
};

/** How much longer the longer half may take where documents are put aside for one of them alone. */
const LITTLE_MORE = 1.2;

export interface Shares {
  readonly here: readonly ReportTarget[];
  readonly there: readonly ReportTarget[];
}

/**
 * Which reports each of two threads writes, so that both have about as much to do. Those that need no more than findings stay
 * together where that is no worse: their thread then puts little of the documents aside. The screen stays with the first.
 */
export function sharesOf(targets: readonly ReportTarget[]): Shares {
  const apart = {
    here: targets.filter((target) => staysHere(target) || needsOf([target]) !== 'all'),
    there: targets.filter((target) => !staysHere(target) && needsOf([target]) === 'all'),
  };
  const balanced = balancedShares(targets);
  return needsOf(apart.here) !== 'all' && longerOf(apart) <= LITTLE_MORE * longerOf(balanced) ? apart : balanced;
}

function balancedShares(targets: readonly ReportTarget[]): Shares {
  const shares = { here: [...targets.filter(staysHere)], there: [] as ReportTarget[] };
  const costs = { here: costOf(shares.here), there: 0 };
  for (const target of targets.filter((one) => !staysHere(one)).sort((a, b) => COST[b.format] - COST[a.format])) {
    const side = costs.here <= costs.there ? 'here' : 'there';
    shares[side].push(target);
    costs[side] += COST[target.format];
  }
  return shares;
}

function longerOf({ here, there }: Shares): number {
  return Math.max(costOf(here), costOf(there));
}

/** The annotations of GitHub have a summary with them, which is written where the run ends. */
function staysHere({ format, file }: ReportTarget): boolean {
  return file === null || format === 'github';
}

function costOf(targets: readonly ReportTarget[]): number {
  return targets.reduce((sum, { format }) => sum + COST[format], 0);
}

/** Whether parts of a run are long enough, and this machine has the means, to share their reports between two threads. */
export function areForTwo(paths: readonly string[], targets: readonly ReportTarget[]): boolean {
  if (targets.length < 2 || availableParallelism() < 2) return false;
  return paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0) >= MANY;
}

/** Writes reports in a thread of their own, which reads the parts itself. Rejects with what went wrong there. */
export function inSecondThread(work: SecondWork): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(installation().folder, 'dist', 'second-thread.cjs'), { workerData: work });
    worker.once('message', (answer: Answer) => {
      if (answer.trouble === null) resolve();
      else reject(answer.usage ? new UsageError(answer.trouble) : new Error(answer.trouble));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the thread that wrote a part of the reports ended before they were done'));
    });
  });
}
