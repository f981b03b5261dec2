import type { RulePack } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { ELEMENTS, type Element, type SectionStatus } from '../model/vocabulary.ts';
import type { ActionReading, GoalReading } from './goals.ts';
import type { LayerReader } from './second-reader/layers.ts';
import { heldElements } from './sections/held.ts';

/** How a document holds one element, and where. */
export interface SectionReading extends Span {
  readonly status: SectionStatus;
  readonly because: string;
  /** It rests on the second reader alone. */
  readonly advised?: boolean;
}

/** Layer 2: how the document holds each of the 11 elements. Null for letters. */
export function readSections(
  reading: Reading,
  _pack: RulePack,
  goals: readonly GoalReading[],
  actions: readonly ActionReading[] = [],
  secondReader: LayerReader | null = null,
): Readonly<Record<Element, SectionReading>> | null {
  if (reading.kind === 'letter') return null;
  const held = heldElements(reading, goals, actions, secondReader);
  return Object.fromEntries(ELEMENTS.map((element) => [element, held(element)])) as Record<Element, SectionReading>;
}
