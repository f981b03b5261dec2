import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../model/diagnostic.ts';
import { configuredRules, type RuleFlags } from '../configured-rules.ts';
import { type MergeWork, mergedReports, openShards } from './merged-reports.ts';

/** What a second thread is given: its reports, and what the rules are loaded by. */
export interface SecondWork extends MergeWork {
  readonly rules: RuleFlags;
}

/** What it says when it is done. */
export interface Answer {
  /** Null where all went well. */
  readonly trouble: string | null;
  /** Whether the trouble is one for the person at the keyboard. */
  readonly usage: boolean;
}

async function answered(data: unknown): Promise<Answer> {
  try {
    if (!isWork(data)) throw new TypeError('a thread was started without its work');
    const { rules, ...work } = data;
    const { pack } = await configuredRules(rules, []);
    await mergedReports(await openShards(work.paths), pack, work, null);
    return { trouble: null, usage: false };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error), usage: error instanceof UsageError };
  }
}

/** What it is given was made by this same program: only its outer shape is looked at. */
function isWork(data: unknown): data is SecondWork {
  return typeof data === 'object' && data !== null && 'paths' in data && 'targets' in data && 'rules' in data;
}

void answered(workerData).then((answer) => parentPort?.postMessage(answer));
