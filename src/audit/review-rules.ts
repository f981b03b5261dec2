import type { Reviewed, RulePack } from '../model/pack.ts';
import type { ReadExample } from './check-rules.ts';
import { readExamples } from './review/examples.ts';
import { duplicates, outdone, overlaps } from './review/overlaps.ts';
import { type Remark, remark } from './review/remark.ts';
import { deadContexts, fewWays, withoutNearMiss } from './review/unproved.ts';

export interface RulesReview {
  /** What somebody should look at, by file and line. */
  readonly remarks: readonly Remark[];
  /** How many more somebody looked at and let stand, with a reason, in rules/review. */
  readonly accepted: number;
}

/** Looks for rules that say the same, that their examples do not prove, and for contexts that nothing shows. */
export function reviewRules(pack: RulePack, read: ReadExample): RulesReview {
  const reviewed = pack.reviewed ?? [];
  const examples = readExamples(pack, read);
  const all = [
    ...overlaps(examples),
    ...duplicates(pack),
    ...outdone(examples),
    ...withoutNearMiss(pack),
    ...deadContexts(pack, examples),
    ...fewWays(pack),
  ];
  const open = all.filter((one) => !reviewed.some((accepted) => isOf(accepted, one)));
  const idle = reviewed.filter((accepted) => !all.some((one) => isOf(accepted, one)));
  return {
    remarks: [...open, ...idle.map(noLonger)].sort((a, b) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
    ),
    accepted: all.length - open.length,
  };
}

const isOf = ({ about }: Reviewed, one: Remark): boolean =>
  one.about.length === about.length && one.about.every((name) => about.includes(name));

function noLonger({ about, file, line }: Reviewed): Remark {
  const message = `nothing is remarked on any more about ${about.join(' and ')}`;
  return remark({ file, line }, about, message, 'take the line out');
}
