import type { DocumentAudit, Finding } from '../model/audit.ts';
import type { Span } from '../model/place.ts';
import { WORDING_CATEGORIES } from '../model/vocabulary.ts';
import { NO_TALLY, type Pair, type Tally } from './agreement.ts';
import { type Disagreement, disagreement } from './disagreement.ts';
import type { LabelledDocument } from './labels.ts';
import { measuredSentences } from './measured-sentences.ts';
import { overlap, placeQuotes, size } from './spans.ts';

/** How the wording of one document compares. */
export interface WordingComparison {
  readonly tally: Tally;
  readonly words: number;
  /** Category wanted and given, for the sentences that were found. */
  readonly categories: readonly Pair[];
  readonly byCategory: Readonly<Record<string, Tally>>;
  /** Right and wrong findings of each rule. */
  readonly byRule: Readonly<Record<string, Tally>>;
  readonly disagreements: readonly Disagreement[];
}

const CATEGORIES: ReadonlySet<string> = new Set(WORDING_CATEGORIES);
const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);

type Placed = Finding & Span;

/** A wording rule that a context held back, at its words. */
export interface HeldBackRule extends Span {
  readonly rule: string;
  readonly by: readonly string[];
}

export interface WordingOptions {
  /** Whether the second reader's findings count. */
  readonly advisory: boolean;
  /** Rules that were held back: told of where they would have been right. */
  readonly heldBack?: readonly HeldBackRule[];
}

/**
 * Compares findings with marks. A marked sentence is found where a finding lies mostly inside it; one finding finds one
 * sentence; any other unmarked sentence that a finding touches is a false flag. Borderline sentences and the wording of
 * imposed goals count neither way.
 */
export function compareWording(
  { name, text, labels }: LabelledDocument,
  audit: DocumentAudit,
  { advisory, heldBack = [] }: WordingOptions,
): WordingComparison {
  const sentences = measuredSentences(text);
  const marks = placeQuotes(text, labels.deficit);
  const imposed = placeQuotes(text, labels.goals).filter((goal) => IMPOSED.has(goal.ownership));
  const widened = <T extends Span>(mark: T): T => wholeSentences(mark, sentences);
  const inGoal = (mark: Span): boolean => imposed.some((goal) => overlap(goal, mark) > 0);
  const flags = marks.filter((mark) => mark.label === 'flag' && !inGoal(mark)).map(widened);
  const quiet: readonly Span[] = [...marks.filter((mark) => mark.label !== 'flag' || inGoal(mark)), ...imposed].map(
    widened,
  );
  const found: readonly Placed[] = audit.findings
    .filter(
      (finding) => CATEGORIES.has(finding.category) && finding.severity !== 'info' && (advisory || !finding.advisory),
    )
    .map((finding) => ({ ...finding, start: finding.location.start, end: finding.location.end }));

  const byCategory = new Tallies();
  const byRule = new Tallies();
  const categories: Pair[] = [];
  const disagreements: Disagreement[] = [];
  const used = new Set<number>();
  for (const mark of flags) {
    const inside = (finding: Placed): boolean => overlap(finding, mark) >= 0.5 * size(finding);
    const hit = found.findIndex((finding, index) => !used.has(index) && inside(finding));
    const finding = found[hit];
    if (finding === undefined) {
      byCategory.add(mark.category, 'fn');
      const held = heldBack.find((other) => overlap(other, mark) > 0);
      const missed = { document: name, layer: 'wording', want: mark.category, got: 'none', text: mark.quote } as const;
      const by = held && { rule: held.rule, cue: text.slice(held.start, held.end), heldBackBy: held.by };
      disagreements.push(disagreement({ ...missed, ...by, at: mark }, text));
      continue;
    }
    used.add(hit);
    byCategory.add(mark.category, 'tp');
    byRule.add(finding.rule, 'tp');
    const right = found.some((other) => inside(other) && other.category === mark.category);
    categories.push([mark.category, right ? mark.category : finding.category]);
  }
  const counted = new Set<number>();
  for (const finding of found) {
    for (const sentence of sentences) {
      if (overlap(finding, sentence) === 0 || counted.has(sentence.start)) continue;
      if ([...flags, ...quiet].some((mark) => overlap(mark, sentence) > 0)) continue;
      counted.add(sentence.start);
      byRule.add(finding.rule, 'fp');
      byCategory.add(finding.category, 'fp');
      const { category: got, rule, text: cue } = finding;
      const said = text.slice(sentence.start, sentence.end);
      disagreements.push(
        disagreement(
          { document: name, layer: 'wording', want: 'none', got, rule, cue, text: said, at: sentence },
          text,
        ),
      );
    }
  }
  return {
    tally: { tp: categories.length, fp: counted.size, fn: flags.length - categories.length },
    words: (text.match(/[\p{L}\p{N}'’]+/gu) ?? []).length,
    categories,
    byCategory: byCategory.all,
    byRule: byRule.all,
    disagreements,
  };
}

/** A mark stands for the whole sentence that it is in: tools and readers cut the ends differently. */
function wholeSentences<T extends Span>(mark: T, sentences: readonly Span[]): T {
  const touched = sentences.filter((sentence) => overlap(sentence, mark) > 0);
  return {
    ...mark,
    start: Math.min(mark.start, ...touched.map((sentence) => sentence.start)),
    end: Math.max(mark.end, ...touched.map((sentence) => sentence.end)),
  };
}

/** Tallies by name, filled as a comparison goes. */
class Tallies {
  readonly #tallies = new Map<string, Tally>();

  add(name: string, what: keyof Tally): void {
    const known = this.#tallies.get(name) ?? NO_TALLY;
    this.#tallies.set(name, { ...known, [what]: known[what] + 1 });
  }

  get all(): Readonly<Record<string, Tally>> {
    return Object.fromEntries([...this.#tallies].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
