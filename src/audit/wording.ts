import type { RulePack, WordingRule } from '../model/pack.ts';
import type { Hit, Reading } from '../model/reading.ts';
import type { Severity } from '../model/vocabulary.ts';
import { contextCheck } from './contexts.ts';
import { AS_WRITTEN, type LevelOf } from './rule-levels.ts';

/** A wording rule met in a sentence, with the contexts that excused it (none: it is a finding). */
export interface WordingMatch {
  readonly rule: WordingRule;
  readonly hit: Hit;
  readonly excusedBy: readonly string[];
  /** The rule's, or lower where the second reader all but rules it out. */
  readonly severity: Severity;
  /** How likely a careful reader would mark the sentence, as the second reader sees it; null where it was not asked. */
  readonly probability: number | null;
}

/** A wording rule, and a place where its words stand. */
export interface WordingHit {
  readonly rule: WordingRule;
  readonly hit: Hit;
}

/** Every place where a wording rule's words stand, rule by rule. */
export function wordingHits(reading: Reading, pack: RulePack): readonly WordingHit[] {
  const found: WordingHit[] = [];
  for (const rule of pack.wording) for (const hit of reading.hits(rule.id)) found.push({ rule, hit });
  return found;
}

/** Every place where a wording rule's words were met, excused or not: `trace` shows them all. */
export function matchWording(reading: Reading, pack: RulePack): readonly WordingMatch[] {
  const check = contextCheck(reading, pack);
  return wordingHits(reading, pack).map(({ rule, hit }) => ({
    rule,
    hit,
    excusedBy: rule.unless.filter((name) => check(name, hit)),
    severity: rule.severity,
    probability: null,
  }));
}

const WEIGHT = { error: 3, warning: 2, info: 1 } as const;

/**
 * The wording findings of a document, with the severity that the settings give their rules: one for each sentence and category, the most serious, and of those the one with the
 * longest words, so that a sentence is pointed at once for one reason.
 */
export function wordingFindings(
  reading: Reading,
  pack: RulePack,
  levelOf: LevelOf = AS_WRITTEN,
): readonly WordingMatch[] {
  const best = new Map<string, WordingMatch>();
  const check = contextCheck(reading, pack);
  for (const { rule, hit } of wordingHits(reading, pack)) {
    const severity = levelOf(rule.id, rule.severity);
    if (severity === 'off' || rule.unless.some((name) => check(name, hit))) continue;
    const match: WordingMatch = { rule, hit, excusedBy: [], severity, probability: null };
    const key = `${match.hit.sentence}/${match.rule.category}`;
    const known = best.get(key);
    if (known === undefined || weight(match) > weight(known)) best.set(key, match);
  }
  return [...best.values()].sort(
    (a, b) => a.hit.start - b.hit.start || a.hit.end - b.hit.end || (a.rule.id < b.rule.id ? -1 : 1),
  );
}

const weight = ({ severity, hit }: WordingMatch): number => WEIGHT[severity] * 1000 + (hit.end - hit.start);
