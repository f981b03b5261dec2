import type { Phrase, PhraseElement, RulePack, Sequence, WordingRule } from '../../model/pack.ts';
import { phraseTableOf } from '../../rules/phrase-table-maker.ts';

/** The beginning of a wording rule's phrase, as a cue of its own. */
export interface Beginning {
  readonly cue: string;
  readonly rule: WordingRule;
  readonly elements: Sequence;
  /** How many of the elements are in it. */
  readonly length: number;
  /** The share of the phrase that it is, by words that must be there. */
  readonly share: number;
}

export interface Probes {
  /** The same rules with further cues: what each wording rule would meet if nothing excepted it, and its phrases' beginnings. */
  readonly pack: RulePack;
  readonly beginnings: readonly Beginning[];
}

/** A beginning with fewer words than this that must be there could begin anything. */
const FEWEST = 2;
const LEAST_SHARE = 0.5;

/** The cue of a wording rule's phrases before anything excepts them. */
export const unexceptedCue = (rule: string): string => `unexcepted/${rule}`;

/** Adds cues that show how near a sentence came to a rule. They cost time, so only `trace` has them. */
export function probePack(pack: RulePack): Probes {
  const rules = new Map(pack.wording.map((rule) => [rule.id, rule]));
  const cues = [...pack.cues];
  const phrases: Phrase[] = [];
  const beginnings: Beginning[] = [];
  const unexcepted = new Map<string, number>();
  for (const phrase of pack.phrases) {
    const rule = rules.get(pack.cues[phrase.cue] ?? '');
    if (rule === undefined) continue;
    const cue = unexcepted.get(rule.id) ?? cues.push(unexceptedCue(rule.id)) - 1;
    unexcepted.set(rule.id, cue);
    phrases.push({ ...phrase, cue });
    for (const length of lengthsOf(phrase)) {
      const elements = phrase.elements.slice(0, length);
      const name = `begun/${beginnings.length}`;
      phrases.push({
        cue: cues.push(name) - 1,
        elements,
        anchor: phrase.anchor,
        ...(phrase.atStart === true && { atStart: true as const }),
      });
      const share = solid(elements) / solid(phrase.elements);
      beginnings.push({ cue: name, rule, elements: phrase.elements, length, share });
    }
  }
  const all = [...pack.phrases, ...phrases];
  const { lists, vocabulary } = pack;
  const table = phraseTableOf({ phrases: all, lists, vocabulary });
  return { pack: { ...pack, cues, phrases: all, table }, beginnings };
}

/** Where a phrase can be cut: after a word that must be there, behind its rarest, with enough before and something after. */
function lengthsOf({ elements, anchor }: Phrase): readonly number[] {
  const all = solid(elements);
  return elements.flatMap((element, index) => {
    const length = index + 1;
    const before = solid(elements.slice(0, length));
    const isCut =
      isSolid(element) && index >= anchor && before >= FEWEST && before < all && before / all >= LEAST_SHARE;
    return isCut ? [length] : [];
  });
}

const isSolid = (element: PhraseElement): boolean =>
  typeof element === 'number' || !('gap' in element || 'optional' in element);

const solid = (elements: Sequence): number => elements.filter(isSolid).length;
