import type { Hit, Reading } from '../../model/reading.ts';
import type { Area } from '../../model/vocabulary.ts';
import type { Candidate } from './find-goals.ts';
import type { SignTable } from './sign-table.ts';
import { titleKinds } from './title-kinds.ts';

export interface Placed {
  readonly area: Area;
  /** The hit that decided, or null where none did. */
  readonly hit: Hit | null;
}

const CLEAR: ReadonlyMap<string, Area> = new Map([
  ['goal/area-service', 'service'],
  ['goal/area-clinical', 'clinical'],
  ['goal/area-life', 'life'],
]);
const HINTS: ReadonlyMap<string, Area> = new Map([
  ['goal/area-service-hint', 'service'],
  ['goal/area-clinical-hint', 'clinical'],
  ['goal/area-life-hint', 'life'],
]);

/** Which part of life a goal speaks of outright, by the sign that comes first: the aim stands before its reason. */
export function clearArea(signs: SignTable, goal: Candidate): Placed | null {
  return first(signs, goal.content, CLEAR);
}

/**
 * Which part of life it belongs to where nothing is said outright: by its row or label ("Medication", "Home"), by hints, or by
 * whose it is. What a service sets is about symptoms and behaviour unless it says otherwise; what the person wants is about life.
 */
export function likelyArea(reading: Reading, signs: SignTable, goal: Candidate, imposed: boolean): Placed {
  const [title] = reading.titlesOf(goal.sentence.block);
  const near =
    title !== undefined && goal.line.zone.holds !== 'open' && titleKinds(reading).get(title.start)?.goal !== true;
  const titled = near ? first(signs, title, CLEAR) : null;
  if (titled !== null) return titled;
  const hinted = first(signs, goal.content, HINTS);
  if (hinted !== null && !(imposed && hinted.area === 'life')) return hinted;
  return { area: imposed ? 'clinical' : 'life', hit: null };
}

function first(
  signs: SignTable,
  span: { readonly start: number; readonly end: number },
  areas: ReadonlyMap<string, Area>,
): Placed | null {
  const [hit] = signs.all(areas, span);
  const area = areas.get(hit?.cue ?? '');
  return hit === undefined || area === undefined ? null : { area, hit };
}
