import type { Document } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Hit, Reading, Sentence } from '../model/reading.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { leadsOf } from '../rules/anchor.ts';
import { HitTable } from './hits.ts';
import { addresseeOf, kindOf } from './kind.ts';
import { Matcher } from './matcher.ts';
import { markCapitalised, markNames } from './names.ts';
import { abbreviationPattern, type Cut, cutSentences } from './sentences.ts';
import { quotationsOf } from './speakers.ts';
import { titlesByBlock } from './titles.ts';
import { type Tokens, tokenise, tokensIn } from './tokens.ts';
import { voicesOf } from './voices.ts';
import { wordNumbering } from './word-numbers.ts';

export interface ReadingOptions {
  /** What the user says it is; found out where null. */
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
}

export type Reader = (document: Document, options: ReadingOptions) => Reading;

/** Makes a reader for a pack of rules. It remembers words from one document to the next, and nothing else. */
export function createReader(pack: RulePack): Reader {
  const lists = new Map(Object.entries(pack.lists));
  const numbersOf = wordNumbering(pack.vocabulary);
  const matcher = new Matcher(pack, (element) => leadsOf(element, lists, 0));
  const abbreviations = abbreviationPattern(pack.vocabulary.abbreviations);
  const whole = new Set(pack.phrases.filter((phrase) => phrase.whole === true).map((phrase) => phrase.cue));
  const titleWords = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'master']);

  return (document, options) => {
    const tokens = tokenise(document.text, numbersOf);
    const cuts = cutSentences(document, tokens, abbreviations);
    const hits = new HitTable();
    const wholeHits = new Map<number, Hit[]>();
    const matchCut = (cut: Cut, sentence: number): void => {
      matcher.match(
        document.text,
        tokens,
        { low: cut.lowToken, first: cut.firstToken, end: cut.endToken },
        ({ cue, first, end }) => {
          const hit: Hit = {
            cue: pack.cues[cue] ?? '',
            sentence,
            start: tokens.starts[first] ?? 0,
            end: tokens.ends[end - 1] ?? 0,
            firstToken: first,
            endToken: end,
          };
          hits.add(hit);
          if (!whole.has(cue)) return;
          const known = wholeHits.get(sentence);
          if (known === undefined) wholeHits.set(sentence, [hit]);
          else known.push(hit);
        },
      );
    };

    cuts.forEach((cut, index) => {
      if (cut.role !== 'text') matchCut(cut, index);
    });
    const names = markNames(document, tokens, namesGiven(document, cuts, hits), titleWords);
    cuts.forEach((cut, index) => {
      if (cut.role !== 'text') return;
      markCapitalised(tokens, cut.firstToken, cut.endToken);
      matchCut(cut, index);
    });
    return assemble(document, tokens, cuts, hits, wholeHits, names, options);
  };
}

/** Values of fields whose label gives a name. */
function namesGiven(document: Document, cuts: readonly Cut[], hits: HitTable): readonly Cut[] {
  const labelled = new Set(hits.of('name/label').map((hit) => cuts[hit.sentence]?.block));
  return cuts.filter(
    (cut) => cut.role === 'text' && labelled.has(cut.block) && document.blocks[cut.block]?.kind === 'field',
  );
}

function assemble(
  document: Document,
  tokens: Tokens,
  cuts: readonly Cut[],
  hits: HitTable,
  wholeHits: ReadonlyMap<number, readonly Hit[]>,
  names: readonly string[],
  options: ReadingOptions,
): Reading {
  const count = (cue: string): number => hits.of(cue).length;
  const kind = options.kind ?? kindOf(document, count, cuts.length);
  const titlesOf = titlesByBlock(document, cuts, wholeHits);
  const quotations = quotationsOf(document, hits);
  const voices = voicesOf({ document, kind, cuts, hits, names, quotations, titlesOf });
  const sentences = cuts.map((cut, index): Sentence => ({ ...cut, index, voice: voices[index] ?? 'writer' }));
  const byBlock = groupByBlock(sentences);
  return {
    document,
    kind,
    addressee: kind === 'letter' ? (options.addressee ?? addresseeOf(count)) : null,
    names,
    sentences,
    quotations,
    words: tokens.count,
    tokensIn: (span) => tokensIn(tokens, span),
    hits: (cue) => hits.of(cue),
    hitsIn: (cue, sentence) => hits.in(cue, sentence),
    sentencesOf: (block) => byBlock.get(block) ?? NONE,
    titlesOf,
  };
}

const NONE: readonly Sentence[] = [];

function groupByBlock(sentences: readonly Sentence[]): ReadonlyMap<number, readonly Sentence[]> {
  const groups = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.block);
    if (group === undefined) groups.set(sentence.block, [sentence]);
    else group.push(sentence);
  }
  return groups;
}
