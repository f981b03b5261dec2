import type { Document } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Hit, Reading, Sentence } from '../model/reading.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import {
  namesInBold,
  namesInFields,
  namesInOpening,
  namesInSalutation,
  namesInTitle,
  namesWithAge,
  OPENING,
} from './given-names.ts';
import { HitTable } from './hits.ts';
import { addresseeOf, kindOf } from './kind.ts';
import { splitLeads } from './leads.ts';
import { Matcher, type Met } from './matcher.ts';
import { markCapitalised, markNames } from './names.ts';
import { scopedCues } from './scoped-cues.ts';
import { abbreviationPattern, type Cut, cutSentences } from './sentences.ts';
import { quotationsOf } from './speakers.ts';
import { titlesByBlock } from './titles.ts';
import { normalForm, type Tokens, tokenise, tokensIn, type WordNumbers } from './tokens.ts';
import type { Tries } from './tries.ts';
import { UNTOLD } from './voice.ts';
import { voicesOf } from './voices.ts';
import type { Stretch } from './walk.ts';
import { wordNumbering } from './word-numbers.ts';

export interface ReadingOptions {
  /** What the user says it is; found out where null. */
  readonly kind: Kind | null;
  readonly addressee: Addressee | null;
  /** Whose headings count beside those of the rules (`RulePack.scopedCues`). */
  readonly scopes?: readonly string[];
}

export type Reader = (document: Document, options: ReadingOptions) => Reading;

/**
 * Makes a reader for a pack of rules. It remembers words from one document to the next, and nothing else; where `tries` is given,
 * it counts there what it tries.
 */
export function createReader(pack: RulePack, tries: Tries | null = null): Reader {
  const numbersOf = wordNumbering(pack.vocabulary);
  const matcher = new Matcher(pack.table, tries);
  const titleCues = new Set(pack.sections.flatMap(({ element }) => pack.cues.indexOf(`section/${element}/title`)));
  const demanded = new Map(
    Array.from(pack.table.laterCues, (cue, index) => [pack.cues[cue], pack.table.laterGroups[index] ?? 0]),
  );
  const abbreviations = abbreviationPattern(pack.vocabulary.abbreviations);
  const whole = new Set(pack.table.wholeCues);
  const cueNumbers = new Map(pack.cues.map((cue, index) => [cue, index]));
  const countsIn = scopedCues(pack);
  const honorifics = new Set(pack.vocabulary.honorifics);

  return (document, options) => {
    const countsAs = countsIn(options.scopes ?? []);
    const tokens = tokenise(document.text, numbersOf);
    matcher.over(document.text, tokens);
    const isTitle = (lead: Cut): boolean => {
      let known = false;
      matcher.matchTitle({ low: lead.firstToken, first: lead.firstToken, end: lead.endToken, title: true }, (cue) => {
        const as = countsAs(cue);
        known ||= as !== null && titleCues.has(as);
      });
      return known;
    };
    const cuts = splitLeads(document, cutSentences(document, tokens, abbreviations), tokens, isTitle);
    const hits = new HitTable(cueNumbers, whole);
    const into = (table: HitTable, sentence: number, look: (stretch: Stretch, met: Met) => void): void => {
      const cut = cuts[sentence];
      if (cut === undefined) return;
      const title = document.blocks[cut.block]?.kind === 'cell' || mayTitle(cut, cuts[sentence - 1], document.text);
      look({ low: cut.lowToken, first: cut.firstToken, end: cut.endToken, title }, (met, first, end) => {
        const cue = countsAs(met);
        if (cue === null) return;
        const start = tokens.starts[first] ?? 0;
        table.add(cue, {
          cue: pack.cues[cue] ?? '',
          sentence,
          start,
          end: tokens.ends[end - 1] ?? start,
          firstToken: first,
          endToken: end,
        });
      });
    };
    const match = (sentence: number): void => {
      into(hits, sentence, (stretch, met) => {
        matcher.match(stretch, met);
      });
    };
    cuts.forEach((cut, index) => {
      if (cut.role !== 'text') match(index);
    });
    let given = namesInFields(document, cuts, hits);
    if (given.length === 0) {
      cuts.slice(0, OPENING).forEach((cut, index) => {
        if (cut.role !== 'text') return;
        markCapitalised(tokens, cut.firstToken, cut.endToken);
        match(index);
      });
      given = [
        ...namesInTitle(document, tokens, cuts),
        ...namesInBold(document, tokens, cuts),
        ...namesWithAge(document, tokens, cuts),
        ...namesInOpening(document, tokens, cuts, hits),
      ];
    }
    let names = markNames(document, tokens, given, honorifics);
    cuts.forEach((cut, index) => {
      if (cut.role !== 'text') return;
      markCapitalised(tokens, cut.firstToken, cut.endToken);
      match(index);
    });
    if (names.length === 0)
      names = markNames(document, tokens, namesInSalutation(document, tokens, cuts, hits), honorifics);

    const later = new HitTable(cueNumbers, whole);
    const lookedFor = new Set<number>();
    const hitsIn = (cue: string, sentence: number): readonly Hit[] => {
      const group = demanded.get(cue);
      if (group === undefined) return hits.in(cue, sentence);
      const asked = group * cuts.length + sentence;
      if (!lookedFor.has(asked)) {
        lookedFor.add(asked);
        matcher.over(document.text, tokens);
        into(later, sentence, (stretch, met) => {
          matcher.matchGroup(group, stretch, met);
        });
      }
      return later.in(cue, sentence);
    };
    return assemble({ document, tokens, cuts, hits, names, hitsIn, numbersOf }, options);
  };
}

