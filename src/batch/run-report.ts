import { sumCriteria } from '../audit/cohort.ts';
import type { RulePack } from '../model/pack.ts';
import type { RunReport } from '../report/reporter.ts';
import type { AuditRun } from './run-audit.ts';

export interface RunFacts {
  readonly version: string;
  readonly pack: RulePack;
  /** Id of the standard that was asked for, or null for the recommended ones. */
  readonly standard: string | null;
  readonly passedOver: number;
}

/** The name that reports give to the standards that are used where none is asked for. */
const RECOMMENDED = 'recommended';

/** Everything that one run found out, as reporters take it. */
export function runReport(run: AuditRun, { version, pack, standard, passedOver }: RunFacts): RunReport {
  return {
    tool: { name: 'recovery-audit', version, rules: pack.hash, standard: standard ?? RECOMMENDED },
    documents: run.documents,
    unreadable: run.unreadable,
    passedOver,
    cohort: { criteria: sumCriteria(run.documents, pack), repeated: [] },
  };
}
