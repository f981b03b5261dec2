import type { Tries } from '../language/tries.ts';
import type { RulePack } from '../model/pack.ts';
import { tell } from './trouble.ts';

/** Rules that are told. */
const TOLD = 20;

interface RuleTries {
  readonly rule: string;
  readonly tried: number;
  readonly met: number;
}

/**
 * Tells which rules' phrases were tried most, and how often they were met. A try takes well under a microsecond, too little for a
 * clock: their number is what says where the time of reading goes.
 */
export function tellTries(tries: Tries, { cues }: Pick<RulePack, 'cues'>, say = tell): void {
  const rules = byRule(tries, cues);
  const whole = rules.reduce((sum, { tried }) => sum + tried, 0);
  if (whole === 0) {
    say('Tries of rules are counted where one process reads all documents: add --jobs 1.');
    return;
  }
  say(`${rules.length} rules were tried ${whole} times; most of all these:`);
  for (const { rule, tried, met } of rules.slice(0, TOLD)) {
    say(`${rule}: tried ${tried} times (${((100 * tried) / whole).toFixed(1)} %), met ${met} times`);
  }
}

/** Those that were tried at all, most often first, then by name. */
function byRule({ tried, met }: Tries, cues: readonly string[]): readonly RuleTries[] {
  const rules = new Map<string, RuleTries>();
  cues.forEach((cue, index) => {
    const rule = cue.split('/', 2).join('/');
    const before = rules.get(rule) ?? { rule, tried: 0, met: 0 };
    rules.set(rule, { rule, tried: before.tried + (tried[index] ?? 0), met: before.met + (met[index] ?? 0) });
  });
  return [...rules.values()]
    .filter(({ tried: count }) => count > 0)
    .sort((a, b) => b.tried - a.tried || (a.rule < b.rule ? -1 : 1));
}
