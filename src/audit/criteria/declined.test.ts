import { expect, test } from 'vitest';
import { readText } from '../../formats/text.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { createReader } from '../../language/read.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import { auditDocument } from '../audit-document.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);

const strengthsIn = (answer: string): string | undefined => {
  const text = `RECOVERY PLAN\nName: Sam Ward\n\nSTRENGTHS\n${answer}\n\nGOALS\n"I want to sing again."\n`;
  const reading = reader(readText({ path: 'plan.txt' }, text), { kind: 'care-plan', addressee: null });
  return auditDocument(reading, pack, { standard: null }).criteria['strengths-recorded'];
};

test("the person's choice to leave a part, with a later offer, is an exception", () => {
  expect(strengthsIn('Sam preferred not to write this today; we will ask again in May.')).toBe('exception');
});

test('a bare refusal, or a choice with no later offer, is no exception', () => {
  expect(strengthsIn('Declined.')).toBe('not-met');
  expect(strengthsIn('Sam preferred not to write this today.')).not.toBe('exception');
});

test('strengths that are there are met, though something else is left for later', () => {
  const answer =
    'Sam plays the cello and has friends in the choir. He would rather not say more today; we will ask again.';
  expect(strengthsIn(answer)).toBe('met');
});
