import { matchWording } from '../audit/wording.ts';
import { readText } from '../formats/text.ts';
import type { Reader } from '../language/read.ts';
import type { RulePack, WordingRule } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Reading, Sentence } from '../model/reading.ts';
import { WORDING_CATEGORIES, type WordingCategory } from '../model/vocabulary.ts';
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
  /** In texts that rules were written with. */
  readonly known: RightAndWrong;
  /** In texts by writers who had not read the rules, and that no rule was written with. */
  readonly fresh: RightAndWrong;
}

/** Of the fresh sentences that people marked as of a category, how many a rule of any category spoke of. */
export interface CategoryFigures {
  readonly category: WordingCategory;
  readonly marked: number;
  readonly found: number;
}

export interface Figures {
  readonly rules: readonly RuleFigures[];
  readonly categories: readonly CategoryFigures[];
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
  { known, fresh }: { readonly known: LabelledText; readonly fresh: LabelledText },
): Figures {
  const before = countsIn(known, pack, reader);
  const now = countsIn(fresh, pack, reader);
  return {
    rules: pack.wording.map((rule) => ({ rule, known: before.of(rule.id), fresh: now.of(rule.id) })),
    categories: WORDING_CATEGORIES.map((category) => ({ category, ...now.marked(category) })),
  };
}

function countsIn({ documents, sentences }: LabelledText, pack: RulePack, reader: Reader): Counts {
  const counts = new Counts();
  for (const document of documents) {
    const { name, text, labels } = document;
    const reading = reader(readText({ path: name }, text, name.endsWith('.md') ? 'markdown' : 'text'), {
      kind: labels.kind ?? null,
      addressee: null,
    });
    count(counts, reading, pack, labelsIn(document));
  }
  for (const sentence of sentences) {
    const { reading, start } = readBankSentence(sentence, reader);
    const label: Label = sentence.label === 'flag' ? (sentence.category ?? 'deficit') : sentence.label;
    count(counts, reading, pack, (read) => (read.start < start ? 'borderline' : label));
  }
  return counts;
}

/** The category that a sentence was marked as, or that it was not. */
type Label = WordingCategory | 'borderline' | 'pass';
type LabelOf = (sentence: Sentence) => Label;

const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);

/** The wording of goals that are set for somebody counts neither way, as in an evaluation. */
function labelsIn({ text, labels }: LabelledDocument): LabelOf {
  const marks = placeQuotes(text, labels.deficit);
  const imposed: readonly Span[] = placeQuotes(text, labels.goals).filter((goal) => IMPOSED.has(goal.ownership));
  return (sentence) => {
    const here = marks.filter((mark) => overlap(mark, sentence) > 0);
    const flagged = here.find(({ label }) => label === 'flag');
    if (flagged !== undefined) return flagged.category;
    return here.length > 0 || imposed.some((goal) => overlap(goal, sentence) > 0) ? 'borderline' : 'pass';
  };
}

/** Each rule once for each sentence, and each sentence that people marked. */
function count(counts: Counts, reading: Reading, pack: RulePack, labelOf: LabelOf): void {
  const rulesIn = new Map<number, Set<string>>();
  for (const { rule, hit, excusedBy } of matchWording(reading, pack)) {
    if (excusedBy.length > 0) continue;
    const rules = rulesIn.get(hit.sentence);
    if (rules === undefined) rulesIn.set(hit.sentence, new Set([rule.id]));
    else rules.add(rule.id);
  }
  for (const sentence of reading.sentences) {
    const label = labelOf(sentence);
    if (label === 'borderline') continue;
    const rules = rulesIn.get(sentence.index) ?? new Set();
    for (const rule of rules) counts.add(rule, label === 'pass' ? 'wrong' : 'right');
    if (label !== 'pass') counts.mark(label, rules.size > 0);
  }
}

const NONE: RightAndWrong = { right: 0, wrong: 0 };

/** Right and wrong by rule, and what was found of each category, filled as texts are read. */
class Counts {
  readonly #rules = new Map<string, RightAndWrong>();
  readonly #categories = new Map<WordingCategory, Omit<CategoryFigures, 'category'>>();

  add(rule: string, what: keyof RightAndWrong): void {
    const known = this.of(rule);
    this.#rules.set(rule, { ...known, [what]: known[what] + 1 });
  }

  of(rule: string): RightAndWrong {
    return this.#rules.get(rule) ?? NONE;
  }

  mark(category: WordingCategory, isFound: boolean): void {
    const { marked, found } = this.marked(category);
    this.#categories.set(category, { marked: marked + 1, found: found + (isFound ? 1 : 0) });
  }

  marked(category: WordingCategory): Omit<CategoryFigures, 'category'> {
    return this.#categories.get(category) ?? { marked: 0, found: 0 };
  }
}
