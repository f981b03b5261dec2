import { stemOf } from '../../language/stems.ts';
import type { PhraseElement, RulePack, Sequence, WordingRule } from '../../model/pack.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Beginning } from './probe-pack.ts';
import { type Quoted, quoted } from './quoted.ts';

/** A wording rule that a sentence began to meet. */
export interface NearMiss {
  readonly rule: string;
  /** The words that began it. */
  readonly words: Quoted;
  /** What would have had to follow, in the way that phrases are written. */
  readonly missing: string;
}

/** More than this many say nothing about the sentence. */
const MOST = 3;

/** The phrases that a sentence came nearest to without meeting them: one for each rule, the longest beginnings first. */
export function nearMisses(
  sentence: number,
  probe: Reading,
  beginnings: readonly Beginning[],
  { pack, met }: { readonly pack: RulePack; readonly met: ReadonlySet<string> },
): readonly NearMiss[] {
  const best = new Map<string, { readonly beginning: Beginning; readonly words: Hit }>();
  const cues = new Set(probe.cuesIn(sentence));
  for (const beginning of beginnings) {
    if (met.has(beginning.rule.id) || !cues.has(beginning.cue)) continue;
    const [words] = probe.hitsIn(beginning.cue, sentence);
    const known = best.get(beginning.rule.id);
    if (words !== undefined && (known === undefined || known.beginning.share < beginning.share))
      best.set(beginning.rule.id, { beginning, words });
  }
  return [...best.values()]
    .sort(
      (a, b) => b.beginning.share - a.beginning.share || b.words.end - b.words.start - (a.words.end - a.words.start),
    )
    .slice(0, MOST)
    .map(({ beginning: { rule, elements, length }, words }) => ({
      rule: rule.id,
      words: quoted(words, probe),
      missing: phraseInWords(elements.slice(length), pack, formsOf(rule)),
    }));
}

/** Words by their stems, as the rule's own examples have them: a pack holds stems alone. */
function formsOf({ examples }: WordingRule): ReadonlyMap<string, string> {
  const words = examples.flag.flatMap((example) => example.toLowerCase().match(/\p{L}+/gu) ?? []);
  return new Map(words.map((word) => [stemOf(word), word]));
}

const ALTERNATIVES = 3;

function phraseInWords(elements: Sequence, pack: RulePack, forms: ReadonlyMap<string, string>): string {
  const word = (number: number): string => {
    const [kind, text] = (pack.vocabulary.words[number - 1] ?? ':').split(':');
    return kind === 's' ? (forms.get(text ?? '') ?? `${text ?? ''}-`) : (text ?? '');
  };
  const either = (options: readonly string[]): string => {
    const [only, ...others] = options;
    if (others.length === 0) return only ?? '';
    return `(${options.slice(0, ALTERNATIVES).join('|')}${options.length > ALTERNATIVES ? '|…' : ''})`;
  };
  const shown = (element: PhraseElement): string => {
    if (typeof element === 'number') return word(element);
    if ('gap' in element) return '…';
    const mark = element.optional === true ? '?' : '';
    if ('any' in element) return `${either(known(element.any).map(word))}${mark}`;
    if ('cased' in element) return `${element.cased}${mark}`;
    if ('type' in element) return `<${element.type}>${mark}`;
    if (!element.list.startsWith('#')) return `<${element.list}>${mark}`;
    return `${either((pack.lists[element.list]?.entries ?? []).map(row))}${mark}`;
  };
  /** Of a word and its irregular inflections, the word; of real alternatives, those with words in the examples first. */
  const known = (numbers: readonly number[]): readonly number[] => {
    const inExamples = numbers.filter((number) => !word(number).endsWith('-'));
    return inExamples.length > 0 ? inExamples : numbers;
  };
  const row = (part: Sequence): string => part.map(shown).join(' ');
  return row(elements);
}
