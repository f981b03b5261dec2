import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';

/**
 * Under "Strengths, needs, abilities, preferences" the label "P" answers the preferences alone. Returns the elements that a
 * label means: all of its heading's, unless it is the initial of a word in that heading.
 */
export function initialsOf(
  label: Span,
  title: Sentence,
  elements: readonly Element[],
  reading: Reading,
): readonly Element[] {
  const { text } = reading.document;
  const initial = text.slice(label.start, label.end).toLowerCase();
  if (!/^\p{L}$/u.test(initial)) return elements;
  const words =
    text
      .slice(title.start, title.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => word.startsWith(initial))) return elements;
  return elements.filter((element) =>
    reading
      .hitsIn(`section/${element}/title-part`, title.index)
      .some((hit) => text.charAt(hit.start).toLowerCase() === initial),
  );
}
