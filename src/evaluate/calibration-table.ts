import type { Interval } from './bootstrap.ts';
import { wilsonOf } from './figure-rows.ts';

/** What the second reader said of a sentence, and what people did. */
export interface Said {
  readonly probability: number;
  readonly marked: boolean;
}

/** Sentences whose probability lies from `from` up to `to`. */
export interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly sentences: number;
  /** Mean of what was said; null without sentences. */
  readonly said: number | null;
  readonly marked: number;
  /** 95 % interval of the share that people marked. */
  readonly interval: Interval | null;
}

export interface Calibration {
  readonly sentences: number;
  readonly marked: number;
  /** Mean squared distance of what was said from what was marked (Brier 1950): 0 is best. */
  readonly brier: number;
  /** What somebody would reach who said the share of marked sentences of every one. */
  readonly brierOfShare: number;
  readonly rows: readonly CalibrationRow[];
}

/** Narrow below, where most sentences of a record are. */
const EDGES = [0, 0.02, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 1] as const;

/** How far the second reader's probabilities hold: of sentences that it gave 0.7, seven in ten should be marked. */
export function calibrationOf(said: readonly Said[]): Calibration {
  const marked = said.filter((one) => one.marked).length;
  const share = said.length === 0 ? 0 : marked / said.length;
  return {
    sentences: said.length,
    marked,
    brier: mean(said.map((one) => (one.probability - Number(one.marked)) ** 2)) ?? 0,
    brierOfShare: share * (1 - share),
    rows: EDGES.slice(0, -1).map((from, index): CalibrationRow => {
      const to = EDGES[index + 1] ?? 1;
      const here = said.filter(({ probability }) => probability >= from && (probability < to || to === 1));
      const hits = here.filter((one) => one.marked).length;
      return {
        from,
        to,
        sentences: here.length,
        said: mean(here.map(({ probability }) => probability)),
        marked: hits,
        interval: wilsonOf(hits, here.length),
      };
    }),
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
