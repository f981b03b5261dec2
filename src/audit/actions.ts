import type { Reading } from '../model/reading.ts';
import type { ActionReading, GoalReading } from './goals.ts';

/** Layer 3: the steps, and who takes them. */
export function readActions(_reading: Reading, _goals: readonly GoalReading[]): readonly ActionReading[] {
  return [];
}
