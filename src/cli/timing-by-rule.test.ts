import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import { noTries } from '../language/tries.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { tellTries } from './timing-by-rule.ts';

function told(cues: readonly string[], tries: Parameters<typeof tellTries>[0]): readonly string[] {
  const said: string[] = [];
  tellTries(tries, { cues }, (line) => void said.push(line));
  return said;
}

test('a rule has the tries of all its cues, those tried most come first, and those never tried are left out', () => {
  const cues = ['wording/dna', 'wording/dna/except', 'goal/area', 'theme/hope'];
  const tries = { tried: Uint32Array.of(10, 5, 45, 0), met: Uint32Array.of(2, 1, 0, 0) };
  expect(told(cues, tries)).toEqual([
    '2 rules were tried 60 times; most of all these:',
    'goal/area: tried 45 times (75.0 %), met 0 times',
    'wording/dna: tried 15 times (25.0 %), met 3 times',
  ]);
});

test('where other processes read, it says how to have tries counted', () => {
  expect(told(['wording/dna'], noTries(1)).join()).toContain('--jobs 1');
});

test('a reader counts what it tries and meets, and reads the same with it', async () => {
  const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
  const tries = noTries(pack.cues.length);
  const document = readText({ path: 'plan.txt' }, 'CARE PLAN\n\nAmina remains non-compliant with her depot.\n');
  const options = { kind: null, addressee: null };
  const [counted, plain] = [createReader(pack, tries)(document, options), createReader(pack)(document, options)];
  const met = pack.cues.filter((_, index) => (tries.met[index] ?? 0) > 0);
  expect(met.some((cue) => cue.startsWith('wording/'))).toBe(true);
  for (const cue of met) expect(counted.hits(cue)).toEqual(plain.hits(cue));
  tries.met.forEach((times, cue) => {
    if (times > 0) expect(tries.tried[cue]).toBeGreaterThan(0);
  });
});
