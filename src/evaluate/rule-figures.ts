import { matchWording } from '../audit/wording.ts';
import { readText } from '../formats/text.ts';
import type { Reader } from '../language/read.ts';
import type { RulePack, WordingRule } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Reading, Sentence } from '../model/reading.ts';
import type { LabelledDocument } from './labels.ts';
import type { BankSentence } from './second-reader/bank.ts';
import { readBankSentence } from './second-reader/examples.ts';
import { overlap, placeQuotes } from './spans.ts';

export interface RightAndWrong {
  readonly right: number;
  readonly wrong: number;
}

/** In how many labelled sentences a rule's words stood with nothing to hold it back, and what people had marked them as. */
export interface RuleFigures {
  readonly rule: WordingRule;
  readonly documents: RightAndWrong;
  readonly sentences: RightAndWrong;
}

/** Labelled text that rules are measured on: whole documents, and sentences by themselves. */
export interface LabelledText {
  readonly documents: readonly LabelledDocument[];
  readonly sentences: readonly BankSentence[];
}

/** Every wording rule on labelled text, by itself: also where a report would name another rule of its category instead. */
export function ruleFigures(
  pack: RulePack,
  reader: Reader,
  { documents, sentences }: LabelledText,
): readonly RuleFigures[] {
  const inDocuments = new Counts();
  const inSentences = new Counts();
  for (const document of documents) {
    const { name, text, labels } = document;
    const reading = reader(readText({ path: name }, text, name.endsWith('.md') ? 'markdown' : 'text'), {
      kind: labels.kind ?? null,
      addressee: null,
    });
    count(inDocuments, reading, pack, labelsIn(document));
  }
  for (const sentence of sentences) {
    const { reading, start } = readBankSentence(sentence, reader);
    const label = sentence.label === 'pass' ? 'none' : sentence.label;
    count(inSentences, reading, pack, (read) => (read.start < start ? 'borderline' : label));
  }
  return pack.wording.map((rule) => ({
    rule,
    documents: inDocuments.of(rule.id),
    sentences: inSentences.of(rule.id),
  }));
}

type LabelOf = (sentence: Sentence) => 'flag' | 'borderline' | 'none';

const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);

/** The wording of goals that are set for somebody counts neither way, as in an evaluation. */
function labelsIn({ text, labels }: LabelledDocument): LabelOf {
  const marks = placeQuotes(text, labels.deficit);
  const imposed: readonly Span[] = placeQuotes(text, labels.goals).filter((goal) => IMPOSED.has(goal.ownership));
  return (sentence) => {
    const here = marks.filter((mark) => overlap(mark, sentence) > 0);
    if (here.some(({ label }) => label === 'flag')) return 'flag';
    return here.length > 0 || imposed.some((goal) => overlap(goal, sentence) > 0) ? 'borderline' : 'none';
  };
}

/** Each rule once for each sentence. */
function count(counts: Counts, reading: Reading, pack: RulePack, labelOf: LabelOf): void {
  const seen = new Set<string>();
  for (const { rule, hit, excusedBy } of matchWording(reading, pack)) {
    const sentence = reading.sentences[hit.sentence];
    const key = `${rule.id} ${hit.sentence}`;
    if (excusedBy.length > 0 || sentence === undefined || seen.has(key)) continue;
    seen.add(key);
    const label = labelOf(sentence);
    if (label !== 'borderline') counts.add(rule.id, label === 'flag' ? 'right' : 'wrong');
  }
}

const NONE: RightAndWrong = { right: 0, wrong: 0 };

/** Right and wrong by rule, filled as texts are read. */
class Counts {
  readonly #counts = new Map<string, RightAndWrong>();

  add(rule: string, what: keyof RightAndWrong): void {
    const known = this.of(rule);
    this.#counts.set(rule, { ...known, [what]: known[what] + 1 });
  }

  of(rule: string): RightAndWrong {
    return this.#counts.get(rule) ?? NONE;
  }
}
