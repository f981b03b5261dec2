import type { Reading, Sentence } from '../../model/reading.ts';
import type { TitleReader } from './titles.ts';

/** A title that runs into its text, "Early signs. She stops cooking", is no longer than this. */
const MOST_CHARACTERS = 60;

export interface RunIns {
  /** The run-in title over a block, or null. */
  readonly over: (block: number) => Sentence | null;
}

/**
 * Finds titles that the reader of the format could not tell from text: the first sentence of a paragraph, or all of one. A title
 * that is all of its block stands over the paragraphs and labels that follow, up to the next heading or run-in title.
 */
export function runInsOf(reading: Reading, open: TitleReader): RunIns {
  const { blocks, text } = reading.document;
  const over = new Map<number, Sentence>();
  let lone: Sentence | null = null;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || block.kind === 'cell') {
      lone = null;
      return;
    }
    const sentences = reading.sentencesOf(index);
    // What stands beside a box may be chosen, and titles nothing.
    const isBoxed = block.kind === 'item' && block.ticked !== null;
    const first = block.kind === 'field' || isBoxed ? undefined : sentences[0];
    if (block.kind === 'field' && isNumbered(sentences)) lone = sentences[1] ?? null;
    else if (first !== undefined && isRunIn(first, sentences.length === 1)) {
      lone = sentences.length === 1 ? first : null;
      if (lone === null) over.set(index, first);
    } else if (lone !== null && follows(block.kind, sentences)) {
      over.set(lone.block, lone);
      over.set(index, lone);
    } else lone = null;
  });
  return { over: (block) => over.get(block) ?? null };

  function isRunIn(sentence: Sentence, isAlone: boolean): boolean {
    if (sentence.role !== 'text' || !startsLikeTitle(sentence, isAlone)) return false;
    const { elements, whole } = open(sentence);
    return elements.length > 0 && whole;
  }

  /** With the stop that ends a title inside a paragraph; a line of its own needs none. */
  function startsLikeTitle(sentence: Sentence, isAlone: boolean): boolean {
    const words = text.slice(sentence.start, sentence.end);
    const shape = isAlone ? /^\P{L}{0,6}\p{Lu}.*[^,;]$/su : /^[\p{Lu}\p{N}].*[\p{L})’'][.?]$/su;
    return words.length <= MOST_CHARACTERS && shape.test(words) && !/\d{2}/.test(words);
  }

  /** "Sect 7: Crisis plan" is a number and a title, no label and its value. */
  function isNumbered([label, value]: readonly Sentence[]): boolean {
    if (label?.role !== 'label' || value === undefined || !/\d/.test(text.slice(label.start, label.end))) return false;
    return open(label).whole && open(label).elements.length === 0 && isRunIn(value, true);
  }

  /** What goes on under a lone title: text that opens with no other title, and labels that open nothing. */
  function follows(kind: string, [first, second]: readonly Sentence[]): boolean {
    if (first === undefined) return true;
    if (kind !== 'field' || first.role === 'text') return second === undefined || !startsLikeTitle(first, false);
    const { elements, other } = open(first);
    return elements.length === 0 && !other;
  }
}
