import type { Document } from '../../model/document.ts';
import type { MaskingWords } from '../../model/pack.ts';
import type { Draft } from './draft.ts';
import { labelled } from './labels.ts';
import { phraseIndex } from './phrase-index.ts';
import type { Word } from './words.ts';

const POSTCODE =
  /(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? {0,2}\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu;
/** Parts of an address behind its street: a town, a county, each with a capital, after a comma or on the next line. */
const PLACE = String.raw`\p{Lu}[\p{L}'’-]*(?:[ -](?:\p{Lu}[\p{L}'’-]*|upon|on|the|in|by|under|le|of|and))*`;
const TOWN = String.raw`(?:,[ \t]*\n?[ \t]*${PLACE}(?![\p{L}\p{N}'’:]|[ \t]*:)|[ \t]*\n[ \t]*${PLACE}(?=,|[ \t]*(?:\n|$)))`;

/** Finds streets with their numbers and towns, what a label calls an address, and postcodes. */
export function addressFinder(words: MaskingWords): (document: Document, of: readonly Word[]) => readonly Draft[] {
  const alternatives = (name: string): string =>
    [...(words[name] ?? [])]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
  const capitalised = (list: string): string =>
    alternatives(list).replace(
      /(^|\|)(\p{L})/gu,
      (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
    );
  const flat = `(?:(?:${capitalised('flats')})[ .]?[ ]?\\d{1,4}[A-Za-z]?,?[ \\n]\\s?)?`;
  const house = `(?:(?:\\d{1,2}[a-z]{2} |\\p{Lu}[\\p{L}'’]* ){1,4}(?:${capitalised('after-places')}|${capitalised('flats')})(?:,[ \\n]\\s?|\\n)){0,2}`;
  const street = String.raw`\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4})?,?[ ](?:\p{Lu}[\p{L}'’.-]* ){1,4}(?:${capitalised('streets')})\b\.?`;
  const unit = `(?:,? (?:${capitalised('flats')})\\.? ?#?\\d{0,4}[A-Za-z]?\\b)?`;
  const streets = new RegExp(`(?<![\\p{L}\\p{N}])${flat}${house}${street}${unit}${TOWN}{0,4}`, 'gu');
  const stateCode = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives('states')}),?[ ]{1,2}\\d{4,5}(?:-\\d{4})?(?!\\d)`,
    'gu',
  );
  const index = phraseIndex({ address: words['address-labels'] ?? [] }, ['address']);
  return (document, of) => {
    const { text } = document;
    const postcodes = [...all(text, POSTCODE, 'postcode'), ...all(text, stateCode, 'postcode')];
    const starts = postcodes.map(({ start }) => start).sort((a, b) => a - b);
    const named = labelled(document, of, index).flatMap((found): readonly Draft[] => {
      const end = endOfAddress(text, found.start, starts);
      const shown = text.slice(found.start, end);
      const isOne = found.parted ? /\p{L}{2}/u.test(shown) : /^\d/.test(shown);
      return isOne ? [{ kind: 'address', start: found.start, end }] : [];
    });
    return [
      ...postcodes,
      ...named.map((draft) => upTo(draft, text, starts)),
      ...all(text, streets, 'address').map((draft) => upTo(draft, text, starts)),
    ];
  };
}

/** Characters of an address at most; a postcode further off is another's. */
const LONGEST = 160;

/** An address behind its label goes on to its postcode, if that comes within four lines and no other label stands between. */
function endOfAddress(text: string, start: number, postcodes: readonly number[]): number {
  const next = postcodes.find((place) => place >= start);
  const between = next === undefined ? '' : text.slice(start, next);
  if (next !== undefined && next - start <= LONGEST && !/\n\s*\n|:|\|/.test(between)) return next;
  const rest = text.slice(start, start + LONGEST);
  const end =
    /\n|\||\t| {3}|(?<=\p{Ll})\.(?:\s|$)|,? \(|;|,? (?:tel|phone|dob|nhs|mobile)\b/iu.exec(rest)?.index ?? rest.length;
  return start + end;
}

/** Leaves out a postcode and what stands before it between the two. */
function upTo(draft: Draft, text: string, postcodes: readonly number[]): Draft {
  const stop = postcodes.find((place) => place >= draft.start && place < draft.end) ?? draft.end;
  return { ...draft, end: draft.start + text.slice(draft.start, stop).replace(/[\s,.;*|]+$/, '').length };
}

function all(text: string, pattern: RegExp, kind: Draft['kind']): readonly Draft[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    kind,
    start: index,
    end: index + found.length,
  }));
}
