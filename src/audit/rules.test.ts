import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { checkRules } from './check-rules.ts';

const { pack, diagnostics } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);
const shown = (found: typeof diagnostics): readonly string[] =>
  found.map(({ file, line, message, hint }) => `rules/${file}:${line} ${message}${hint === null ? '' : ` (${hint})`}`);

test('every rule file has the right shape, and every phrase in it can be read', () => {
  expect(shown(diagnostics)).toEqual([]);
});

test('every rule, sign and context behaves in its own examples', () => {
  const found = checkRules(pack, (text, kind) =>
    reader(readText({ path: 'example.txt' }, text), { kind, addressee: null }),
  );
  expect(shown(found)).toEqual([]);
});
