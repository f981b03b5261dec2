import type { Reading } from '../../model/reading.ts';
import type { Actor } from '../../model/vocabulary.ts';
import type { ActorReader } from '../actions/actor.ts';
import { actorCells, rowKey } from '../actions/actor-cells.ts';
import type { Candidate } from './find-goals.ts';
import { titleKinds } from './title-kinds.ts';

/** Whose a goal is by what stands beside it: the person's own, or set for them; null where nothing says. */
export type OwnerOf = (goal: Candidate) => 'own' | 'set' | null;

/** "Gemma: to sleep in her bed": a name before the goal. */
const BEFORE = /^\(?\p{L}[^:.\n]{0,30}[:)]\s/u;
/** "To have a bath, with the door shut – Enid", "To maintain remission (Dr Rees)": a name after it. */
const AFTER = /[–—-]\s*\p{Lu}\p{L}+\.?\s*$|\([^()]*\)\.?\s*$/u;

/** Reads who wants each goal from the row's "Who wants it", from its label, or from a name before or after it. */
export function ownerReader(reading: Reading, actors: ActorReader): OwnerOf {
  const { text, blocks } = reading.document;
  const kinds = titleKinds(reading);
  const wanters = actorCells(blocks, (header) => kinds.get(header.start)?.names === 'wanter');
  const side = (start: number, end: number): 'own' | 'set' | null => sideOf(actors.known({ start, end }));
  return (goal) => {
    const { block } = goal.line;
    const wanter = block.kind === 'cell' ? wanters.get(rowKey(block)) : undefined;
    if (wanter !== undefined) return sideOf(actors.named(wanter));
    const goalText = text.slice(goal.start, goal.end);
    const before = BEFORE.exec(goalText);
    const after = AFTER.exec(goalText);
    return (
      (block.kind === 'field' ? side(block.label.start, block.label.end) : null) ??
      (before === null ? null : side(goal.start, goal.start + before[0].length)) ??
      (after === null ? null : side(goal.start + after.index, goal.end))
    );
  };
}

const sideOf = (actor: Actor | null): 'own' | 'set' | null =>
  actor === null ? null : actor === 'person' ? 'own' : 'set';
