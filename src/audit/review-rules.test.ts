import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { reviewRules } from './review-rules.ts';

const rule = (name: string, flag: string, severity: string, examples: string): string => `  - id: wording/${name}
    theme: partnerships
    severity: ${severity}
    flag: [${flag}]
    say: Speaks of a person as one speaks of crockery.
    instead: [stays on the ward, waits for a flat]
    source: Judgement
    verified: judgement
    examples: ${examples}
`;
const file = (category: string, unless: string, ...rules: readonly string[]): string =>
  `category: ${category}\nabout: Words about crockery.\nunless: [${unless}]\nrules:\n${rules.join('')}`;

const OWN = [
  {
    file: 'own/wording/teapots.yaml',
    text: file(
      'control',
      '',
      rule(
        'teapot',
        'kept like a teapot',
        'error',
        '{ flag: [Kept like a teapot., He is kept like a teapot.], pass: [The teapot stands in the kitchen.] }',
      ),
      rule(
        'teapot-again',
        'kept like a teapot',
        'warning',
        '{ flag: [Kept like a teapot., Kept like a teapot today.], pass: [It rained.] }',
      ),
    ),
  },
  {
    file: 'own/wording/cups.yaml',
    text: file(
      'deficit',
      'crockery-course',
      rule(
        'cup',
        'like a teapot',
        'warning',
        '{ flag: [Looks like a teapot., Sits like a teapot.], pass: [The teapot stands in the kitchen.] }',
      ),
      rule(
        'saucer',
        '(like a saucer|kept like a teapot)',
        'warning',
        '{ flag: [Looks like a saucer., Sits like a saucer.], pass: [Her saucer broke.] }',
      ),
    ),
  },
  {
    file: 'own/context/courses.yaml',
    text: `about: Courses about crockery.
source: Judgement
verified: judgement
contexts:
  - id: crockery-course
    say: A course about crockery.
    sentence: [crockery course]
    examples: { holds: ["On the crockery course they say [like a teapot]."] }
`,
  },
  {
    file: 'own/review/overlaps.yaml',
    text: `about: What was looked at.
accepted:
  - why: Said on purpose by both of them.
    rules: [[wording/cup, wording/nobody], [wording/saucer, wording/teapot]]
`,
  },
];

const { pack, diagnostics } = compileRules([...readRuleSources('rules'), ...OWN], await loadMorphology());
const reader = createReader(pack);
const { remarks, accepted } = reviewRules(pack, (text, kind) =>
  reader(readText({ path: 'example.txt' }, text), { kind, addressee: null }),
);
const told = remarks.filter(({ file: at }) => at.startsWith('own/')).map(({ message }) => message);
const about = (words: string): readonly string[] => told.filter((message) => message.includes(words));

test('the rules that are reviewed are right in themselves', () => {
  expect(diagnostics).toEqual([]);
});

test('two rules with one phrase are told of, and the example that a report shows under the other', () => {
  expect(about('has a phrase that')).toContain('wording/teapot-again has a phrase that wording/teapot has too');
  expect(about('a report shows under')).toContain(
    'wording/teapot-again has the example "Kept like a teapot.", which a report shows under wording/teapot',
  );
});

test('a rule without a near miss is told of, one with a word in another sense is not', () => {
  expect(about('has no near miss').map((message) => message.split(' ')[0])).toEqual(['wording/teapot-again']);
});

test('a context that no example of a rule shows is told of', () => {
  expect(about('crockery-course')).toEqual(['the context crockery-course holds nothing back in any example of a rule']);
});

test('what somebody let stand is counted and not told; what is no longer needed is told', () => {
  expect(about('wording/saucer and wording/teapot')).toEqual([]);
  expect(accepted).toBeGreaterThan(0);
  expect(about('any more')).toEqual(['nothing is remarked on any more about wording/cup and wording/nobody']);
});
