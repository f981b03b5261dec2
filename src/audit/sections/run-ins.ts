import type { Reading, Sentence } from '../../model/reading.ts';
import type { TitleReader } from './titles.ts';

/** A title that runs into its text, "Early signs. She stops cooking", is no longer than this. */
const MOST_CHARACTERS = 60;

export interface RunIns {
  /** The run-in title over a block, or null. */
  readonly over: (block: number) => Sentence | null;
}

/**
 * Finds titles that are the first sentence of a paragraph. One that is all of its paragraph stands over the paragraphs and
 * labels that follow, up to the next heading or run-in title.
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
    const first = block.kind === 'field' ? undefined : reading.sentencesOf(index)[0];
    if (first !== undefined && isRunIn(first)) {
      lone = reading.sentencesOf(index).length === 1 ? first : null;
      if (lone === null) over.set(index, first);
    } else if (lone !== null && (block.kind === 'paragraph' || opensNothing(index))) {
      if (block.kind === 'paragraph' && first !== undefined && startsLikeTitle(first)) lone = null;
      else {
        over.set(lone.block, lone);
        over.set(index, lone);
      }
    } else lone = null;
  });
  return { over: (block) => over.get(block) ?? null };

  function isRunIn(sentence: Sentence): boolean {
    if (!startsLikeTitle(sentence)) return false;
    const { elements, whole } = open(sentence);
    return elements.length > 0 && whole;
  }

  function startsLikeTitle(sentence: Sentence): boolean {
    const words = text.slice(sentence.start, sentence.end);
    return words.length <= MOST_CHARACTERS && /^[\p{Lu}\p{N}].*[\p{L})’'][.?]$/su.test(words) && !/\d/.test(words);
  }

  function opensNothing(block: number): boolean {
    const [label] = reading.sentencesOf(block);
    if (label === undefined || label.role === 'text') return true;
    const { elements, other } = open(label);
    return elements.length === 0 && !other;
  }
}
