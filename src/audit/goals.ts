import type { Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Actor, Area, Direction, Ownership } from '../model/vocabulary.ts';

export interface GoalReading extends Span {
  readonly ownership: Ownership;
  readonly direction: Direction;
  readonly area: Area;
  readonly because: readonly string[];
}

export interface ActionReading extends Span {
  readonly actor: Actor;
}

/** Layer 3: the goals that the document sets for the person. */
export function readGoals(_reading: Reading): readonly GoalReading[] {
  return [];
}
