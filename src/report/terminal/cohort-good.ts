import type { DocumentAudit } from '../../model/audit.ts';
import { THEMES } from '../../model/vocabulary.ts';
import { allGoals } from '../counts.ts';
import { stanceCounts } from '../stances.ts';
import { heading, labelled, type Page, painted } from './page.ts';

const SHOWN_THEMES = 3;

/** What many of the documents do well. */
export function cohortGood(page: Page, documents: readonly DocumentAudit[]): readonly string[] {
  const items = [strengths(documents), goals(documents), themes(page, documents)].filter((item) => item !== '');
  if (items.length === 0) return [];
  const lines = items.flatMap((item) => labelled(page, '-', [painted(page.style.good, item)], 0, 2));
  return [...heading(page, 'What is good in them'), ...lines];
}

function strengths(documents: readonly DocumentAudit[]): string {
  const plans = documents.filter(({ kind }) => kind === 'care-plan');
  const recorded = plans.filter(({ sections }) => sections?.strengths.status === 'present').length;
  return recorded === 0 ? '' : `Strengths are recorded in ${recorded} of ${plans.length} care plans.`;
}

function goals(documents: readonly DocumentAudit[]): string {
  const all = allGoals(documents);
  const own = all.filter(({ ownership }) => ownership === 'person').length;
  const within = documents.filter((audit) => audit.goals.some(({ ownership }) => ownership === 'person')).length;
  return own === 0 ? '' : `${own} of ${all.length} goals are the person's own; ${within} documents hold at least one.`;
}

function themes(page: Page, documents: readonly DocumentAudit[]): string {
  const shown = THEMES.map((theme) => {
    const counts = stanceCounts(documents, theme);
    return { name: page.words.themes[theme].name, count: counts.for + counts.mixed };
  });
  const best = shown
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN_THEMES);
  const said = best.map(({ name, count }) => `${name} (${count} documents)`).join(', ');
  return said === '' ? '' : `Evidenced most: ${said}.`;
}
