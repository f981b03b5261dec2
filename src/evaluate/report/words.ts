import type { RulePack } from '../../model/pack.ts';
import type { Interval } from '../bootstrap.ts';
import type { Disagreement } from '../disagreement.ts';
import type { Evaluation } from '../evaluation.ts';

/** What an evaluation was made with. */
export interface EvaluationFacts {
  readonly version: string;
  readonly pack: RulePack;
  readonly secondReader: boolean;
}

export const made = ({ version, pack, secondReader }: EvaluationFacts): string =>
  `recovery-audit ${version}, rules ${pack.hash}, second reader ${secondReader ? 'on' : 'off'}.`;

export const INTERVALS =
  'Intervals are 95 %: Wilson’s for shares with their counts, by drawing documents anew (1,000 times) for the others.';

/** To three places, as agreement is usually given. */
export const three = (figure: number): string => figure.toFixed(3);

export const intervalOf = (interval: Interval | null): string =>
  interval === null ? '' : `${three(interval.low)}–${three(interval.high)}`;

export const countsOf = (of: { readonly hits: number; readonly total: number } | null): string =>
  of === null ? '' : `${of.hits}/${of.total}`;

/** A disagreement, with the rule that spoke or was held back. */
export function said({ want, got, rule, cue, heldBackBy }: Disagreement): string {
  const words = cue === null ? '' : `: “${cue}”`;
  const held = heldBackBy.length === 0 ? '' : ` held back by ${heldBackBy.join(', ')}`;
  const by = rule === null ? (cue === null ? '' : ` (${cue})`) : ` (${rule}${words}${held})`;
  return `reader ${want}, tool ${got}${by}`;
}

export const placeOf = ({ document, line }: Disagreement): string => (line === null ? document : `${document}:${line}`);

/** The same evaluation without a word of the documents; what is measured and where stays. */
export function withoutWords(evaluation: Evaluation): Evaluation {
  const wordless = (one: Disagreement): Disagreement => ({
    ...one,
    cue: null,
    text: one.layer === 'wording' || one.layer === 'goals' || one.layer === 'actions' ? '' : one.text,
  });
  return {
    ...evaluation,
    comparisons: evaluation.comparisons.map((comparison) => ({
      ...comparison,
      disagreements: comparison.disagreements.map(wordless),
    })),
  };
}
