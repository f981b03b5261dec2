import type { Document } from '../../model/document.ts';
import type { Mask, MaskedSpan, MaskedWords } from '../../model/mask.ts';
import type { RulePack } from '../../model/pack.ts';
import { addressFinder } from './addresses.ts';
import { covers, type Draft, withoutOverlaps } from './draft.ts';
import { labelledNumbers } from './labelled-numbers.ts';
import { nameFinder } from './names/find-names.ts';
import type { Mention } from './names/mentions.ts';
import type { Person } from './names/people.ts';
import { phoneFinder } from './phones.ts';
import { longNumbers, networkAddresses, unlabelledNumbers } from './unlabelled-numbers.ts';
import { wordsOf } from './words.ts';

/** Finds what identifies people in one document. */
export type MaskDocument = (document: Document) => Mask;

export function identifierFinder(pack: RulePack): MaskDocument {
  const byLabel = labelledNumbers(pack.masking);
  const addresses = addressFinder(pack.masking);
  const phones = phoneFinder(pack.masking);
  const names = nameFinder(pack);
  return (document) => {
    const { text } = document;
    const words = wordsOf(text);
    const codes = withoutOverlaps([
      ...networkAddresses(text),
      ...byLabel(document, words),
      ...phones.abroad(text),
      ...unlabelledNumbers(text),
      ...phones.find(text),
      ...longNumbers(text),
      ...addresses(document, words),
    ]).filter(({ kind, start, end }) => kind !== 'phone' || !phones.isPublic(text.slice(start, end)));
    const mentions = names(document, covers(codes));
    return maskOf(text, codes, mentions);
  };
}

function maskOf(text: string, codes: readonly Draft[], mentions: readonly Mention[]): Mask {
  const letters = lettersOf(mentions);
  const spans = [
    ...codes.map(({ start, end, kind }): MaskedSpan => {
      return { start, end, kind, text: text.slice(start, end), as: `[${kind}]` };
    }),
    ...mentions.map(({ start, end, person }): MaskedSpan => {
      return { start, end, kind: 'name', text: text.slice(start, end), as: letters.get(person) ?? 'Person' };
    }),
  ].sort((a, b) => a.start - b.start);
  const plain = new Set(mentions.filter(({ ordinary }) => ordinary).map(({ start }) => start));
  const anywhere = new Map<string, MaskedWords>();
  for (const span of spans) {
    if (!anywhere.has(span.text) && !plain.has(span.start)) anywhere.set(span.text, { text: span.text, as: span.as });
  }
  return {
    spans,
    anywhere: [...anywhere.values()].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1)),
  };
}

/** "Person A" is whom the document is about, or else who is named first; the others follow as the text names them. */
function lettersOf(mentions: readonly Mention[]): ReadonlyMap<Person, string> {
  const people = [...new Set(mentions.map(({ person }) => person))];
  const inOrder = [...people.filter(({ subject }) => subject), ...people.filter(({ subject }) => !subject)];
  return new Map(inOrder.map((person, index) => [person, `Person ${letter(index)}`]));
}

/** A to Z, then AA, AB and so on. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}
