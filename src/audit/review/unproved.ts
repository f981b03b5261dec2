import { stemOf } from '../../language/stems.ts';
import type { Lead, PhraseElement, RulePack } from '../../model/pack.ts';
import type { ReadExampleOf } from './examples.ts';
import { type Remark, remark } from './remark.ts';

/** Rules whose near misses are none: no sentence that they must leave alone has a word that they look for. */
export function withoutNearMiss(pack: RulePack): readonly Remark[] {
  const looked = lookedFor(pack);
  const { same } = pack.vocabulary;
  return pack.wording.flatMap((rule): readonly Remark[] => {
    const words = looked.get(rule.id) ?? new Set<string>();
    const isNear = (example: string): boolean =>
      (example.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).some(
        (word) => words.has(`f:${word}`) || words.has(`s:${stemOf(same[word] ?? word)}`),
      );
    if (rule.examples.pass.some(isNear)) return [];
    return [
      remark(
        rule,
        [rule.id],
        `${rule.id} has no near miss: none of the sentences that it must leave alone has a word that it looks for`,
        'add one with the same words in another sense, or of somebody else',
      ),
    ];
  });
}

/** The rarest words of each rule's phrases: those that they are looked for by. */
function lookedFor({ phrases, cues, lists, vocabulary }: RulePack): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { cue, elements, anchor } of phrases) {
    const rule = cues[cue] ?? '';
    const words = found.get(rule) ?? new Set<string>();
    found.set(rule, words);
    for (const lead of keysOf(elements[anchor], lists)) {
      if (typeof lead === 'number') words.add(vocabulary.words[lead - 1] ?? '');
    }
  }
  return found;
}

function keysOf(element: PhraseElement | undefined, lists: RulePack['lists']): readonly Lead[] {
  if (element === undefined) return [];
  if (typeof element === 'number') return [element];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  return 'list' in element ? (lists[element.list]?.keys ?? []) : [];
}

/** Contexts that rules name, and that hold nothing back in any example of any rule; those of whole documents cannot be shown in one. */
export function deadContexts({ contexts, wording }: RulePack, examples: readonly ReadExampleOf[]): readonly Remark[] {
  const exercised = new Set(examples.flatMap(({ matches }) => matches.flatMap(({ excusedBy }) => excusedBy)));
  return contexts
    .filter(
      ({ id, built }) => built === null && !exercised.has(id) && wording.some(({ unless }) => unless.includes(id)),
    )
    .map((context) =>
      remark(
        context,
        [context.id],
        `the context ${context.id} holds nothing back in any example of a rule`,
        'add a sentence that a rule must leave alone because of it, or take the context out',
      ),
    );
}

/** Sections and goals whose advice has a single way to put it better; wording rules cannot be written so. */
export function fewWays({ sections, signs }: RulePack): readonly Remark[] {
  const FEWEST = 2;
  return [
    ...sections.flatMap((rule) =>
      [rule.missing, rule.empty, rule.disguise]
        .filter(({ instead }) => instead.length < FEWEST)
        .map(() =>
          remark(
            rule,
            [`section/${rule.element}`],
            `section/${rule.element} has advice with one other way alone`,
            null,
          ),
        ),
    ),
    ...signs
      .filter(({ finding }) => finding !== null && finding.instead.length < FEWEST)
      .map((sign) => remark(sign, [sign.id], `${sign.id} has advice with one other way alone`, null)),
  ];
}
