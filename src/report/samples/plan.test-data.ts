import { readFileSync } from 'node:fs';
import type { Action, DocumentAudit, Evidence, Finding, Goal, SectionResult, ThemeResult } from '../../model/audit.ts';
import type { Location } from '../../model/place.ts';
import type { Actor, Area, Direction, Ownership, SectionStatus, Stance } from '../../model/vocabulary.ts';

const text = readFileSync(new URL('../../../fixtures/reports/plan-017.txt', import.meta.url), 'utf8');

/** Where a quote stands in the sample plan. Every place in the sample is a true one. */
function at(quote: string, from = 0): Location {
  const start = text.indexOf(quote, from);
  if (start < 0) throw new Error(`not in the sample plan: ${quote}`);
  return placeOf(start, start + quote.length);
}

/** The place in front of a quote, where something missing would stand. */
function before(quote: string): Location {
  const { start } = at(quote);
  return placeOf(start, start);
}

function placeOf(start: number, end: number): Location {
  const lines = text.slice(0, start).split('\n');
  return { start, end, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, page: null, pointer: null };
}

type Told = Pick<Finding, 'rule' | 'category' | 'severity' | 'domain' | 'theme' | 'message' | 'instead'>;

function finding(told: Told, quote: string, sentence: string): Finding {
  const base = at(sentence);
  const location = at(quote, base.start);
  return { ...told, ...FIXED, text: quote, sentence, location, fingerprint: `${told.rule}#${base.start}` };
}

function missing(told: Told, place: Location): Finding {
  return { ...told, ...FIXED, text: '', sentence: '', location: place, fingerprint: `${told.rule}#missing` };
}

function inOrder(found: readonly Finding[]): readonly Finding[] {
  return [...found].sort((a, b) => a.location.start - b.location.start);
}

const FIXED = { accepted: null, known: false, advisory: false, probability: null } as const;

const PRESENTATION = 'Pt remains non-compliant with oral medication and lacks insight.';
const OUTLOOK = 'Unlikely to ever work again given chronic and enduring illness.';
const DEPOT = 'Accepts depot. Good attendance at clinic.';

