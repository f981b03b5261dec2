import type { DocumentAudit, Evidence, Goal } from '../model/audit.ts';
import { ELEMENTS, type Element, THEMES, type Theme } from '../model/vocabulary.ts';

export interface ThemeCredit {
  readonly theme: Theme;
  readonly evidence: Evidence;
}

/** What is good in a document: a report says it before anything else. */
export interface Credits {
  /** Elements that are there with content; in a template, that are asked for. */
  readonly present: readonly Element[];
  /** Where the text names strengths. */
  readonly strength: Evidence | null;
  /** The person's own goals, those about their life first. */
  readonly ownGoals: readonly Goal[];
  /** Themes that the text shows, each with a place of its own where there is one. */
  readonly themes: readonly ThemeCredit[];
}

export function creditsOf(audit: DocumentAudit): Credits {
  const { sections } = audit;
  const present = sections === null ? [] : ELEMENTS.filter((element) => sections[element].status === 'present');
  const strength = present.includes('strengths') || sections === null ? strengthOf(audit) : null;
  const ownGoals = audit.goals.filter(({ ownership }) => ownership === 'person').sort((a, b) => appeal(b) - appeal(a));
  const used = new Set([strength, ...ownGoals].flatMap((shown) => (shown ? [shown.location.line] : [])));
  return { present, strength, ownGoals, themes: themeCredits(audit, used) };
}

/** The strength that stands in the strengths' own place, or the first anywhere. */
function strengthOf(audit: DocumentAudit): Evidence | null {
  const found = audit.themes['strengths-focus'].evidence.filter(({ stance }) => stance === 'for');
  const place = audit.sections?.strengths.location;
  const inPlace = found.find(({ location }) => place && location.start < place.end && place.start < location.end);
  return inPlace ?? found[0] ?? null;
}

function appeal(goal: Goal): number {
  return (goal.area === 'life' ? 2 : 0) + (goal.direction === 'approach' ? 1 : 0);
}

/** Themes with a line that no other credit quotes come first, in the order of the framework. */
function themeCredits(audit: DocumentAudit, used: ReadonlySet<number>): readonly ThemeCredit[] {
  const taken = new Set(used);
  const own: ThemeCredit[] = [];
  const shared: ThemeCredit[] = [];
  for (const theme of THEMES) {
    const found = audit.themes[theme].evidence.filter(({ stance }) => stance === 'for');
    const fresh = found.find(({ location }) => !taken.has(location.line));
    if (fresh) {
      taken.add(fresh.location.line);
      own.push({ theme, evidence: fresh });
    } else if (found[0]) shared.push({ theme, evidence: found[0] });
  }
  return [...own, ...shared];
}
