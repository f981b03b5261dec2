import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';
import type { TextQuestion } from '../second-reader/layer-model.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import { type Answer, answerOf, saysNothing } from './answers.ts';
import type { Place } from './places.ts';

/**
 * How one place holds its element; `pointer` says only that it stands elsewhere in the document, `other` that it is not this
 * element, `likely-disguised` and `likely-hollow` that the second reader takes it for the service's, or for nothing, where
 * no rule knows it.
 */
export type Held = 'present' | 'disguised' | 'likely-disguised' | 'likely-hollow' | 'hollow' | 'pointer' | 'other';

/** Elements that one word cannot hold ("Pleasant", "Family"); a date, a tick or a name can hold the others. */
const NEEDS_WORDS: ReadonlySet<Element> = new Set([
  'strengths',
  'values',
  'preferences',
  'own-account',
  'staying-well',
]);
/** Elements that are only held by what has a sign of them: a review by a date or an interval. */
const NEEDS_SIGN: ReadonlySet<Element> = new Set(['review']);

/** How a plan's place holds its element, by all that was written into it. */
export function weighPlace(place: Place, reading: Reading, secondReader: LayerReader | null = null): Held {
  const { element } = place;
  const own = place.sentences.filter((sentence) => !isClosing(sentence, element, reading));
  const sentences = own.length > 0 ? own : place.sentences;
  const cue = `section/${element}/content-not`;
  if (sentences.some((sentence) => reading.hitsIn(cue, sentence.index).length > 0)) return 'other';
  if (element === 'actions' && sentences.some((sentence) => isStatedStep(sentence, reading))) return 'present';
  const answers = sentences.map((sentence) => answerOf(sentence, element, reading));
  // "Monthly evaluation: no change" names its interval itself.
  const dated =
    NEEDS_SIGN.has(element) &&
    sentences.length > 0 &&
    reading.hitsIn(`section/${element}/real`, place.title.index).length > 0;
  if (dated) return 'present';
  if (isDismissed(element, sentences, answers, reading)) return 'hollow';
  const count = (answer: Answer): number => answers.filter((other) => other === answer).length;
  const words = count('word');
  const unsigned = count('some') + (words > 1 || !NEEDS_WORDS.has(element) ? words : 0);
  const said = count('real') + (NEEDS_SIGN.has(element) ? 0 : unsigned);
  const disguised = count('disguised');
  if (disguised > 0 && count('real') === 0 && disguised >= said) return 'disguised';
  if (said > 0) {
    const isKnown =
      count('real') > 0 || sentences.some((s) => reading.hitsIn(`section/${element}/content`, s.index).length > 0);
    if (isKnown || secondReader === null) return 'present';
    const sum = (question: TextQuestion): number =>
      sentences.reduce((total, sentence) => total + secondReader.ask(question, sentence), 0);
    if (sum('says-nothing') > 0) return 'likely-hollow';
    return !ANYBODYS.has(element) && sum('service-content') > 0 ? 'likely-disguised' : 'present';
  }
  return count('pointer') > 0 ? 'pointer' : 'hollow';
}

/** Whether a record says outright that this is a step: it then names whoever takes it, where its words need not. */
function isStatedStep({ block }: Sentence, reading: Reading): boolean {
  return reading.document.blocks[block]?.stated?.as === 'action';
}

/** Elements whose goals say by themselves whose they are, or that are the service's as well. */
const ANYBODYS: ReadonlySet<Element> = new Set(['personal-goals', 'actions', 'review']);

/** Review and signature close a plan, often under the heading of whatever came last. */
const CLOSING: readonly Element[] = ['review', 'shared-copy'];

function isClosing(sentence: Sentence, element: Element, reading: Reading): boolean {
  const holds = (other: Element): boolean => reading.hitsIn(`section/${other}/content`, sentence.index).length > 0;
  return !holds(element) && CLOSING.some((other) => other !== element && holds(other));
}

/** "TBC. The flat has been repainted": what follows a first nothing, and has no sign of the element, is a remark beside it. */
function isDismissed(
  element: Element,
  sentences: readonly Sentence[],
  answers: readonly Answer[],
  reading: Reading,
): boolean {
  if (answers[0] !== 'hollow' || answers.includes('real') || answers.includes('disguised')) return false;
  return sentences.every((sentence) => reading.hitsIn(`section/${element}/content`, sentence.index).length === 0);
}

/** A form's place is taken over by the service from this share of its prompts on. */
const TAKEN_OVER = 0.5;

/**
 * How a template's place holds its element: it is there where it asks or leaves room, unless what it suggests is mostly the
 * service's content in the person's place.
 */
export function weighPrompt(place: Place, reading: Reading): Held {
  const { element, title, sentences } = place;
  const prompts = [...new Set([title, ...sentences])];
  const hits = (prompt: Sentence, part: string): number =>
    reading.hitsIn(`section/${element}/${part}`, prompt.index).length;
  const count = (part: string): number => prompts.reduce((sum, prompt) => sum + hits(prompt, part), 0);
  if (count('content-not') > 0) return 'other';
  const taken = prompts.filter((prompt) => hits(prompt, 'disguised') > 0);
  const asked = Math.max(1, prompts.length - (taken.includes(title) ? 0 : 1));
  if (taken.length >= TAKEN_OVER * asked && count('disguised') >= count('real') && taken.length > 0) return 'disguised';
  const answered = sentences.filter((sentence) => sentence.role === 'text');
  if (answered.length === 0) return isBareHeading(title, reading) ? 'hollow' : 'present';
  const isOption = (sentence: Sentence): boolean => reading.hitsIn('answer/options', sentence.index).length > 0;
  const leavesRoom = ({ start, end }: Sentence): boolean => ROOM.test(reading.document.text.slice(start, end));
  if (answered.some(leavesRoom)) return 'present';
  return answered.every((sentence) => saysNothing(sentence, element, reading) && !isOption(sentence))
    ? 'hollow'
    : 'present';
}

/** A blank to fill in, a box to tick, or the name of what is to stand there: "[Date]". */
const ROOM = /_{3,}|\.{4,}|…|☐|□|\[[^\]]*\]/u;

/** A heading that neither asks the person anything nor leaves room to write, in front of the next one that is not below it. */
function isBareHeading(title: Sentence, reading: Reading): boolean {
  const { blocks, text } = reading.document;
  const heading = blocks[title.block];
  if (heading?.kind !== 'heading') return false;
  if (reading.hitsIn('answer/question', title.index).length > 0 || /[?…]\s*$/u.test(text.slice(title.start, title.end)))
    return false;
  const next = blocks[title.block + 1];
  if (next !== undefined && (next.kind !== 'heading' || next.level > heading.level)) return false;
  return !/[_.…☐□[]|\n\s*\n\s*\n/u.test(text.slice(title.end, next?.start ?? text.length));
}