const findings = inOrder([
  finding(
    {
      rule: 'sections/values',
      category: 'disguised-section',
      severity: 'warning',
      domain: 'supporting-personally-defined-recovery',
      theme: 'individuality',
      message:
        'This place is for what matters to the person, and holds what the service values. What is a good day, in his words?',
      instead: ["what a good day is, in the person's words", 'faith, culture, the people and places that matter'],
    },
    DEPOT,
    DEPOT,
  ),
  finding(
    {
      rule: 'wording/non-compliant',
      category: 'compliance',
      severity: 'warning',
      domain: 'working-relationship',
      theme: 'partnerships',
      message: 'Judges the person by obedience to the plan, and leaves out what they decided and why.',
      instead: ['chose not to take … because …', 'has stopped the tablets; he says they make him drowsy'],
    },
    'non-compliant',
    PRESENTATION,
  ),
  finding(
    {
      rule: 'wording/lacks-insight',
      category: 'compliance',
      severity: 'warning',
      domain: 'working-relationship',
      theme: 'partnerships',
      message: "Treats a different view as a symptom. What is the person's own explanation?",
      instead: ['sees it differently: he thinks …', 'we do not yet agree about what is happening'],
    },
    'lacks insight',
    PRESENTATION,
  ),
  finding(
    {
      rule: 'wording/claims',
      category: 'doubt',
      severity: 'warning',
      domain: 'working-relationship',
      theme: 'partnerships',
      message: 'Casts doubt on what the person says, without saying so.',
      instead: ['hears …', 'told us that he hears …'],
    },
    'claims to hear',
    'He claims to hear his late brother at night.',
  ),
  finding(
    {
      rule: 'wording/never-work',
      category: 'pessimism',
      severity: 'error',
      domain: 'working-relationship',
      theme: 'inspiring-hope',
      message: 'Rules work out for good. Nobody can know this, and the person reads it.',
      instead: ['is not working at the moment; what he would like to do about work is …'],
    },
    'Unlikely to ever work again',
    OUTLOOK,
  ),
  finding(
    {
      rule: 'wording/chronic',
      category: 'pessimism',
      severity: 'info',
      domain: 'working-relationship',
      theme: 'inspiring-hope',
      message: 'Says that nothing will change. Is the length of time what is meant?',
      instead: ['has lived with this for … years'],
    },
    'chronic and enduring',
    OUTLOOK,
  ),
  ...['To maintain mental state and prevent relapse.', 'To reduce the number of admissions.'].map((goal) =>
    finding(
      {
        rule: 'goals/imposed',
        category: 'imposed-goal',
        severity: 'warning',
        domain: 'working-relationship',
        theme: 'partnerships',
        message: 'Set for the person, about what the service needs. What would this make possible in his life?',
        instead: ['“I want to stay well enough to …, because …”'],
      },
      goal,
      goal,
    ),
  ),
  finding(
    {
      rule: 'goals/ghostwritten',
      category: 'ghostwritten-goal',
      severity: 'warning',
      domain: 'working-relationship',
      theme: 'partnerships',
      message: "In the first person, with the service's content. Are these his words?",
      instead: ['“I want … from the tablets, because …”'],
    },
    'I will comply with my medication and attend all appointments.',
    'I will comply with my medication and attend all appointments.',
  ),
  finding(
    {
      rule: 'sections/staying-well',
      category: 'hollow-section',
      severity: 'warning',
      domain: 'supporting-personally-defined-recovery',
      theme: 'holistic-approach',
      message: 'The place for what keeps the person well is there, with nothing in it yet.',
      instead: ['what helps on an ordinary day, and the first signs that things are getting harder'],
    },
    'N/A',
    'N/A',
  ),
  missing(
    {
      rule: 'sections/shared-copy',
      category: 'missing-section',
      severity: 'info',
      domain: 'promoting-citizenship',
      theme: 'service-user-rights',
      message:
        'Nothing says that the person agreed this plan or has a copy. The headings seen are “Goals”, “Actions”, “Review”.',
      instead: ['has a copy; we changed two things after reading it together'],
    },
    placeOf(text.length, text.length),
  ),
]);

function section(status: SectionStatus, location: Location, because: string): SectionResult {
  return { status, location, because };
}

const sections: DocumentAudit['sections'] = {
  strengths: section('present', at('Bakes well enough'), 'three strengths under “Strengths”'),
  values: section('disguised', at(DEPOT), "the service's content under “What matters to Marlon”"),
  preferences: section('present', at('Please talk to me calmly'), 'a wish about support in “If things get difficult”'),
  'personal-goals': section('present', at('"I want to be back'), 'goals of his own under “Goals”'),
  'own-account': section('missing', before('Current presentation'), 'no heading for it, and nothing told in his words'),
  supporters: section('present', at("Marlon's sister Denise"), 'a sister with a part to play'),
  'staying-well': section('hollow', at('N/A'), '“N/A” under “Staying well”'),
  'safety-plan': section('present', at('I ring Denise first'), 'steps under “If things get difficult”'),
  actions: section('present', at('Marlon and Jo'), 'three actions with names'),
  review: section('present', at('We agreed to look at this plan'), 'a date'),
  'shared-copy': section('missing', placeOf(text.length, text.length), 'nothing about a copy or a signature'),
};

function goal(quote: string, ownership: Ownership, direction: Direction, area: Area, because: readonly string[]): Goal {
  return { text: quote, location: at(quote), ownership, direction, area, because };
}

