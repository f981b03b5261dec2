import type { Hit } from '../../model/reading.ts';
import type { Direction } from '../../model/vocabulary.ts';
import type { Candidate } from './find-goals.ts';
import type { SignTable } from './sign-table.ts';

export interface Directed {
  readonly direction: Direction;
  /** The hit that decided, or null where none did. */
  readonly hit: Hit | null;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['goal/avoidance', 'avoidance'],
  ['goal/avoidance-near', 'avoidance'],
  ['goal/keeping', 'approach'],
  ['goal/undirected', 'unclear'],
]);

/** "without" and "not" turn a goal round only this near (in words) to where its content begins. */
const NEAR = 3;

/**
 * Which way a goal points: by the sign that comes first once the wish itself has been said ("I want", "would like"); towards
 * something where there is none.
 */
export function directionOf(signs: SignTable, { content, sentence }: Candidate): Directed {
  const undecided = signs.find('goal/undecided', content);
  if (undecided !== null) return { direction: 'unclear', hit: undecided };
  const wish = signs.find('goal/wish-words', content);
  const from = wish !== null && wish.end < content.end ? wish.endToken : sentence.firstToken;
  const without = signs.find('goal/avoidance-without', content);
  if (without !== null && without.firstToken <= from + NEAR) return { direction: 'avoidance', hit: without };
  const hit = signs.all(DIRECTIONS, content).find((sign) => decides(sign, from)) ?? null;
  const direction = hit === null ? undefined : DIRECTIONS.get(hit.cue);
  return { direction: direction ?? 'approach', hit };
}

function decides(sign: Hit, from: number): boolean {
  if (sign.cue === 'goal/keeping') return sign.firstToken >= from;
  return sign.cue !== 'goal/avoidance-near' || sign.firstToken <= from + NEAR;
}
