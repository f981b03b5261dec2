import type { Hit, Reading, Sentence } from '../../model/reading.ts';

/** What a heading, label or table header announces. */
export interface TitleKind {
  readonly goal: boolean;
  readonly action: boolean;
  /** It announces something else: strengths, risk, a date. */
  readonly other: boolean;
  /** A column that says who acts, or who wants it. */
  readonly names: 'actor' | 'wanter' | null;
  /** Whose goals it announces, where it says so. */
  readonly owner: 'own' | 'set' | null;
  /** Whose steps it announces, where it says so. */
  readonly actor: 'person' | 'staff' | null;
}

/** A title of more words than this is a sentence that happens to hold the word "goal". */
const LONGEST = 14;

/** What each title announces, by the offset that it starts at. Titles that announce nothing known are left out. */
export function titleKinds(reading: Reading): ReadonlyMap<number, TitleKind> {
  const met = new Map<string, ReadonlyMap<number, Hit>>();
  for (const cue of CUES) {
    const titles = reading.hits(cue).filter(({ sentence }) => isTitle(reading, reading.sentences[sentence]));
    met.set(cue, new Map(titles.map((hit) => [hit.sentence, hit])));
  }
  const has = (cue: (typeof CUES)[number], sentence: number): boolean => met.get(cue)?.has(sentence) === true;
  const kinds = new Map<number, TitleKind>();
  for (const index of new Set([...met.values()].flatMap((hits) => [...hits.keys()]))) {
    const sentence = reading.sentences[index];
    if (sentence === undefined) continue;
    const goal = has('goal/title', index);
    const action = has('action/title', index);
    const wanter = has('goal/wanter', index);
    const column = reading.document.blocks[sentence.block]?.kind === 'cell';
    kinds.set(sentence.start, {
      goal: goal && !wanter,
      action,
      other: !goal && !action && has('goal/other-title', index),
      names: column && wanter ? 'wanter' : column && has('action/who-title', index) && !goal ? 'actor' : null,
      owner: has('goal/title-own', index) ? 'own' : has('goal/title-set', index) ? 'set' : null,
      actor: has('action/own-title', index) ? 'person' : has('action/staff-title', index) ? 'staff' : null,
    });
  }
  return kinds;
}

const CUES = [
  'goal/title',
  'goal/title-own',
  'goal/title-set',
  'goal/wanter',
  'goal/other-title',
  'action/title',
  'action/who-title',
  'action/own-title',
  'action/staff-title',
] as const;

function isTitle(reading: Reading, sentence: Sentence | undefined): boolean {
  if (sentence === undefined || sentence.endToken - sentence.firstToken > LONGEST) return false;
  if (sentence.role !== 'text') return true;
  const block = reading.document.blocks[sentence.block];
  return block?.kind === 'cell' && block.column === 0;
}
