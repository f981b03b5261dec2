// Invented plans for measuring: seeded, about 6 kB each, in the layouts that teams use. No sentence stands in two plans,
// so that nothing is quick because it was met before.

const FIRST =
  'Amina Bernard Ceri Dilys Errol Fatima Gwen Hamza Ines Joan Kofi Leila Marek Nia Omar Petra Rhys Sunita Tomasz Una Viktor Wanda Yusuf Zainab'.split(
    ' ',
  );
const LAST =
  'Adeyemi Barlow Choudhury Doyle Evans Farah Grant Hussain Iqbal Jarvis Kaur Lindqvist Mensah Novak Okafor Price Quigley Rahman Santos Tuffnell Umeh Vickers Walsh Young'.split(
    ' ',
  );
const DAY = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTH = 'January February March April May June July August September October November December'.split(' ');
const PLACE = list(
  'the allotment|the library|the mosque|chapel|the market|the swimming baths|the bus station|the corner shop|college|the community café|the sewing room|the football ground|the canal|the day centre|the surgery|her sister’s flat|the women’s centre|the choir|the job centre|the park|the launderette|the bowls club|the men’s shed|the food bank',
);
const THING = list(
  'baking bread|mending radios|reading to the grandchildren|singing in Welsh|growing beans|playing dominoes|drawing birds|keeping pigeons|watching the cricket|cooking jollof|writing letters|learning the guitar|looking after the cat|playing chess|knitting|cycling|photography|fixing bicycles|going to Friday prayers|painting shelves|walking the dog|tidying the garden|making curtains|doing crosswords',
);
const WHO = list(
  'the care co-ordinator|the ward|the support worker|her daughter|his brother|a neighbour|the peer worker|the consultant|the pharmacist|the GP|the landlord|the key worker|the advocate|the housing officer|an old friend|the night staff|the psychologist|the community nurse|the social worker|the vicar',
);
const FEELING = list(
  'low|frightened|tired|hopeful|restless|calmer|lonely|proud|worried|flat|cheerful|overwhelmed|angry|steady|ashamed|rested|muddled|bored|at ease|jumpy',
);
const WHEN = list(
  'in the mornings|after the funeral|since the move|most evenings|when the rent is due|at weekends|over the winter|when the house is quiet|after a bad night|in the last fortnight|since the tablets changed|before appointments|on pay day|around the anniversary|during the school holidays|when the phone rings|in crowded places|after visits',
);
const MEDICINE = list(
  'sertraline|olanzapine|lithium|mirtazapine|clozapine|aripiprazole|the depot|quetiapine|fluoxetine|propranolol',
);
const HARD = list(
  'non-compliant with|reluctant to take|refusing|ambivalent about|forgetful with|concordant with|doing well on|asking to reduce|unhappy with|poorly compliant with',
);
const JUDGED = list(
  'lacks insight into|has limited insight into|understands a good deal about|is preoccupied with|will not accept|has found words for|minimises|is learning about|has his own explanation for|is in denial about',
);
const TOPIC = list(
  'the illness|the drinking|what happened in spring|the voices|the debts|the relapse|the tenancy|sleep|the fall|the diagnosis|the side effects|the family quarrel|contact with the children|the neighbours|money|the hospital stay',
);
const TONE = list(
  'is settled and polite|can be demanding|was attention-seeking|was warm and funny|remains guarded|was unkempt|was well turned out|was hostile at times|presented as manipulative|spoke freely|was tearful|gave little away|was brighter than last time|made good use of the hour',
);
const GOAL = list(
  'get back to|keep up with|start|find a class for|teach someone|save up for|make time for|go every week to|feel safe enough for|take the children along for',
);
const AVOID = list('reduce the risk of|prevent|avoid|stay free of|minimise|stop');
const TROUBLE = list(
  'relapse|admission|self-neglect|arrears|harm to others|missed appointments|alcohol use|isolation|absconding|conflict at home',
);
const TASK = list(
  'ring the council|go along to the first session|sort out the bus pass|write to the landlord|review the dose|monitor mental state|bring the form|arrange the blood test|meet at the café|check the smoke alarm|look at the budget|ask about a volunteer role|print the timetable|book the dentist|supervise medication|talk it over with the family',
);

