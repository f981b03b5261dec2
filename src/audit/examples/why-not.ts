import type { Phrase, RulePack } from '../../model/pack.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Kind } from '../../model/vocabulary.ts';
import { parsePhrase, partText } from '../../rules/phrase.ts';
import type { PhraseTexts } from '../../rules/phrase-texts.ts';
import { isAnchor, isSolid, withProbes } from './probes.ts';

/** Reads a text with a pack, as a document of a kind. */
export type ReadWith = (pack: RulePack) => (text: string, kind: Kind) => Reading;

export interface Asked {
  readonly cue: string;
  readonly example: string;
  readonly kind: Kind;
  /** The cue's phrases as they were written. */
  readonly texts: PhraseTexts;
}

/**
 * Why the phrases of a cue do not meet an example: the phrase that came nearest, the word at which it stopped, and what stands
 * there; or the phrase of `except` that took it out.
 */
export function whyNotMet({ cue, example, kind, texts }: Asked, pack: RulePack, readWith: ReadWith): string {
  const mine = phrasesOf(cue, pack);
  const except = phrasesOf(`${cue}/except`, pack);
  const beginnings = mine.flatMap((phrase, index) => beginningsOf(phrase, index));
  const reading = readWith(
    withProbes(pack, [
      ...mine.map((phrase, index) => ({ ...phrase, name: `whole/${index}` })),
      ...except.map((phrase, index) => ({ ...phrase, name: `except/${index}` })),
      ...beginnings,
    ]),
  )(example, kind);
  const excepting = except.findIndex((_, index) => reading.hits(`except/${index}`).length > 0);
  if (excepting >= 0 && mine.some((_, index) => reading.hits(`whole/${index}`).length > 0)) {
    return `its own "except" takes it out: "${texts.except[excepting] ?? ''}"`;
  }
  let best: Met | null = null;
  for (const { name, index, share, elements } of beginnings) {
    const [hit] = reading.hits(name);
    if (hit !== undefined && (best === null || share > best.share))
      best = { index, share, length: elements.length, hit };
  }
  if (best === null) return 'no phrase of it even begins in this sentence';
  const phrase = mine[best.index];
  return phrase === undefined ? '' : stopped(best, phrase, texts.phrases[best.index] ?? '', reading);
}

interface Met {
  readonly index: number;
  /** The share of the phrase's words that must be there which were met. */
  readonly share: number;
  readonly length: number;
  readonly hit: Hit;
}

const phrasesOf = (cue: string, pack: RulePack): readonly Phrase[] => {
  const number = pack.cues.indexOf(cue);
  return pack.phrases.filter((phrase) => phrase.cue === number);
};

interface Beginning {
  readonly name: string;
  readonly index: number;
  readonly share: number;
  readonly elements: Phrase['elements'];
  readonly anchor: number;
}

/** A phrase cut after each word that must be there, and the whole of it, none of them tied to a place. */
function beginningsOf({ elements, anchor }: Phrase, index: number): readonly Beginning[] {
  const solid = elements.filter(isSolid).length;
  return elements.flatMap((element, at): Beginning[] => {
    const cut = elements.slice(0, at + 1);
    const first = anchor <= at ? anchor : cut.findIndex(isAnchor);
    if (!isSolid(element) || first < 0) return [];
    const share = cut.filter(isSolid).length / solid;
    return [{ name: `begun/${index}/${at}`, index, share, elements: cut, anchor: first }];
  });
}

function stopped({ length, share, hit }: Met, phrase: Phrase, text: string, { document }: Reading): string {
  const nearest = `nearest phrase: "${text}"`;
  if (share === 1) return `${nearest}, whose words are all there, but ${tieOf(phrase)}`;
  const parsed = parsePhrase(text);
  const rest = 'fault' in parsed ? [] : parsed.parts.slice(length);
  const until = rest.findIndex((part) => part.kind !== 'gap' && !part.optional);
  const wanted = rest
    .slice(0, until + 1)
    .map(partText)
    .join(' ');
  const met = document.text.slice(hit.start, hit.end);
  const next = /^[^\p{L}\p{N}.;:!?()\n]*([\p{L}\p{N}'’-]+)/u.exec(document.text.slice(hit.end))?.[1];
  const there = next === undefined ? 'the sentence, or a part of it, ends there' : `"${next}" stands there`;
  return `${nearest}; it met "${met}" and then wanted "${wanted}", but ${there}`;
}

function tieOf({ atStart, atEnd, whole, titles }: Phrase): string {
  if (whole === true) return 'they must be the whole sentence, heading or cell';
  if (titles === true) return 'they are looked for in headings, labels and cells alone';
  if (atStart === true) return 'they must stand at its start (^)';
  return atEnd === true ? 'they must stand at its end ($)' : 'not in one sentence';
}
