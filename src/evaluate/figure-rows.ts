import { wilson } from '../audit/wilson.ts';
import type { Detection } from './agreement.ts';
import { type Interval, percentiles } from './bootstrap.ts';
import type { Figures } from './figures.ts';

/** A line of an evaluation: what was measured, its figure, its 95 % interval, and the counts behind it where it is a share. */
export interface FigureRow {
  readonly layer: string;
  readonly measure: string;
  readonly figure: number;
  readonly interval: Interval | null;
  readonly of: { readonly hits: number; readonly total: number } | null;
}

/** How a row is read from figures: a share of counts, or a figure with no counts of its own. */
type Measure = (figures: Figures) => number | { readonly hits: number; readonly total: number };

type Measured = readonly [layer: string, measure: string, Measure];

const detected = (layer: string, of: (figures: Figures) => Detection, what = ''): readonly Measured[] => [
  [layer, `${what}precision`, (figures) => precisionOf(of(figures))],
  [layer, `${what}recall`, (figures) => recallOf(of(figures))],
  [layer, `${what}F1`, (figures) => of(figures).f1],
];

const precisionOf = ({ tp, fp }: Detection): ReturnType<Measure> => ({ hits: tp, total: tp + fp });
const recallOf = ({ tp, fn }: Detection): ReturnType<Measure> => ({ hits: tp, total: tp + fn });

const WORDING = 'Deficit-focused wording';

const NOTHING: Detection = { tp: 0, fp: 0, fn: 0, precision: 0, recall: 0, f1: 0 };

const ROWS: readonly Measured[] = [
  ['Sections', 'kappa', ({ sections }) => sections.kappa],
  ['Sections', 'same status', ({ sections }) => sections.accuracy],
  ...detected('Sections that are not present', ({ sections }) => sections.notPresent),
  ...detected('Strengths and values not present', ({ sections }) => sections.strengthsAndValues),
  ...detected('Goals', ({ goals }) => goals.found),
  ['Goals', 'ownership right', ({ goals }) => goals.ownership],
  ['Goals', 'direction right', ({ goals }) => goals.direction],
  ['Goals', 'area of life right', ({ goals }) => goals.area],
  ...detected('Imposed goals', ({ goals }) => goals.imposed),
  ...detected('Actions', ({ actions }) => actions.found),
  ['Actions', 'actor right', ({ actions }) => actions.actor],
  ['Themes', 'kappa', ({ themes }) => themes.kappa],
  ['Themes', 'same stance', ({ themes }) => themes.accuracy],
  ['Themes', 'kappa of evidence for', ({ themes }) => themes.evidenceKappa],
  ...detected('Evidence for themes', ({ themes }) => themes.evidence),
  ['Documents', 'kind right', ({ kind }) => kind],
  ['Documents', 'addressee of letters right', ({ addressee }) => addressee],
];

/**
 * Every figure of an evaluation in the order of the layers. Shares of counts have Wilson's interval; the others that of the
 * same figures over `drawn` documents.
 */
export function figureRows(figures: Figures, drawn: readonly Figures[]): readonly FigureRow[] {
  const categories = Object.keys(figures.deficitByCategory).flatMap((category) =>
    detected(
      `${WORDING} by category`,
      ({ deficitByCategory }) => deficitByCategory[category] ?? NOTHING,
      `${category}, `,
    ),
  );
  const rows: readonly Measured[] = [
    ...detected(WORDING, ({ deficit }) => deficit),
    [WORDING, 'category right, of those found', ({ deficit }) => deficit.category],
    [WORDING, 'false flags in 1,000 words', ({ deficit }) => deficit.falsePer1000Words],
    ...categories,
    ...ROWS,
  ];
  return rows.map(([layer, measure, of]): FigureRow => {
    const found = of(figures);
    if (typeof found === 'number')
      return { layer, measure, figure: found, interval: percentiles(drawn.map((one) => Number(of(one)))), of: null };
    const { hits, total } = found;
    return { layer, measure, figure: total === 0 ? 0 : hits / total, interval: wilsonOf(hits, total), of: found };
  });
}

/** Wilson's 95 % interval of a share; null of nothing. */
export function wilsonOf(hits: number, total: number): Interval | null {
  const { low, high } = wilson(hits, total);
  return low === null || high === null ? null : { low, high };
}
