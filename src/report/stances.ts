import type { DocumentAudit, ThemeResult } from '../model/audit.ts';
import { type Domain, type Stance, THEMES, type Theme } from '../model/vocabulary.ts';
import type { Wordbook } from './wordbook.ts';

/** What a document shows of a theme, credit first and silence last. */
export const SHOWN_STANCES = ['for', 'mixed', 'against', 'none', 'unassessable'] as const satisfies readonly (
  | Stance
  | 'unassessable'
)[];
export type ShownStance = (typeof SHOWN_STANCES)[number];

/** Evidence counts wherever it was found; only silence needs a text that could have spoken. */
export function shownStance({ stance, assessable }: ThemeResult): ShownStance {
  return stance === 'none' && !assessable ? 'unassessable' : stance;
}

/** A domain's themes, in the order of the framework. */
export function themesOf(domain: Domain, words: Wordbook): readonly Theme[] {
  return THEMES.filter((theme) => words.themes[theme].domain === domain);
}

/** How many documents show a theme in each way. */
export function stanceCounts(documents: readonly DocumentAudit[], theme: Theme): Readonly<Record<ShownStance, number>> {
  const counts = { for: 0, mixed: 0, against: 0, none: 0, unassessable: 0 };
  for (const audit of documents) counts[shownStance(audit.themes[theme])] += 1;
  return counts;
}
