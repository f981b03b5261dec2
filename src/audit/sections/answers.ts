import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';
import { wordsIn } from './title-parts.ts';

/**
 * What one sentence is as an answer: nothing ("nil identified"), a pointer within the document ("as above"), one word, the service's content in the
 * person's place, something, or something that has a sign of being about this person.
 */
export type Answer = 'hollow' | 'pointer' | 'word' | 'disguised' | 'some' | 'real';

export function answerOf(sentence: Sentence, element: Element, reading: Reading): Answer {
  const has = (cue: string): boolean => reading.hitsIn(cue, sentence.index).length > 0;
  if (has('answer/above')) return 'pointer';
  if (saysNothing(sentence, element, reading) || has('answer/options') || isPrompt(sentence, reading)) return 'hollow';
  if (element === 'own-account' && isQuoted(sentence, reading)) return 'real';
  if (has(`section/${element}/real`)) return isLed(sentence, element, reading) ? 'disguised' : 'real';
  if (isDisguised(sentence, element, reading)) return 'disguised';
  return isOneWord(sentence, reading) ? 'word' : 'some';
}

/** "Nil identified", "see notes": an answer, and nothing in it. */
export function saysNothing(sentence: Sentence, element: Element, reading: Reading): boolean {
  const has = (cue: string): boolean => reading.hitsIn(cue, sentence.index).length > 0;
  return has('answer/hollow') || has(`section/${element}/hollow`) || isRefusal(sentence, reading);
}

/** Words of the person's, more than a word held at arm's length. */
function isQuoted(sentence: Sentence, reading: Reading): boolean {
  return reading.quotations.some(
    (q) => !q.scare && q.speaker !== 'professional' && sentence.start <= q.start && q.end <= sentence.end + 1,
  );
}

/** The service's content in words of the writer's own: what is quoted is spoken of, or said by the person. */
function isDisguised(sentence: Sentence, element: Element, reading: Reading): boolean {
  return reading
    .hitsIn(`section/${element}/disguised`, sentence.index)
    .some((hit) => !reading.quotations.some((q) => q.start <= hit.start && hit.end <= q.end));
}

/** "Compliant with rules about the chapel": the service's content leads, and what would be the person's hangs on it. */
function isLed(sentence: Sentence, element: Element, reading: Reading): boolean {
  const [first] = reading.hitsIn(`section/${element}/disguised`, sentence.index);
  const leads = first?.firstToken === sentence.firstToken && isDisguised(sentence, element, reading);
  return leads && reading.hitsIn(`section/${element}/real`, sentence.index).every((hit) => hit.start > first.end);
}

/** "N - too unwell": a no, and then a dash, a bracket or a semicolon before the reason. */
function isRefusal(sentence: Sentence, reading: Reading): boolean {
  return reading
    .hitsIn('answer/no', sentence.index)
    .some((hit) => /^\s*(?:$|[-–—(;,])/u.test(reading.document.text.slice(hit.end, sentence.end)));
}

/** A form's own prompt that nobody answered. */
export function isPrompt(sentence: Sentence, reading: Reading): boolean {
  const has = (cue: string): boolean => reading.hitsIn(cue, sentence.index).length > 0;
  if (has('answer/instruction')) return true;
  const words = reading.document.text.slice(sentence.start, sentence.end);
  return /\?["”’)\s]*$/u.test(words) && has('answer/question');
}

function isOneWord(sentence: Sentence, reading: Reading): boolean {
  const [first, second] = wordsIn(reading.document.text, sentence);
  return first !== undefined && second === undefined && !/\p{N}/u.test(first.text);
}
