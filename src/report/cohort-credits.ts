import type { DocumentAudit } from '../model/audit.ts';
import { THEMES } from '../model/vocabulary.ts';
import { counted, ownGoals, plansWithStrengths } from './counts.ts';
import { stanceCounts } from './stances.ts';
import type { Wordbook } from './wordbook.ts';

const SHOWN_THEMES = 3;

/** What many of the documents do well, in sentences. */
export function cohortCredits(documents: readonly DocumentAudit[], words: Wordbook): readonly string[] {
  return [strengths(documents), goals(documents), themes(documents, words)].filter((sentence) => sentence !== '');
}

function strengths(documents: readonly DocumentAudit[]): string {
  const held = plansWithStrengths(documents);
  return held.with === 0 ? '' : `Strengths are recorded in ${held.with} of ${counted(held.plans, 'care plan')}.`;
}

function goals(documents: readonly DocumentAudit[]): string {
  const { goals: all, own, documents: holding } = ownGoals(documents);
  return own === 0 ? '' : `${own} of ${counted(all, 'goal')} are the person's own, in ${counted(holding, 'document')}.`;
}

function themes(documents: readonly DocumentAudit[], words: Wordbook): string {
  const shown = THEMES.map((theme) => {
    const counts = stanceCounts(documents, theme);
    return { name: words.themes[theme].name, count: counts.for + counts.mixed };
  });
  const best = shown
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN_THEMES);
  const said = best.map(({ name, count }) => `${name} (${counted(count, 'document')})`).join(', ');
  return said === '' ? '' : `Evidenced most: ${said}.`;
}
