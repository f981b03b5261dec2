import type { Document } from '../model/document.ts';
import type { Hit, Quotation, Title } from '../model/reading.ts';
import type { Kind } from '../model/vocabulary.ts';
import type { HitTable } from './hits.ts';
import type { Cut } from './sentences.ts';
import { type HeardVoice, voiceOf } from './voice.ts';

/** What the voices of a document are decided by. */
export interface Heard {
  readonly document: Document;
  readonly kind: Kind;
  readonly cuts: readonly Cut[];
  readonly hits: HitTable;
  readonly names: readonly string[];
  readonly quotations: readonly Quotation[];
  readonly titlesOf: (block: number) => readonly Title[];
}

/** From this share of first-person sentences on, a plan's "I" is the person. */
const PERSON_WRITES = 0.2;

/** The voice of every sentence of a document, and what tells it. */
export function voicesOf({ document, kind, cuts, hits, names, quotations, titlesOf }: Heard): readonly HeardVoice[] {
  const outsideQuotes = (hit: Hit): boolean => !quotations.some((q) => q.start <= hit.start && hit.end <= q.end);
  const sentencesWith = (cue: string): ReadonlySet<number> =>
    new Set(
      hits
        .of(cue)
        .filter(outsideQuotes)
        .map((hit) => hit.sentence),
    );
  const underOf = (cut: Cut): number | null => document.blocks[cut.block]?.under ?? null;
  const writtenBy = (cut: Cut): 'person' | 'carer' | null => {
    const stated = document.blocks[cut.block]?.stated;
    if (stated?.as !== null) return null;
    return stated.by === 'person' || stated.by === 'carer' ? stated.by : null;
  };
  const firstPerson = sentencesWith('voice/first-person');
  const aboutPerson = sentencesWith('voice/about-person');
  const heOrShe = sentencesWith('voice/he-or-she');
  const named = sentencesNaming(document, cuts, names);
  // A form that asks "Where I am now" says nothing of who answers.
  const firstPersonUnder = new Set(
    cuts.filter((cut, index) => cut.role === 'text' && firstPerson.has(index)).map(underOf),
  );
  const texts = cuts.filter((cut) => cut.role === 'text').length;
  const personWrites = hits.of('voice/my-title').length > 0 || firstPerson.size >= PERSON_WRITES * texts;

  return cuts.map((cut, index) =>
    voiceOf({
      kind,
      role: cut.role,
      stated: writtenBy(cut),
      titles: titlesOf(cut.block),
      firstPerson: firstPerson.has(index),
      aboutPerson: aboutPerson.has(index) || named.has(index),
      quotedFrom: quotations.find((q) => !q.scare && q.start <= cut.start && cut.end <= q.end + 1)?.speaker ?? null,
      neighboursFirstPerson: firstPersonUnder.has(underOf(cut)),
      heOrShe: heOrShe.has(index),
      personWrites,
    }),
  );
}

/** Sentences of the text that hold one of the person's names, whole and in whatever case. */
function sentencesNaming(document: Document, cuts: readonly Cut[], names: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const places = placesNaming(document.text, names);
  let next = 0;
  cuts.forEach((cut, index) => {
    while ((places[next] ?? Number.POSITIVE_INFINITY) < cut.start) next += 1;
    if (cut.role === 'text' && (places[next] ?? Number.POSITIVE_INFINITY) < cut.end) found.add(index);
  });
  return found;
}

function placesNaming(text: string, names: readonly string[]): readonly number[] {
  if (names.length === 0) return [];
  const anyName = names.map((name) => name.replace(/[^\p{L}]/gu, '.')).join('|');
  const pattern = new RegExp(`(?<!\\p{L})(?:${anyName})(?!\\p{L})`, 'giu');
  return Array.from(text.matchAll(pattern), ({ index }) => index);
}
