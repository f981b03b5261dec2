import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';

/** Prompts of one place: a name and how to reach them stand no further apart, in sentences. */
const NEAR = 3;

export function shows(reading: Reading, sign: string, sentence: Pick<Sentence, 'index'>): boolean {
  return reading.hitsIn(sign, sentence.index).length > 0;
}

export function promptsWith(reading: Reading, sign: string): readonly Sentence[] {
  return reading.sentences.filter((sentence) => shows(reading, sign, sentence));
}

/** Whether a form asks for something anywhere. */
export function asks(reading: Reading, sign: string): boolean {
  return reading.sentences.some((sentence) => shows(reading, sign, sentence));
}

/** Whether it asks for two things that belong together, in prompts that stand near one another. */
export function asksNear(reading: Reading, first: string, second: string): boolean {
  const others = promptsWith(reading, second);
  return promptsWith(reading, first).some(({ index }) =>
    others.some((other) => other.index !== index && Math.abs(other.index - index) <= NEAR),
  );
}

/** Where something that a form does not ask for would stand: at its end. */
export function endOf({ document }: Reading): Span {
  const end = document.text.trimEnd().length;
  return { start: end, end };
}