const goals: readonly Goal[] = [
  goal('I want to be back on the market with my own stall by the summer.', 'person', 'approach', 'life', [
    'a wish of his own: “I want”',
  ]),
  goal('I want my boys to stay over every other weekend.', 'person', 'approach', 'life', [
    'a wish of his own: “I want”',
  ]),
  goal('To maintain mental state and prevent relapse.', 'professional', 'avoidance', 'clinical', [
    "nobody's voice, clinical content",
  ]),
  goal('I will comply with my medication and attend all appointments.', 'ghostwritten', 'approach', 'clinical', [
    "a promise whose content is the service's",
  ]),
  goal('To reduce the number of admissions.', 'professional', 'avoidance', 'service', [
    "nobody's voice, service content",
  ]),
];

function action(quote: string, actor: Actor): Action {
  return { text: quote, location: at(quote), actor };
}

const actions: readonly Action[] = [
  action('Marlon and Jo (support worker) will go to the market office together on 12 March.', 'shared'),
  action('Care co-ordinator to monitor medication weekly.', 'staff'),
  action("Marlon's sister Denise will drive the boys on Saturdays.", 'other'),
];

function evidence(stance: 'for' | 'against', rule: string, quote: string): Evidence {
  return { text: quote, location: at(quote), stance, rule };
}

function theme(stance: Stance, ...found: readonly Evidence[]): ThemeResult {
  return { stance, assessable: true, evidence: found };
}

const unassessable: ThemeResult = { stance: 'none', assessable: false, evidence: [] };

const themes: DocumentAudit['themes'] = {
  'seeing-beyond-service-user': theme(
    'for',
    evidence(
      'for',
      'themes/roles',
      'Marlon is a father of two and ran a bread stall at the Saturday market for nine years.',
    ),
  ),
  'service-user-rights': theme('none'),
  'social-inclusion': theme(
    'for',
    evidence('for', 'themes/community', 'He sings with the gospel choir at Mount Zion on Sundays.'),
    evidence('for', 'themes/family', 'I want my boys to stay over every other weekend.'),
  ),
  'meaningful-occupation': theme(
    'mixed',
    evidence('for', 'themes/work', '"I want to be back on the market with my own stall by the summer."'),
    evidence('against', 'themes/work-ruled-out', OUTLOOK),
  ),
  'recovery-vision': unassessable,
  'workplace-support-structures': unassessable,
  'quality-improvement': theme('none'),
  'care-pathway': theme('none'),
  'workforce-planning': unassessable,
  individuality: theme(
    'for',
    evidence('for', 'themes/faith', 'He sings with the gospel choir at Mount Zion on Sundays.'),
  ),
  'informed-choice': theme('none'),
  'peer-support': theme('none'),
  'strengths-focus': theme(
    'for',
    evidence(
      'for',
      'themes/strengths',
      'Bakes well enough that neighbours order his bread, is patient with his boys, and\nnoticed by himself that short walks before noon take the edge off the voices.',
    ),
  ),
  'holistic-approach': theme('none'),
  partnerships: theme(
    'mixed',
    evidence('for', 'themes/together', 'We agreed to look at this plan together again on 2 June 2025.'),
    evidence('against', 'themes/obedience', PRESENTATION),
  ),
  'inspiring-hope': theme('against', evidence('against', 'themes/given-up', OUTLOOK)),
};

/** One plan with something of everything: credits, wording, a hollow and a disguised section, goals of every owner. */
export const PLAN: DocumentAudit = {
  path: 'team-a/plan-017.txt',
  record: null,
  group: { team: 'Riverside' },
  format: 'text',
  kind: 'care-plan',
  addressee: null,
  words: 236,
  findings,
  sections,
  goals,
  actions,
  themes,
  criteria: {
    'strengths-recorded': 'met',
    'values-recorded': 'not-met',
    'goal-in-own-words': 'met',
    'no-error-wording': 'not-met',
    'staying-well-recorded': 'not-met',
    'review-planned': 'met',
    'letter-to-person': 'not-applicable',
  },
  notes: [],
};

/** The text that the places of `PLAN` point into. */
export const PLAN_TEXT = text;
