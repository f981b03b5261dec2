import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element, SectionStatus } from '../../model/vocabulary.ts';
import type { ActionReading, GoalReading } from '../goals.ts';
import type { TextQuestion } from '../second-reader/layer-model.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import type { SectionReading } from '../sections.ts';
import { goalsSection } from './goals-section.ts';
import { insertionPlace } from './insertion.ts';
import { isLikely, type Likeliest, likeliestSentence } from './likely.ts';
import { ownWords } from './own-words.ts';
import { type Place, placesOf } from './places.ts';
import { proseOf } from './prose.ts';
import { titleReader } from './titles.ts';
import { type Held, weighPlace, weighPrompt } from './weigh.ts';

interface Weighed {
  readonly place: Place;
  readonly held: Held;
}

/** How a plan or template holds each element, by its places, its sentences, its goals and its actions. */
export function heldElements(
  reading: Reading,
  goals: readonly GoalReading[],
  actions: readonly ActionReading[],
  secondReader: LayerReader | null,
): (element: Element) => SectionReading {
  const open = titleReader(reading);
  const places = placesOf(reading, open);
  const weighed = places.map(
    (place): Weighed => ({
      place,
      held: reading.kind === 'template' ? weighPrompt(place, reading) : weighPlace(place, reading, secondReader),
    }),
  );

  return (element) => {
    const mine = weighed.filter(
      ({ place, held }) => place.element === element && held !== 'other' && !isGoals(place, goals),
    );
    const decided =
      (element === 'personal-goals' ? goalsSection(goals, mine, reading, secondReader) : null) ?? decide(element, mine);
    if (decided !== null) return decided;
    const [step] = element === 'actions' && reading.kind === 'care-plan' ? actions : [];
    if (step !== undefined) return section('present', 'somebody is to do something', step);
    return section('missing', 'no heading, label or sentence holds it', insertionPlace(element, places, reading));
  };

  /** A place with something real in it wins; one that was left to the service, or left empty, outweighs sentences elsewhere. */
  function decide(element: Element, all: readonly Weighed[]): SectionReading | null {
    const mine = element === 'review' ? stillToCome(all) : all;
    const present = find(mine, 'present') ?? find(mine, 'disguised') ?? find(mine, 'likely-disguised');
    if (present !== null) return present;
    const isEmpty = mine.some(({ place, held }) => EMPTY.has(held) && !asksForPart(place));
    const [byRules] = sentencesOf(element, isEmpty);
    const likely = secondReader === null || isEmpty || reading.kind === 'template' ? null : likeliest(element);
    if (byRules !== undefined && (likely === null || isLikely(likely, element, true)))
      return section('present', 'a sentence says it, under no heading of its own', byRules);
    if (byRules === undefined && likely !== null && isLikely(likely, element, false))
      return { ...section('present', 'the second reader takes a sentence for it', likely.sentence), advised: true };
    return find(mine, 'hollow') ?? find(mine, 'likely-hollow') ?? find(mine, 'pointer');
  }

  function find(among: readonly Weighed[], held: keyof typeof BECAUSE): SectionReading | null {
    const place = among.find((one) => one.held === held)?.place;
    if (place === undefined) return null;
    const title = reading.document.text.slice(place.title.start, place.title.end);
    return {
      ...section(STATUS[held], BECAUSE[held](title), spanOf(place)),
      advised: held === 'likely-disguised' || held === 'likely-hollow',
    };
  }

  /** Sentences that hold an element elsewhere; where its own place was left empty, only the person's own words outweigh that. */
  function sentencesOf(element: Element, isEmpty: boolean): readonly Sentence[] {
    if (reading.kind === 'template') return [];
    const found = isEmpty ? [] : proseOf(element, reading, places);
    return element === 'own-account' && found.length === 0 ? ownWords(reading, goals, places) : found;
  }

  function likeliest(element: Element): Likeliest | null {
    if (secondReader === null) return null;
    const question: TextQuestion = `holds ${element}`;
    return likeliestSentence(reading, (sentence) => secondReader.ask(question, sentence));
  }

  /** "Next review: to be fixed" outweighs the date of this one. */
  function stillToCome(all: readonly Weighed[]): readonly Weighed[] {
    const next = all.filter(({ place }) => reading.hitsIn('title/next', place.title.index).length > 0);
    return next.length > 0 ? next : all;
  }

  /** "Advance statement: none" leaves room for preferences elsewhere. */
  function asksForPart({ title }: Place): boolean {
    return reading.hitsIn('title/part', title.index).length > 0;
  }
}

const EMPTY: ReadonlySet<Held> = new Set(['hollow', 'likely-hollow']);

const BECAUSE = {
  present: (title: string): string => `held under “${title}”`,
  disguised: (title: string): string => `“${title}” holds what the service wants, not what is the person’s`,
  hollow: (title: string): string => `nothing was written under “${title}”`,
  'likely-disguised': (title: string): string =>
    `the second reader takes what stands under “${title}” for what the service wants`,
  'likely-hollow': (title: string): string => `the second reader finds nothing said under “${title}”`,
  pointer: (title: string): string => `“${title}” points elsewhere, and nothing stands there`,
} as const;

const STATUS = {
  present: 'present',
  disguised: 'disguised',
  'likely-disguised': 'disguised',
  hollow: 'hollow',
  'likely-hollow': 'hollow',
  pointer: 'hollow',
} as const;

const section = (status: SectionStatus, because: string, { start, end }: Span): SectionReading => ({
  status,
  because,
  start,
  end,
});

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
