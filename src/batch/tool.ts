import type { RulePack } from '../model/pack.ts';
import type { Tool } from '../report/reporter.ts';

export interface RunFacts {
  readonly version: string;
  readonly pack: RulePack;
  /** Id of the standard that was asked for, or null for the recommended ones. */
  readonly standard: string | null;
}

/** The name that reports give to the standards that are used where none is asked for. */
const RECOMMENDED = 'recommended';

/** What a report says of the program that made it. */
export function toolOf({ version, pack, standard }: RunFacts): Tool {
  return { name: 'recovery-audit', version, rules: pack.hash, standard: standard ?? RECOMMENDED };
}

/** The standard that a report's tool names, as it was asked for. */
export function standardOf({ standard }: Tool): string | null {
  return standard === RECOMMENDED ? null : standard;
}
