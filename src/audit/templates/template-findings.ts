import type { FindingCategory } from '../../model/audit.ts';
import type { RulePack, Sign } from '../../model/pack.ts';
import type { Location, Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import type { FindingDraft } from '../finding.ts';
import type { GoalReading } from '../goals.ts';
import { asks, asksNear, endOf, promptsWith, shows } from './prompts.ts';
import { readingAge } from './reading-age.ts';

interface Found {
  readonly rule: string;
  readonly category: FindingCategory;
  readonly span: Span;
  /** What stands for `{age}` in the rule's words. */
  readonly age?: number;
}

/** What a blank plan does not ask for, and how it asks: findings of templates alone. The words are the signs'. */
export function templateFindings(
  goals: readonly GoalReading[],
  reading: Reading,
  pack: RulePack,
  locate: (span: Span) => Location,
): readonly FindingDraft[] {
  if (reading.kind !== 'template') return [];
  const signs = new Map(pack.signs.map((sign) => [sign.id, sign]));
  const limitOf = (id: string): number =>
    pack.templateMeasures.find((measure) => measure.id === id)?.limit ?? Number.POSITIVE_INFINITY;
  const found = [
    ...missingPrompts(reading, signs),
    ...printedGoals(goals, limitOf('template/printed-goal')),
    ...aboutThePerson(reading, limitOf('template/about-person')),
    ...hardToRead(reading, limitOf('template/reading-age')),
  ];
  return found.flatMap((one) => {
    const finding = signs.get(one.rule)?.finding;
    return finding === undefined || finding === null ? [] : [draft(one, finding, reading, locate)];
  });
}

const COORDINATOR = 'template/coordinator-contact';
const PROMPTS = ['template/person-actions', 'template/carer-actions', COORDINATOR, 'template/others-involved'];

function missingPrompts(reading: Reading, signs: ReadonlyMap<string, Sign>): readonly Found[] {
  const asked = (id: string): boolean =>
    asks(reading, id) || (id === COORDINATOR && asksNear(reading, 'template/coordinator', 'template/contact'));
  return PROMPTS.filter((id) => signs.has(id) && !asked(id)).map((rule) => ({
    rule,
    category: 'missing-prompt',
    span: endOf(reading),
  }));
}

/** Goals that no other finding says to be the service's. */
function printedGoals(goals: readonly GoalReading[], limit: number): readonly Found[] {
  const printed = goals.filter(({ ownership }) => ownership === 'person' || ownership === 'unclear');
  return printed.length < limit
    ? []
    : printed.map((span) => ({ rule: 'template/printed-goal', category: 'printed-goal', span }));
}

function aboutThePerson(reading: Reading, limit: number): readonly Found[] {
  const about = promptsWith(reading, 'template/about-person').filter(
    (sentence) => !shows(reading, 'template/to-person', sentence),
  );
  const [first] = about;
  const to = promptsWith(reading, 'template/to-person').length;
  if (first === undefined || about.length < limit || about.length <= to) return [];
  return [{ rule: 'template/about-person', category: 'prompt-voice', span: { start: first.start, end: first.end } }];
}

function hardToRead(reading: Reading, limit: number): readonly Found[] {
  const age = readingAge(reading);
  return age === null || age < limit
    ? []
    : [{ rule: 'template/reading-age', category: 'reading-age', span: { start: 0, end: 0 }, age }];
}

function draft(
  { rule, category, span, age }: Found,
  { theme, severity, say, instead }: NonNullable<Sign['finding']>,
  { document }: Reading,
  locate: (span: Span) => Location,
): FindingDraft {
  const text = document.text.slice(span.start, span.end);
  return {
    rule,
    category,
    severity,
    theme,
    text,
    sentence: text,
    message: say.replace('{age}', String(age ?? '')),
    instead,
    location: locate(span),
    accepted: null,
    advisory: false,
    probability: null,
  };
}