/** A title of a paragraph or a form's prompt is no longer than this, in words; … */
const LONGEST_RUN_IN = 12;
/** … a question may be a little longer. */
const LONGEST_QUESTION = 16;

/**
 * A heading or label, or a short sentence at the start of its block, which may title the rest: "Early signs. He stops …"; and
 * a question anywhere in it, as forms ask several in a row.
 */
function mayTitle(cut: Cut, before: Cut | undefined, text: string): boolean {
  if (cut.role !== 'text') return true;
  const words = cut.endToken - cut.firstToken;
  if (text.charAt(cut.end - 1) === '?') return words <= LONGEST_QUESTION;
  const opens = before?.block !== cut.block || before.role === 'label';
  return opens && words <= LONGEST_RUN_IN;
}

interface Matched {
  readonly document: Document;
  readonly tokens: Tokens;
  readonly cuts: readonly Cut[];
  readonly hits: HitTable;
  readonly names: readonly string[];
  readonly hitsIn: Reading['hitsIn'];
  readonly numbersOf: (lower: string) => WordNumbers;
}

function assemble(
  { document, tokens, cuts, hits, names, hitsIn, numbersOf }: Matched,
  options: ReadingOptions,
): Reading {
  const signs = (cue: string): readonly Hit[] => hits.of(cue);
  const kind = options.kind ?? kindOf(document, signs);
  const titlesOf = titlesByBlock(document, cuts, (sentence) => hits.wholeCuesOf(sentence));
  const quotations = quotationsOf(document, hits);
  const voices = voicesOf({ document, kind, cuts, hits, names, quotations, titlesOf });
  const sentences = cuts.map((cut, index): Sentence => ({ ...cut, index, ...(voices[index] ?? UNTOLD) }));
  const byBlock = groupByBlock(sentences);
  return {
    document,
    kind,
    addressee: kind === 'letter' ? (options.addressee ?? addresseeOf(signs)) : null,
    names,
    sentences,
    quotations,
    words: tokens.count,
    stemHashesIn: ({ firstToken, endToken }) => tokens.hashes.subarray(firstToken, endToken),
    stemsIn: ({ firstToken, endToken }) => stemsBetween(document.text, tokens, firstToken, endToken, numbersOf),
    cuesIn: (sentence) => hits.cuesIn(sentence),
    tokensIn: (span) => tokensIn(tokens, span),
    hits: (cue) => hits.of(cue),
    hitsIn,
    sentencesOf: (block) => byBlock.get(block) ?? NONE,
    titlesOf,
  };
}

function stemsBetween(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  numbersOf: (lower: string) => WordNumbers,
): readonly string[] {
  const stems: string[] = [];
  for (let token = first; token < end; token += 1) {
    stems.push(numbersOf(normalForm(text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase())).stemmed);
  }
  return stems;
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
