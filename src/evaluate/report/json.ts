import type { Evaluation } from '../evaluation.ts';
import type { EvaluationFacts } from './words.ts';

/** Figures, intervals, calibration and disagreements as JSON, at full precision. */
export function evaluationJson(evaluation: Evaluation, { version, pack, secondReader }: EvaluationFacts): string {
  const { figures, rows, rules, calibration, comparisons } = evaluation;
  const report = {
    schema: 'recovery-audit/evaluation/1',
    tool: { name: 'recovery-audit', version, rules: pack.hash, secondReader },
    figures,
    rows,
    rules,
    calibration,
    disagreements: comparisons.flatMap(({ disagreements }) => disagreements),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
