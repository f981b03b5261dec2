import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import type { GoalReading } from '../goals.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import type { SectionReading } from '../sections.ts';
import type { Place } from './places.ts';
import type { Held } from './weigh.ts';

/**
 * How a document holds the person's goals, by whose its goals are: the element is disguised where every goal is the service's.
 * Null where the goals do not decide, for want of any or because a form leaves room for the person's own.
 */
export function goalsSection(
  goals: readonly GoalReading[],
  places: readonly { readonly place: Place; readonly held: Held }[],
  reading: Reading,
  secondReader: LayerReader | null,
): SectionReading | null {
  const isService = (place: Place): boolean =>
    goals.some(
      (goal) => IMPOSED.has(goal.ownership) && place.sentences.some((s) => goal.start < s.end && s.start < goal.end),
    );
  const ownPlace = (held: Held): Place | undefined =>
    places.find((one) => one.held === held && isOwn(one.place, reading) && !isService(one.place))?.place;
  const [first] = goals;
  const own = goals.find((goal) => goal.ownership === 'person');
  if (reading.kind === 'template') {
    if (own !== undefined || ownPlace('present') !== undefined) return null;
    const taken = first ?? places.find((one) => one.held === 'disguised')?.place.title;
    return taken === undefined
      ? null
      : { status: 'disguised', because: 'every goal that the form prints is the service’s', ...span(taken) };
  }
  if (own !== undefined) return { status: 'present', because: 'a goal is the person’s own', ...span(own) };
  const empty = ownPlace('hollow');
  if (empty !== undefined)
    return { status: 'hollow', because: 'the place for the person’s own goals says nothing', ...span(empty.title) };
  if (first === undefined) return null;
  const likely = goals.find((goal) => goal.ownership === 'unclear' && isLikelyTheirs(goal, reading, secondReader));
  if (likely !== undefined)
    return {
      status: 'present',
      because: 'the second reader takes a goal for the person’s own',
      ...span(likely),
      advised: true,
    };
  return { status: 'disguised', because: 'every goal was set by the service', ...span(first) };
}

/** Log-odds up to which a goal that nobody's voice is in is taken for the person's: it must be plainly not the service's. */
const THEIRS = -2.5;

function isLikelyTheirs(goal: Span, reading: Reading, secondReader: LayerReader | null): boolean {
  const sentence = reading.sentences.find((s) => s.role === 'text' && s.start < goal.end && goal.start < s.end);
  return sentence !== undefined && secondReader !== null && secondReader.ask('service-content', sentence) < THEIRS;
}

const IMPOSED: ReadonlySet<GoalReading['ownership']> = new Set(['professional', 'ghostwritten']);

/** "My goals", "Goal in the client's own words": room for the person's, not for goals at large. */
function isOwn({ title }: Place, reading: Reading): boolean {
  return ['title/own', 'section/personal-goals/real'].some((cue) => reading.hitsIn(cue, title.index).length > 0);
}

const span = ({ start, end }: Span): Span => ({ start, end });
