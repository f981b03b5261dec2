import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadMorphology } from '../../language/morphology.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import { criteriaPage } from './criteria-page.ts';

test('docs/criteria.md says what rules/standards say', async () => {
  const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
  expect(readFileSync('docs/criteria.md', 'utf8')).toBe(criteriaPage(pack));
});
