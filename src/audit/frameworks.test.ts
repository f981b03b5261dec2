import { expect, test } from 'vitest';
import { loadMorphology } from '../language/morphology.ts';
import { THEMES } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const framework = (id: string) => pack.frameworks.find((known) => known.id === id);

test('the sixteen themes stand in their published order, each as a part of its framework and as a theme with evidence', () => {
  expect(framework('le-boutillier-2011')?.members.map(({ id }) => id)).toEqual(THEMES);
  expect([...pack.themes.map(({ theme }) => theme)].sort()).toEqual([...THEMES].sort());
});

test('every part that a rule, theme or criterion speaks to exists', () => {
  const known = new Set(pack.frameworks.flatMap(({ id, members }) => members.map((part) => `${id}/${part.id}`)));
  const speakers = [
    ...pack.wording,
    ...pack.sections,
    ...pack.signs,
    ...pack.themes,
    ...pack.standards.flatMap(({ criteria }) => criteria),
  ];
  const unknown = speakers.flatMap(({ file, line, parts }) =>
    parts.filter((part) => !known.has(part)).map((part) => `rules/${file}:${line} ${part}`),
  );
  expect(unknown).toEqual([]);
});

test('every theme is spoken to by CHIME or another framework beside its own', () => {
  const spoken = new Set(
    pack.frameworks
      .filter(({ id }) => id !== 'le-boutillier-2011')
      .flatMap(({ members }) => members.flatMap(({ themes }) => themes)),
  );
  expect(THEMES.filter((theme) => !spoken.has(theme))).toEqual([]);
});

test.each(['recovery-star', 'inspire', 'wrap', 'qpr'])('%s says that its items are not printed', (id) => {
  expect(framework(id)?.copyright).toContain('not printed');
});
