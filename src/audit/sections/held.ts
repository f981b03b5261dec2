import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';
import type { ActionReading, GoalReading } from '../goals.ts';
import type { SectionReading } from '../sections.ts';
import { goalsSection } from './goals-section.ts';
import { insertionPlace } from './insertion.ts';
import { ownWords } from './own-words.ts';
import { type Place, placesOf } from './places.ts';
import { proseOf } from './prose.ts';
import { titleReader } from './titles.ts';
import { type Held, weighPlace, weighPrompt } from './weigh.ts';

interface Weighed {
  readonly place: Place;
  readonly held: Held;
}

/** How a plan or template holds each element. A place with something real in it wins over one without, and a place over prose. */
export function heldElements(
  reading: Reading,
  goals: readonly GoalReading[],
  actions: readonly ActionReading[],
): (element: Element) => SectionReading {
  const open = titleReader(reading);
  const places = placesOf(reading, open);
  const weigh = reading.kind === 'template' ? weighPrompt : weighPlace;
  const weighed = places.map((place): Weighed => ({ place, held: weigh(place, reading) }));

  return (element) => {
    const mine = weighed.filter(
      ({ place, held }) => place.element === element && held !== 'other' && !isGoals(place, goals),
    );
    if (element === 'personal-goals') {
      const decided = goalsSection(goals, mine, reading);
      if (decided !== null) return decided;
    }
    const decided = decide(element, mine);
    if (decided !== null) return decided;
    const [step] = element === 'actions' && reading.kind === 'care-plan' ? actions : [];
    if (step !== undefined)
      return { status: 'present', because: 'somebody is to do something', start: step.start, end: step.end };
    return {
      status: 'missing',
      because: 'no heading, label or sentence holds it',
      ...insertionPlace(element, places, reading),
    };
  };

  function decide(element: Element, all: readonly Weighed[]): SectionReading | null {
    const mine = element === 'review' ? stillToCome(all) : all;
    const first = (held: Held): Place | undefined => mine.find((one) => one.held === held)?.place;
    const present = first('present');
    if (present !== undefined)
      return { status: 'present', because: `held under “${titled(present)}”`, ...spanOf(present) };
    const disguised = first('disguised');
    if (disguised !== undefined)
      return {
        status: 'disguised',
        because: `“${titled(disguised)}” holds what the service wants, not what is the person's`,
        ...spanOf(disguised),
      };
    const hollow = first('hollow');
    const isEmpty = mine.some((one) => one.held === 'hollow' && !asksForPart(one.place, reading));
    const [sentence] = sentencesOf(element, isEmpty);
    if (hollow !== undefined && sentence === undefined)
      return { status: 'hollow', because: `nothing was written under “${titled(hollow)}”`, ...spanOf(hollow) };
    if (sentence !== undefined)
      return {
        status: 'present',
        because: 'a sentence says it, under no heading of its own',
        start: sentence.start,
        end: sentence.end,
      };
    const pointer = first('pointer');
    return pointer === undefined
      ? null
      : {
          status: 'hollow',
          because: `“${titled(pointer)}” points elsewhere, and nothing stands there`,
          ...spanOf(pointer),
        };
  }

  /** Sentences that hold an element elsewhere; where its own place was left empty, only those that outweigh that. */
  function sentencesOf(element: Element, isEmpty: boolean): readonly Sentence[] {
    if (reading.kind === 'template') return [];
    const found = isEmpty ? [] : proseOf(element, reading, places);
    return element === 'own-account' && found.length === 0 ? ownWords(reading, goals, places) : found;
  }

  /** "Next review: to be fixed" outweighs the date of this one. */
  function stillToCome(all: readonly Weighed[]): readonly Weighed[] {
    const next = all.filter(({ place }) => reading.hitsIn('title/next', place.title.index).length > 0);
    return next.length > 0 ? next : all;
  }

  function titled(place: Place): string {
    return reading.document.text.slice(place.title.start, place.title.end);
  }
}

/** "Advance statement: none" leaves room for preferences elsewhere. */
const asksForPart = ({ title }: Place, reading: Reading): boolean =>
  reading.hitsIn('title/part', title.index).length > 0;

/** "What she said when asked: she would like to ..." is a goal, and no account of what is happening. */
function isGoals({ element, sentences }: Place, goals: readonly GoalReading[]): boolean {
  const isGoal = (s: Sentence): boolean => goals.some((goal) => goal.start < s.end && s.start < goal.end);
  return element === 'own-account' && sentences.length > 0 && sentences.every(isGoal);
}

/** What was written into a place; its title where nothing was. */
function spanOf({ title, sentences }: Place): Span {
  const first = sentences[0];
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) return { start: title.start, end: title.end };
  return { start: first.start, end: Math.max(first.end, last.end) };
}
