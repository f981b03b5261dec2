import { wilson } from '../audit/wilson.ts';
import type { Detection } from './agreement.ts';
import type { Figures } from './figures.ts';

/** A line of an evaluation: what was measured, its figure (0 to 1), and the counts and 95 % interval behind it. */
export interface FigureRow {
  readonly layer: string;
  readonly measure: string;
  readonly figure: number;
  readonly of: { readonly hits: number; readonly total: number; readonly low: number; readonly high: number } | null;
}

/** Every figure of an evaluation in the order of the layers. */
export function figureRows(figures: Figures): readonly FigureRow[] {
  const { deficit, sections, goals, actions, themes } = figures;
  return [
    ...found('Deficit-focused wording', deficit),
    plain('Deficit-focused wording', 'category right, of those found', deficit.category),
    plain('Deficit-focused wording', 'false flags in 1,000 words', deficit.falsePer1000Words),
    ...Object.entries(figures.deficitByCategory).map(([category, each]) =>
      share('Deficit-focused wording', `recall, ${category}`, each.tp, each.tp + each.fn),
    ),
    plain('Sections', 'kappa', sections.kappa),
    plain('Sections', 'same status', sections.accuracy),
    ...found('Sections that are not present', sections.notPresent),
    ...found('Strengths and values not present', sections.strengthsAndValues),
    ...found('Goals', goals.found),
    plain('Goals', 'ownership right', goals.ownership),
    plain('Goals', 'direction right', goals.direction),
    plain('Goals', 'area of life right', goals.area),
    ...found('Imposed goals', goals.imposed),
    ...found('Actions', actions.found),
    plain('Actions', 'actor right', actions.actor),
    plain('Themes', 'kappa', themes.kappa),
    plain('Themes', 'kappa of evidence for', themes.evidenceKappa),
    ...found('Evidence for themes', themes.evidence),
    plain('Documents', 'kind right', figures.kind),
    plain('Documents', 'addressee of letters right', figures.addressee),
  ];
}

const found = (layer: string, { tp, fp, fn, f1 }: Detection): readonly FigureRow[] => [
  share(layer, 'precision', tp, tp + fp),
  share(layer, 'recall', tp, tp + fn),
  plain(layer, 'F1', f1),
];

const plain = (layer: string, measure: string, figure: number): FigureRow => ({ layer, measure, figure, of: null });

function share(layer: string, measure: string, hits: number, total: number): FigureRow {
  const { low, high } = wilson(hits, total);
  const of = low === null || high === null ? null : { hits, total, low, high };
  return { layer, measure, figure: total === 0 ? 0 : hits / total, of };
}
