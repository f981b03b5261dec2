import type { RuleLevel, RuleSetting } from '../model/settings.ts';
import type { Severity } from '../model/vocabulary.ts';

/** What becomes of a rule that has this severity: another one, or "off". */
export type LevelOf = (rule: string, severity: Severity) => RuleLevel;

export const AS_WRITTEN: LevelOf = (_, severity) => severity;

/** Reads settings in their order: a later one goes on from what an earlier one made of the rule. */
export function levelsOf(settings: readonly RuleSetting[]): LevelOf {
  if (settings.length === 0) return AS_WRITTEN;
  const remembered = new Map<string, RuleLevel>();
  return (rule, severity) => {
    const key = `${rule}\n${severity}`;
    const known =
      remembered.get(key) ?? settings.reduce<RuleLevel>((level, setting) => next(rule, level, setting), severity);
    remembered.set(key, known);
    return known;
  };
}

function next(rule: string, level: RuleLevel, { rule: pattern, to }: RuleSetting): RuleLevel {
  if (!namesRule(pattern, rule)) return level;
  if (typeof to === 'string') return to;
  return level === 'off' ? level : (to[level] ?? level);
}

/** Whether an id fits a pattern in which `*` stands for any characters. Takes time in proportion to their lengths. */
export function namesRule(pattern: string, id: string): boolean {
  const parts = pattern.split('*');
  const [head = '', ...rest] = parts;
  const tail = rest.pop();
  if (tail === undefined) return id === pattern;
  if (!id.startsWith(head) || id.length < head.length + tail.length || !id.endsWith(tail)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = id.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= id.length - tail.length;
}

/** Findings with the severity that the settings give their rules; those of rules that are off are left out. */
export function levelled<F extends { readonly rule: string; readonly severity: Severity }>(
  drafts: readonly F[],
  levelOf: LevelOf,
): readonly F[] {
  if (levelOf === AS_WRITTEN) return drafts;
  return drafts.flatMap((draft) => {
    const severity = levelOf(draft.rule, draft.severity);
    return severity === 'off' ? [] : [{ ...draft, severity }];
  });
}
