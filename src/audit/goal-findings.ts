import type { FindingCategory } from '../model/audit.ts';
import type { RulePack, Sign } from '../model/pack.ts';
import type { Location, Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { FindingDraft } from './finding.ts';
import type { GoalReading } from './goals.ts';

/** What the goals say as findings: imposed, ghost-written, and (as advice) away from something. The words are the signs'. */
export function goalFindings(
  goals: readonly GoalReading[],
  reading: Reading,
  pack: RulePack,
  locate: (span: Span) => Location,
): readonly FindingDraft[] {
  const signs = new Map(pack.signs.map((sign) => [sign.id, sign]));
  return goals.flatMap((goal) =>
    kindsOf(goal).flatMap(([rule, category, restsOn]) => {
      const finding = signs.get(rule)?.finding;
      return finding === undefined || finding === null
        ? []
        : [draft(goal, { rule, category, finding, restsOn }, reading, locate)];
    }),
  );
}

/** A rule, its category, and what of the goal it rests on. */
type Kind = readonly [string, FindingCategory, 'ownership' | 'direction'];

function kindsOf(goal: GoalReading): readonly Kind[] {
  const kinds: Kind[] = [];
  if (goal.ownership === 'professional') kinds.push(['goal/imposed', 'imposed-goal', 'ownership']);
  if (goal.ownership === 'ghostwritten') kinds.push(['goal/ghostwritten', 'ghostwritten-goal', 'ownership']);
  if (goal.direction === 'avoidance') kinds.push(['goal/avoidance', 'avoidance-goal', 'direction']);
  return kinds;
}

interface Said {
  readonly rule: string;
  readonly category: FindingCategory;
  readonly finding: NonNullable<Sign['finding']>;
  readonly restsOn: 'ownership' | 'direction';
}

function draft(
  goal: GoalReading,
  { rule, category, finding, restsOn }: Said,
  reading: Reading,
  locate: (span: Span) => Location,
): FindingDraft {
  const text = reading.document.text.slice(goal.start, goal.end);
  return {
    rule,
    category,
    severity: finding.severity,
    theme: finding.theme,
    text,
    sentence: text,
    message: finding.say,
    instead: finding.instead,
    location: locate(goal),
    accepted: null,
    advisory: goal.advised.includes('found') || goal.advised.includes(restsOn),
    probability: null,
  };
}
