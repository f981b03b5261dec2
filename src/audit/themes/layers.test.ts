import { expect, test } from 'vitest';
import { readText } from '../../formats/text.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { createReader } from '../../language/read.ts';
import type { ThemeRule } from '../../model/pack.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import type { GoalReading } from '../goals.ts';
import type { Found } from '../themes.ts';
import { faultInLayer, layerEvidence } from './layers.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const TEXT = 'Sam wants to sing. To maintain mental state.\n';
const reading = createReader(pack)(readText({ path: 'plan.txt' }, TEXT), { kind: 'care-plan', addressee: null });
const NOTHING: Found = { wording: [], sections: null, goals: [], actions: [] };

const goal = (ownership: GoalReading['ownership'], quote: string): GoalReading => {
  const start = TEXT.indexOf(quote);
  return { ownership, direction: 'approach', area: 'life', because: [], advised: [], start, end: start + quote.length };
};
const OWN = goal('person', 'Sam wants to sing.');
const SET = goal('professional', 'To maintain mental state.');

/** What a measure finds, as text. */
function found(measure: string, layers: Partial<Found>): readonly string[] {
  const [theme] = pack.themes;
  if (theme === undefined) throw new Error('the rules have themes');
  const rule: ThemeRule = { ...theme, layers: { for: [{ measure, hint: false }], against: [] } };
  return layerEvidence(rule, reading, { ...NOTHING, ...layers }).map(({ start, end }) => TEXT.slice(start, end));
}

test('a goal of the person speaks for, by owner, area and direction', () => {
  expect(found('goal person life', { goals: [OWN, SET] })).toEqual(['Sam wants to sing.']);
  expect(found('goal person avoidance', { goals: [OWN, SET] })).toEqual([]);
});

test('goals that are all set for the person are found together, and not beside one of their own', () => {
  expect(found('goals none-own', { goals: [SET] })).toEqual(['To maintain mental state.']);
  expect(found('goals none-own', { goals: [OWN, SET] })).toEqual([]);
  expect(found('goals none-own', { goals: [] })).toEqual([]);
});

test('a missing section is an empty place, one that is there is its text; a letter has none', () => {
  const at = (status: 'missing' | 'present') => ({ strengths: { status, because: '', start: 0, end: 18 } });
  expect(found('section strengths not-present', { sections: at('missing') })).toEqual(['']);
  expect(found('section strengths present', { sections: at('present') })).toEqual(['Sam wants to sing.']);
  expect(found('section strengths not-present', { sections: at('present') })).toEqual([]);
  expect(found('section strengths not-present', { sections: null })).toEqual([]);
});

test('every shipped theme names measures that can be read; others say what is wrong', () => {
  const measures = pack.themes.flatMap(({ layers }) =>
    [...layers.for, ...layers.against].map(({ measure }) => measure),
  );
  expect(measures.flatMap((measure) => faultInLayer(measure) ?? [])).toEqual([]);
  expect(faultInLayer('section strength present')).toContain('does not know "strength"');
  expect(faultInLayer('wording')).toContain('needs a word: any, labelling');
  expect(faultInLayer('goals all-own')).toContain('does not know "all-own"');
});
