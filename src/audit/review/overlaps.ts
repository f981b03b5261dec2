import type { RulePack, WordingRule } from '../../model/pack.ts';
import type { WordingMatch } from '../wording.ts';
import type { ReadExampleOf } from './examples.ts';
import { type Remark, remark } from './remark.ts';

/** Two findings of one report for the same words of an example: of one category a report tells the weightiest alone. */
export function overlaps(examples: readonly ReadExampleOf[]): readonly Remark[] {
  const told = new Map<string, Remark>();
  for (const { reported, text } of examples) {
    const flags = reported.filter(({ severity }) => severity !== 'info');
    for (const [index, one] of flags.entries()) {
      for (const other of flags.slice(index + 1)) {
        if (!sameWords(one, other)) continue;
        const [first, second] = [one.rule, other.rule].sort((a, b) => (a.id < b.id ? -1 : 1));
        if (first === undefined || second === undefined || told.has(`${first.id} ${second.id}`)) continue;
        told.set(
          `${first.id} ${second.id}`,
          remark(
            first,
            [first.id, second.id],
            `${first.id} and ${second.id} flag the same words of "${text}"`,
            'keep the words in the rule that says more of them',
          ),
        );
      }
    }
  }
  return [...told.values()];
}

const sameWords = (a: WordingMatch, b: WordingMatch): boolean =>
  a.rule.id !== b.rule.id &&
  a.hit.sentence === b.hit.sentence &&
  a.hit.firstToken === b.hit.firstToken &&
  a.hit.endToken === b.hit.endToken;

/** The same phrase in two wording rules. */
export function duplicates({ phrases, cues, wording }: RulePack): readonly Remark[] {
  const rules = new Map(wording.map((rule) => [rule.id, rule]));
  const first = new Map<string, WordingRule>();
  const remarks = new Map<string, Remark>();
  for (const { cue, elements, atStart, atEnd } of phrases) {
    const rule = rules.get(cues[cue] ?? '');
    if (rule === undefined) continue;
    const key = JSON.stringify([elements, atStart === true, atEnd === true]);
    const known = first.get(key);
    if (known === undefined) first.set(key, rule);
    else if (known.id !== rule.id)
      remarks.set(
        `${known.id} ${rule.id}`,
        remark(rule, [known.id, rule.id], `${rule.id} has a phrase that ${known.id} has too`, 'keep it in one of them'),
      );
  }
  return [...remarks.values()];
}

/** Examples that a report would show under another rule of the category. */
export function outdone(examples: readonly ReadExampleOf[]): readonly Remark[] {
  return examples.flatMap(({ rule, text, is, matches, reported }): readonly Remark[] => {
    const met = matches.some((match) => match.rule.id === rule.id && match.excusedBy.length === 0);
    if (is === 'pass' || !met || reported.some((match) => match.rule.id === rule.id)) return [];
    const other = reported.find((match) => match.rule.category === rule.category)?.rule.id ?? 'another rule';
    return [
      remark(rule, [other, rule.id], `${rule.id} has the example "${text}", which a report shows under ${other}`, null),
    ];
  });
}