const SENTENCES = [
  (d) => `${d.name} has been ${d.of(FEELING)} ${d.of(WHEN)}, and says that ${d.of(THING)} at ${d.of(PLACE)} helps.`,
  (d) => `${d.they} ${d.of(JUDGED)} ${d.of(TOPIC)} and ${d.of(TONE)} when seen with ${d.of(WHO)} at ${d.of(PLACE)}.`,
  (d) =>
    `${d.they} is ${d.of(HARD)} ${d.of(MEDICINE)} ${d.of(WHEN)}, as ${d.of(WHO)} reported on ${d.of(DAY)} at ${d.of(PLACE)}.`,
  (d) =>
    `${d.of(WHO, true)} noticed that ${d.name} was ${d.of(FEELING)} ${d.of(WHEN)} but managed ${d.of(THING)} all the same.`,
  (d) =>
    `On ${d.of(DAY)} ${d.name} went to ${d.of(PLACE)} with ${d.of(WHO)} and talked about ${d.of(TOPIC)} and ${d.of(THING)}.`,
  (d) => `“I feel ${d.of(FEELING)} ${d.of(WHEN)}, and ${d.of(THING)} at ${d.of(PLACE)} is what keeps me going.”`,
  (d) =>
    `There were ${d.number(2, 19)} visits between ${d.of(MONTH)} and ${d.of(MONTH)}, mostly about ${d.of(TOPIC)}, with ${d.of(WHO)}.`,
  (d) =>
    `${d.they} did not attend on ${d.number(1, 28)} ${d.of(MONTH)}; ${d.of(WHO)} thinks that ${d.of(TOPIC)} was the reason, and not ${d.of(THING)}.`,
  (d) =>
    `${d.of(MEDICINE, true)} was changed on ${d.number(1, 28)} ${d.of(MONTH)} because ${d.name} felt ${d.of(FEELING)} ${d.of(WHEN)} after seeing ${d.of(WHO)}.`,
  (d) =>
    `Denies thoughts of self-harm; ${d.of(WHO)} describes ${d.pronoun} as ${d.of(FEELING)} and ${d.of(FEELING)} ${d.of(WHEN)} near ${d.of(PLACE)}.`,
];
const STRENGTHS = [
  (d) => `Good at ${d.of(THING)}, and known at ${d.of(PLACE)} for ${d.of(THING)}.`,
  (d) => `Gets on with ${d.of(WHO)}, who shares a liking for ${d.of(THING)} and for ${d.of(PLACE)}.`,
  (d) => `Has come through ${d.of(TOPIC)} before, by ${d.of(THING)} and talking to ${d.of(WHO)}.`,
];
const GOALS = [
  (d) => `“I want to ${d.of(GOAL)} ${d.of(THING)} at ${d.of(PLACE)} by ${d.of(MONTH)}.”`,
  (d) => `To ${d.of(AVOID)} ${d.of(TROUBLE)} and ${d.of(TROUBLE)} while ${d.of(TOPIC)} is looked at by ${d.of(WHO)}.`,
  (d) =>
    `${d.name} will comply with ${d.of(MEDICINE)} and attend ${d.of(PLACE)} every ${d.of(DAY)} until ${d.of(MONTH)}.`,
  (d) => `${d.name} would like to ${d.of(GOAL)} ${d.of(THING)} with ${d.of(WHO)} before ${d.of(MONTH)}.`,
];
const ACTIONS = [
  (d) => `${d.of(WHO, true)} to ${d.of(TASK)} on ${d.of(DAY)}s from ${d.number(1, 28)} ${d.of(MONTH)}.`,
  (d) => `${d.name} and ${d.of(WHO)} will ${d.of(TASK)} and ${d.of(TASK)} by ${d.number(1, 28)} ${d.of(MONTH)}.`,
];

const LAYOUTS = [
  {
    heading: (title) => `${title.toUpperCase()}\n`,
    item: (text) => `- ${text}`,
    label: (name, value) => `${name}: ${value}`,
  },
  { heading: (title) => `## ${title}\n`, item: (text) => `* ${text}`, label: (name, value) => `**${name}:** ${value}` },
  {
    heading: (title) => `${title}:`,
    item: (text, index) => `${index + 1}. ${text}`,
    label: (name, value) => `${name}\t${value}`,
  },
];

/** Bytes that a plan grows to. */
const SIZE = 6000;

/** A function that gives the next plan at each call; the same seed gives the same plans. Short ones have some 340 bytes. */
export function planMaker(seed, { short = false } = {}) {
  const random = generator(seed);
  const used = new Set();
  const pick = (from) => from[Math.floor(random() * from.length)];
  let count = 0;
  return () => {
    const layout = LAYOUTS[count % LAYOUTS.length];
    count += 1;
    const she = random() < 0.5;
    const name = pick(FIRST);
    const detail = {
      name,
      they: she ? 'She' : 'He',
      pronoun: she ? 'her' : 'him',
      number: (low, high) => low + Math.floor(random() * (high - low + 1)),
      of: (from, capital = false) => (capital ? capitalised(pick(from)) : pick(from)),
    };
    const fresh = (makers) => {
      for (;;) {
        const text = pick(makers)(detail);
        if (used.has(text)) continue;
        used.add(text);
        return text;
      }
    };
    const many = (makers, number) => Array.from({ length: number }, () => fresh(makers));
    const section = (title, lines) => `${layout.heading(title)}${lines.join('\n')}\n`;
    const items = (makers, number) => many(makers, number).map((text, index) => layout.item(text, index));
    if (short) {
      const lines = [layout.label('Name', `${name} ${pick(LAST)}`), ...many(SENTENCES, 2)];
      const text = [`CARE PLAN\n\n${lines.join('\n')}\n`, section('Goals', items(GOALS, 1))].join('\n');
      return { text, extension: extensionOf(layout) };
    }
    const parts = [
      [
        layout.label('Name', `${name} ${pick(LAST)}`),
        layout.label('Date', `${detail.number(1, 28)} ${pick(MONTH)} 2026`),
      ].join('\n'),
      section('Strengths', items(STRENGTHS, 3)),
      section('What matters to me', many(SENTENCES, 3)),
      section('Goals', items(GOALS, 5)),
      section('Actions', items(ACTIONS, 5)),
      section('If things get difficult', many(SENTENCES, 2)),
      section('Review', [`We look at this plan again on ${detail.number(1, 28)} ${pick(MONTH)}.`]),
    ];
    const story = [];
    const length = () => parts.join('\n').length + story.join(' ').length;
    while (length() < SIZE) story.push(fresh(SENTENCES) + (story.length % 5 === 4 ? '\n\n' : ''));
    parts.splice(1, 0, section('How things have been', [story.join(' ').replaceAll('\n ', '\n')]));
    return { text: `CARE PLAN\n\n${parts.join('\n')}`, extension: extensionOf(layout) };
  };
}

function extensionOf(layout) {
  return layout === LAYOUTS[1] ? 'md' : 'txt';
}

function list(text) {
  return text.split('|');
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Mulberry32: small, quick, and the same on every machine. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
