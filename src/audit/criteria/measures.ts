import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, type Element, THEMES, WORDING_CATEGORIES } from '../../model/vocabulary.ts';

type Audited = Omit<DocumentAudit, 'criteria'>;
type Measured = 'met' | 'not-met' | 'not-applicable';

/** A measure that a standard's `check` names, with the words after its name. */
interface Measure {
  readonly of: (audit: Audited, words: readonly string[]) => Measured;
  /** What is wrong with the words, or null. */
  readonly fault: (words: readonly string[]) => string | null;
}

const met = (holds: boolean): Measured => (holds ? 'met' : 'not-met');
const among = (known: readonly string[]) => (words: readonly string[]) =>
  words.length > 0 && words.every((word) => known.includes(word)) ? null : `needs one of: ${known.join(', ')}`;
const nothing = (words: readonly string[]): string | null => (words.length === 0 ? null : 'takes no further words');
const isElement = (word: string | undefined): word is Element => ELEMENTS.some((element) => element === word);

const MEASURES: Readonly<Record<string, Measure>> = {
  'section-present': {
    of: ({ sections }, [element]) =>
      sections === null || !isElement(element) ? 'not-applicable' : met(sections[element].status === 'present'),
    fault: among(ELEMENTS),
  },
  'goals-present': { of: ({ goals }) => met(goals.length > 0), fault: nothing },
  'goals-own-share': {
    of: ({ goals }, [least]) =>
      goals.length === 0
        ? 'not-applicable'
        : met(goals.filter(({ ownership }) => ownership === 'person').length / goals.length >= Number(least)),
    fault: ([least]) => (Number(least) > 0 && Number(least) <= 1 ? null : 'needs a share above 0 and up to 1'),
  },
  'own-goal-beside-imposed': { of: ({ goals }) => besideImposed(goals), fault: nothing },
  'approach-over-avoidance': { of: ({ goals }) => approachFirst(goals), fault: nothing },
  'actor-acts': {
    of: ({ actions }, actors) =>
      actions.length === 0 ? 'not-applicable' : met(actions.some(({ actor }) => actors.includes(actor))),
    fault: among(['person', 'staff', 'shared', 'other']),
  },
  'theme-shown': {
    of: ({ themes }, [theme]) =>
      met(THEMES.some((t) => t === theme && (themes[t].stance === 'for' || themes[t].stance === 'mixed'))),
    fault: among(THEMES),
  },
  'evidence-for': {
    of: ({ themes }, rules) =>
      met(THEMES.some((theme) => themes[theme].evidence.some((e) => e.stance === 'for' && rules.some(names(e.rule))))),
    fault: (words) => (words.length > 0 ? null : 'needs the name of a cue or measure'),
  },
  'no-error-wording': {
    of: ({ findings }) => met(!findings.some((f) => f.severity === 'error' && !f.advisory && isWording(f.category))),
    fault: nothing,
  },
  'no-finding': {
    of: ({ findings }, rules) => met(!findings.some(({ rule }) => rules.includes(rule))),
    fault: (words) => (words.length > 0 ? null : 'needs the name of a rule'),
  },
  addressee: {
    of: ({ addressee }, [wanted]) =>
      addressee === null || addressee === 'unclear' ? 'not-applicable' : met(addressee === wanted),
    fault: among(['person', 'professional']),
  },
};

/** What a check measures in an audit. A check that cannot be read applies to nothing; `faultIn` says what is wrong with it. */
export function measure(check: string, audit: Audited): Measured {
  const [name = '', ...words] = check.split(' ');
  return MEASURES[name]?.of(audit, words) ?? 'not-applicable';
}

/** What is wrong with a check as a standard writes it, or null. */
export function faultIn(check: string): string | null {
  const [name = '', ...words] = check.split(' ');
  const known = MEASURES[name];
  if (known === undefined) return `there is no measure "${name}"; measures: ${Object.keys(MEASURES).join(', ')}`;
  const fault = known.fault(words);
  return fault === null ? null : `the measure ${name} ${fault}`;
}

/** The element that a check is about: a person's choice to leave it excuses the criterion. */
export function elementOf(check: string): Element | null {
  const [name, element] = check.split(' ');
  if (name === 'section-present' && isElement(element)) return element;
  return name === 'goals-present' ? 'personal-goals' : null;
}

function besideImposed(goals: Audited['goals']): Measured {
  const imposed = goals.some(({ ownership }) => ownership === 'professional' || ownership === 'ghostwritten');
  return imposed ? met(goals.some(({ ownership }) => ownership === 'person')) : 'not-applicable';
}

function approachFirst(goals: Audited['goals']): Measured {
  const towards = goals.filter(({ direction }) => direction === 'approach').length;
  const away = goals.filter(({ direction }) => direction === 'avoidance').length;
  return towards + away === 0 ? 'not-applicable' : met(towards > away);
}

/** A rule's name, or the first word of a measure ("quotations" names "quotations 1"). */
const names = (rule: string) => (wanted: string) => rule === wanted || rule.startsWith(`${wanted} `);

const isWording = (category: string): boolean => WORDING_CATEGORIES.some((wording) => wording === category);
