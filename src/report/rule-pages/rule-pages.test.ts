import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingRules } from '../../audit/finding-rules.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { readRuleSources } from '../../rules/load-rules.ts';
import { rulePages } from './rule-pages.ts';
import { rulesIndex } from './rules-index.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const pages = rulePages(pack);
const textOf = (file: string): string => pages.find((page) => page.file === file)?.text ?? '';

test('docs/rules.md lists the rules as they are: "npm run docs" writes it', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesIndex(pack));
});

test('the index names every rule that a finding can name, once, with its severity, theme and source', () => {
  const index = rulesIndex(pack);
  for (const id of findingRules(pack).filter((id) => !id.startsWith('second-reader/'))) {
    expect(index.split(`| \`${id}\` |`), id).toHaveLength(2);
  }
  for (const row of index.split('\n').filter((line) => line.startsWith('| `'))) {
    expect(row.split(' | ').map((cell) => cell.trim().length > 1)).toEqual([true, true, true, true]);
  }
});

test('there is a page for every family and every framework, and the index links each of them', () => {
  const index = textOf('index.md');
  expect(pages.length).toBe(7 + 3 + pack.domains.length + pack.frameworks.length + 1);
  for (const { file, text } of pages) {
    expect(text, file).toMatch(/^# \S[^\n]*\n\n/);
    if (file !== 'index.md') expect(index).toContain(`](${file})`);
  }
});

test('a rule stands on the page of its family with its reason, other words, examples and source', () => {
  for (const rule of pack.wording) {
    const [, after = ''] = textOf(`wording-${rule.category}.md`).split(`## \`${rule.id}\`\n`);
    const entry = after.split('\n## ')[0] ?? '';
    expect(entry, rule.id).toMatch(
      /\n\nOther words:\n\n- .*\n\nIt flags:\n\n- .*\n\nIt leaves alone:\n\n- .*\n\nSource: /s,
    );
  }
});

test('a framework whose items are in copyright is named, and no table shows more than its parts as the rules have them', () => {
  const held = pack.frameworks.filter(({ copyright }) => copyright !== null);
  expect(held.length).toBeGreaterThan(0);
  for (const { id, members } of held) {
    const rows = textOf(`framework-${id}.md`)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(members.length + 2);
  }
});
