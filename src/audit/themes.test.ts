import { expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import type { Kind, Theme } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { readThemes, type ThemeReading } from './themes.ts';
import { wordingFindings } from './wording.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);

function themeIn(theme: Theme, text: string, kind: Kind = 'letter'): ThemeReading | undefined {
  const reading = reader(readText({ path: 'a.txt' }, `${text}\n`), { kind, addressee: null });
  const wording = wordingFindings(reading, pack);
  return readThemes(reading, pack, { wording, sections: null, goals: [], actions: [] })[theme];
}

test("what the person was told is not the service's own stance", () => {
  expect(themeIn('inspiring-hope', "He's never going to change.")?.stance).toBe('against');
  expect(themeIn('inspiring-hope', 'She said: "They told me I was never going to change."')?.stance).toBe('none');
});

test("the person's own words speak for a theme", () => {
  expect(themeIn('peer-support', 'She said: "The group is run by a woman who has been through it."')?.stance).toBe(
    'for',
  );
});

test('the print of a form is evidence in a template, and none in a plan that left it unanswered', () => {
  const form = 'Would you like to see a peer worker:\nFamily and friends:\n';
  expect(themeIn('peer-support', form, 'template')?.stance).toBe('for');
  expect(themeIn('social-inclusion', form, 'care-plan')?.stance).toBe('none');
});

test('a sentence that speaks against a theme is no credit to it', () => {
  const theme = themeIn(
    'meaningful-occupation',
    'He wants to go back to teaching, which is unrealistic: not fit for work.',
  );
  expect(theme?.stance).toBe('against');
});

test('evidence quotes whole sentences, and only of the sides that the stance has', () => {
  const text = 'Seen at home. Peer worker Mick sees her on Thursdays.';
  const theme = themeIn('peer-support', text);
  expect(theme?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Peer worker Mick sees her on Thursdays.',
  ]);
});

test('what several signs find in one sentence is quoted once', () => {
  const theme = themeIn(
    'peer-support',
    'The peer worker, who has been through it, took her to the Hearing Voices group.',
  );
  expect(theme?.evidence).toHaveLength(1);
});

test.each<[Theme, Kind, boolean]>([
  ['workplace-support-structures', 'care-plan', false],
  ['recovery-vision', 'template', true],
  ['recovery-vision', 'care-plan', false],
  ['inspiring-hope', 'letter', true],
])('%s in a %s: assessable %s', (theme, kind, assessable) => {
  expect(themeIn(theme, 'Seen today.', kind)?.assessable).toBe(assessable);
});

test('every theme has three families of evidence for it, and two against where the framework names an opposite', () => {
  const none = new Set<Theme>(['workplace-support-structures', 'workforce-planning', 'peer-support']);
  for (const rule of pack.themes) {
    expect(rule.for.length, rule.theme).toBeGreaterThanOrEqual(3);
    expect(rule.against.length, rule.theme).toBeGreaterThanOrEqual(none.has(rule.theme) ? 0 : 2);
    for (const sign of [...rule.for, ...rule.against]) {
      expect(sign.examples.match.length, sign.id).toBeGreaterThanOrEqual(2);
      expect(sign.examples.pass.length, sign.id).toBeGreaterThanOrEqual(1);
    }
  }
});
