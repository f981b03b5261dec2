import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lead, Phrase, RulePack, WordingRule } from '../../model/pack.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadWith } from './why-not.ts';

/** A rule that meets more than this share of all example sentences says little of any. */
const TOO_MUCH = 0.1;
/** What stands more often than this in 10,000 words is in most sentences: a phrase without a rarer word is slow to look for. */
const TOO_OFTEN = 400;
const OFTEN = { number: 150, name: 300, 'their-name': 80 } as const;

/**
 * Of some rules, those that meet nearly everything, and phrases that have nothing but everyday words to be looked for by, as seen in the
 * example sentences of all rules together. These are warnings: the rules can be used.
 */
export function checkReach(rules: readonly WordingRule[], pack: RulePack, readWith: ReadWith): readonly Diagnostic[] {
  if (rules.length === 0) return [];
  const sentences = pack.wording.flatMap(({ examples }) => [...examples.flag, ...examples.pass]);
  const reading = readWith(pack)(sentences.join('\n\n'), 'letter');
  const often = frequenciesIn(reading);
  return rules.flatMap((rule) => [...metTooMuch(rule, reading), ...slow(rule, pack, often)]);
}

function metTooMuch(rule: WordingRule, reading: Reading): readonly Diagnostic[] {
  const all = reading.sentences.length;
  const met = new Set(reading.hits(rule.id).map(({ sentence }) => sentence)).size;
  if (met / all <= TOO_MUCH) return [];
  const share = Math.round((100 * met) / all);
  const message = `${rule.id} meets ${share} % of the example sentences of all rules: it says little of any of them`;
  return [warning(rule, message, 'ask for more words, or for rarer ones')];
}

function slow(rule: WordingRule, pack: RulePack, often: (word: string) => number): readonly Diagnostic[] {
  const cue = pack.cues.indexOf(rule.id);
  const costs = pack.phrases.filter((phrase) => phrase.cue === cue).map((phrase) => cost(phrase, pack, often));
  const common = costs.filter((each) => each > TOO_OFTEN).length;
  if (common === 0) return [];
  const which = common === 1 ? 'a phrase' : `${common} phrases`;
  return [warning(rule, `${rule.id} has ${which} with everyday words alone, which is slow`, 'add a rarer word')];
}

function cost({ elements, anchor }: Phrase, pack: RulePack, often: (word: string) => number): number {
  const element = elements[anchor];
  if (element === undefined) return 0;
  const leads = leadsOf(element, pack);
  return leads.reduce((sum: number, lead) => {
    const word = typeof lead === 'number' ? pack.vocabulary.words[lead - 1] : undefined;
    return sum + (typeof lead === 'number' ? often(word ?? '') : OFTEN[lead]);
  }, 0);
}

function leadsOf(element: Phrase['elements'][number], { lists }: RulePack): readonly Lead[] {
  if (typeof element === 'number') return [element];
  if ('any' in element) return element.any;
  if ('cased' in element) return [element.word];
  if ('list' in element) return lists[element.list]?.leads ?? [];
  return 'type' in element && element.type !== 'any' ? [element.type] : [];
}

/** How often a numbered word ("s:" and a stem) stands in 10,000 words of a text. */
function frequenciesIn(reading: Reading): (word: string) => number {
  const counts = new Map<string, number>();
  for (const sentence of reading.sentences) {
    for (const stem of reading.stemsIn(sentence)) counts.set(`s:${stem}`, (counts.get(`s:${stem}`) ?? 0) + 1);
  }
  return (word) => ((counts.get(word) ?? 0) * 10_000) / reading.words;
}

const warning = ({ file, line }: WordingRule, message: string, hint: string): Diagnostic => ({
  severity: 'warning',
  file,
  line,
  column: 1,
  message,
  hint,
});
