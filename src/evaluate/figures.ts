import {
  addTallies,
  type Detection,
  detection,
  kappa,
  NO_TALLY,
  type Pair,
  shareAgreed,
  type Tally,
} from './agreement.ts';
import type { Comparison } from './compare-document.ts';

/** Agreement over a corpus, layer by layer. Shares and kappas are 0 to 1 (kappa may be negative). */
export interface Figures {
  readonly documents: number;
  readonly deficit: Detection & { readonly falsePer1000Words: number; readonly category: number };
  readonly deficitByCategory: Readonly<Record<string, Detection>>;
  readonly byRule: Readonly<Record<string, Tally>>;
  readonly sections: {
    readonly accuracy: number;
    readonly kappa: number;
    readonly notPresent: Detection;
    readonly strengthsAndValues: Detection;
  };
  readonly goals: {
    readonly found: Detection;
    readonly imposed: Detection;
    readonly ownership: number;
    readonly direction: number;
    readonly area: number;
  };
  readonly actions: { readonly found: Detection; readonly actor: number };
  readonly themes: {
    readonly accuracy: number;
    readonly kappa: number;
    readonly evidenceKappa: number;
    readonly evidence: Detection;
  };
  readonly kind: number;
  readonly addressee: number;
}

export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const sum = (tally: (comparison: Comparison) => Tally): Detection =>
    detection(comparisons.map(tally).reduce(addTallies, NO_TALLY));
  const pairs = (of: (comparison: Comparison) => readonly Pair[]): readonly Pair[] => comparisons.flatMap(of);
  const sections = comparisons.flatMap((comparison) => comparison.sections);
  const themes = pairs((comparison) => comparison.themes.map(({ pair }) => pair));
  const deficit = sum((comparison) => comparison.wording.tally);
  const words = comparisons.reduce((total, comparison) => total + comparison.wording.words, 0);
  const key = sections.filter(({ element }) => element === 'strengths' || element === 'values');
  return {
    documents: comparisons.length,
    deficit: {
      ...deficit,
      falsePer1000Words: words === 0 ? 0 : (deficit.fp * 1000) / words,
      category: shareAgreed(pairs((comparison) => comparison.wording.categories)),
    },
    deficitByCategory: mapValues(merged(comparisons.map((comparison) => comparison.wording.byCategory)), detection),
    byRule: merged(comparisons.map((comparison) => comparison.wording.byRule)),
    sections: {
      accuracy: shareAgreed(sections.map(({ pair }) => pair)),
      kappa: kappa(sections.map(({ pair }) => pair)),
      notPresent: detection(lacking(sections.map(({ pair }) => pair))),
      strengthsAndValues: detection(lacking(key.map(({ pair }) => pair))),
    },
    goals: {
      found: sum((comparison) => comparison.goals.found),
      imposed: sum((comparison) => comparison.goals.imposed),
      ownership: shareAgreed(pairs((comparison) => comparison.goals.ownership)),
      direction: shareAgreed(pairs((comparison) => comparison.goals.direction)),
      area: shareAgreed(pairs((comparison) => comparison.goals.area)),
    },
    actions: {
      found: sum((comparison) => comparison.actions.found),
      actor: shareAgreed(pairs((comparison) => comparison.actions.actor)),
    },
    themes: {
      accuracy: shareAgreed(themes),
      kappa: kappa(themes),
      evidenceKappa: kappa(themes.map(([want, got]): Pair => [shows(want), shows(got)])),
      evidence: detection(tallyOf(themes, (stance) => shows(stance) === 'yes')),
    },
    kind: shareAgreed(pairs((comparison) => comparison.kind)),
    addressee: shareAgreed(pairs((comparison) => comparison.addressee)),
  };
}

const shows = (stance: string): 'yes' | 'no' => (stance === 'for' || stance === 'mixed' ? 'yes' : 'no');

/** Sections that are not present, as something to be found. */
const lacking = (pairs: readonly Pair[]): Tally =>
  tallyOf(pairs, (status) => status !== 'present' && status !== '(none)');

function tallyOf(pairs: readonly Pair[], is: (value: string) => boolean): Tally {
  const count = (want: boolean, got: boolean): number =>
    pairs.filter((pair) => is(pair[0]) === want && is(pair[1]) === got).length;
  return { tp: count(true, true), fp: count(false, true), fn: count(true, false) };
}

function merged(all: readonly Readonly<Record<string, Tally>>[]): Readonly<Record<string, Tally>> {
  const sums = new Map<string, Tally>();
  for (const tallies of all) {
    for (const [name, tally] of Object.entries(tallies)) sums.set(name, addTallies(sums.get(name) ?? NO_TALLY, tally));
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const mapValues = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
