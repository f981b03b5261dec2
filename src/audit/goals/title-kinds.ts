import type { Hit, Reading, Sentence } from '../../model/reading.ts';
import { hangsUnder } from './block-shapes.ts';

/** What a heading, label or table header announces. */
export interface TitleKind {
  readonly goal: boolean;
  readonly action: boolean;
  /** It announces something else: strengths, risk, a date. */
  readonly other: boolean;
  /** It announces needs, each of which may be followed by its aim and by what is to be done. */
  readonly needs: boolean;
  /** A column that says who acts, or who wants it. */
  readonly names: 'actor' | 'wanter' | null;
  /** Whose goals it announces, where it says so. */
  readonly owner: 'own' | 'set' | null;
  /** Whose steps it announces, where it says so. */
  readonly actor: 'person' | 'staff' | null;
}

/** A title of more words than this is a sentence that happens to hold the word "goal". */
const LONGEST = 14;

const remembered = new WeakMap<Reading, ReadonlyMap<number, TitleKind>>();

/** What each title announces, by the offset that it starts at. Titles that announce nothing known are left out. */
export function titleKinds(reading: Reading): ReadonlyMap<number, TitleKind> {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const kinds = readTitles(reading);
  remembered.set(reading, kinds);
  return kinds;
}

function readTitles(reading: Reading): ReadonlyMap<number, TitleKind> {
  const hits = CUES.flatMap((cue) => reading.hits(cue));
  const isTitle = titleCheck(reading, hits);
  const met = new Map<string, Set<number>>(CUES.map((cue) => [cue, new Set()]));
  for (const hit of hits) if (isTitle(hit.sentence)) met.get(hit.cue)?.add(hit.sentence);
  const has = (cue: (typeof CUES)[number], sentence: number): boolean => met.get(cue)?.has(sentence) === true;
  /** A note in the order subjective, objective, assessment, plan: its objective is no aim. */
  const examined = (met.get('goal/title-told')?.size ?? 0) > 0;
  const kinds = new Map<number, TitleKind>();
  for (const index of new Set([...met.values()].flatMap((sentences) => [...sentences]))) {
    const sentence = reading.sentences[index];
    if (sentence === undefined) continue;
    const goal = has('goal/title', index) && !(examined && has('goal/title-examined', index));
    const action = has('action/title', index);
    const wanter = has('goal/wanter', index);
    const cell = reading.document.blocks[sentence.block]?.kind === 'cell';
    const says = cell || (sentence.role === 'label' && !action);
    kinds.set(sentence.start, {
      goal: goal && !wanter,
      action,
      needs: sentence.role === 'title' && has('goal/title-needs', index),
      other: !goal && !action && has('goal/other-title', index),
      names: cell && wanter ? 'wanter' : says && has('action/who-title', index) && !goal ? 'actor' : null,
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
  'goal/title-told',
  'goal/title-examined',
  'goal/wanter',
  'goal/other-title',
  'goal/title-needs',
  'action/title',
  'action/who-title',
  'action/own-title',
  'action/staff-title',
] as const;

/**
 * Which sentences are titles: headings, labels, header cells, the first cells of rows, and list items that have others under
 * them and mostly say what those are, or are questions with their answer in the next lines.
 */
function titleCheck(reading: Reading, hits: readonly Hit[]): (sentence: number) => boolean {
  const { blocks, text } = reading.document;
  const covered = (sentence: Sentence): number => {
    const words = new Set<number>();
    for (const hit of hits)
      if (hit.sentence === sentence.index)
        for (let token = hit.firstToken; token < hit.endToken; token += 1) words.add(token);
    return words.size;
  };
  return (index) => {
    const sentence = reading.sentences[index];
    if (sentence === undefined) return false;
    const words = sentence.endToken - sentence.firstToken;
    if (words > LONGEST) return false;
    if (sentence.role !== 'text') return true;
    const block = blocks[sentence.block];
    const next = blocks[sentence.block + 1];
    if (block?.kind === 'item') {
      if (next?.kind === 'paragraph') return /\?\s*$/.test(text.slice(sentence.start, sentence.end));
      return next?.kind === 'item' && hangsUnder(text, next, block) && 2 * covered(sentence) >= words;
    }
    return block?.kind === 'cell' && block.column === 0;
  };
}
