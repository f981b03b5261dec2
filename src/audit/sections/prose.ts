import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';
import { documentTitles } from './document-titles.ts';
import type { Place } from './places.ts';

/** Sentences in a place of one element that are not looked at for another: a step in a crisis is no action. */
const NOT_WITHIN: Readonly<Partial<Record<Element, Element>>> = { actions: 'safety-plan' };

/**
 * Sentences that hold an element wherever they stand. What stands under a title that only looks like the element's (a family
 * history is no support network) does not count.
 */
export function proseOf(element: Element, reading: Reading, places: readonly Place[]): readonly Sentence[] {
  const elsewhere = new Set(places.filter((p) => p.element === NOT_WITHIN[element]).flatMap((p) => p.sentences));
  const ofDocument = documentTitles(reading.document).all;
  const titles = new Map(reading.sentences.map((sentence) => [sentence.start, sentence]));
  const indices = new Set(reading.hits(`section/${element}/content`).map((hit) => hit.sentence));
  return [...indices]
    .flatMap((index) => reading.sentences[index] ?? [])
    .filter(
      (sentence) => sentence.role === 'text' && !elsewhere.has(sentence) && isHeard(sentence) && !isElsewhere(sentence),
    );

  function isHeard(sentence: Sentence): boolean {
    if (reading.hitsIn(`section/${element}/content-not`, sentence.index).length > 0) return false;
    const block = reading.document.blocks[sentence.block];
    return !(block?.kind === 'item' && block.ticked === false);
  }

  function isElsewhere(sentence: Sentence): boolean {
    return reading.titlesOf(sentence.block).some((title) => {
      const over = titles.get(title.start);
      if (over === undefined || ofDocument.has(title.start)) return false;
      const has = (part: string): boolean => reading.hitsIn(`section/${element}/${part}`, over.index).length > 0;
      return has('title-not') && (title.kind !== 'heading' || has('title-part'));
    });
  }
}
