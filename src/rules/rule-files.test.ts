import { expect, test } from 'vitest';
import { compileRules } from './compile-pack.ts';
import type { RuleSource } from './rule-files.ts';
import { parseYamlFile } from './yaml-file.ts';

/** Enough of a language to compile with: no stems, no irregular forms. */
const plain = {
  words: (text: string) => text.toLowerCase().match(/[a-z']+/g) ?? [],
  stem: (word: string) => word,
  irregular: () => [],
  firstNames: () => [],
  likeness: (a: string, b: string) => (a.slice(0, 3) === b.slice(0, 3) ? 0.9 : 0),
};
const context: RuleSource = {
  file: 'context/words.yaml',
  text: 'about: a\nsource: test\nverified: judgement\ncontexts:\n  - id: own-words\n    say: own words\n    built: own-words\n    examples: { holds: ["[x]"] }\n',
};
const rule = (change: (text: string) => string): RuleSource => ({
  file: 'wording/test.yaml',
  text: change(`category: doubt
about: Casts doubt.
unless: [own-words]
rules:
  - id: wording/claims
    theme: partnerships
    severity: warning
    flag: [claims to hear]
    say: Hints that it is not so.
    instead: [says, reports]
    source: Cox & Fritz 2022
    verified: checked
    examples:
      flag: ["He claims to hear voices.", "She claims to hear them."]
      pass: ["He claims PIP."]
`),
});
const complaints = (...sources: readonly RuleSource[]): readonly string[] =>
  compileRules(sources, plain).diagnostics.map(
    (d) => `${d.file}:${d.line}:${d.column} ${d.message}${d.hint === null ? '' : ` | ${d.hint}`}`,
  );

test('a rule file that is right says nothing', () => {
  expect(
    complaints(
      context,
      rule((text) => text),
    ),
  ).toEqual([]);
});

test.each([
  [
    'an unknown key',
    (t: string) => t.replace('severity:', 'severty:'),
    [
      'wording/test.yaml:7:5 unknown key "severty" | did you mean "severity"?',
      'wording/test.yaml:5:5 rules.0.severity: is missing',
    ],
  ],
  [
    'a value that is none of the known',
    (t: string) => t.replace('severity: warning', 'severity: warn'),
    ['wording/test.yaml:7:5 rules.0.severity: "warn" is not one of error, warning, info | did you mean "warning"?'],
  ],
  [
    'a phrase that cannot be read',
    (t: string) => t.replace('claims to hear', 'claims (to hear'),
    [
      'wording/test.yaml:8:12 cannot use the phrase "claims (to hear": "(" without ")" | docs/phrases.md says how phrases are written',
    ],
  ],
  [
    'a list that is not there',
    (t: string) => t.replace('claims to hear', 'claims <body>'),
    ['wording/test.yaml:8:12 there is no list <body> | lists stand in rules/words'],
  ],
  [
    'a context that is not there',
    (t: string) => t.replace('unless: [own-words]', 'unless: [own-word]'),
    ['wording/test.yaml:3:1 there is no context "own-word" | contexts stand in rules/context'],
  ],
  [
    'broken YAML',
    (t: string) => t.replace('  - id', '\t- id'),
    [expect.stringMatching(/^wording\/test\.yaml:5:1 not YAML: /)],
  ],
])('%s is named with its place', (_, change, expected) => {
  expect(complaints(context, rule(change)).toSorted()).toEqual(expect.arrayContaining(expected));
});

test('one wrong file does not hide the faults of another', () => {
  const broken = rule((text) => text.replace('severity:', 'severty:'));
  const other = { ...rule((text) => text.replace('say:', 'sayy:')), file: 'wording/other.yaml' };
  expect(new Set(complaints(context, broken, other).map((c) => c.split(':')[0]))).toEqual(
    new Set(['wording/test.yaml', 'wording/other.yaml']),
  );
});

test('a file in a folder that holds no rules is refused', () => {
  expect(complaints({ file: 'wordings/x.yaml', text: 'a: 1' })).toEqual([
    'wordings/x.yaml:1:1 no rules are kept in a folder "wordings" | did you mean "wording"?',
  ]);
});

test('the pack is the same whatever order the files come in', () => {
  const one = rule((text) => text);
  expect(compileRules([context, one], plain).pack).toEqual(compileRules([one, context], plain).pack);
});

test('headings of a configuration are titles of their element, and faults in them are named where they stand', () => {
  const yaml = parseYamlFile('recovery-audit.yaml', 'headings:\n  strengths:\n    - superpowers\n    - (what\n').yaml;
  if (yaml === null) throw new Error('not YAML');
  const added = { yaml, path: ['headings'], headings: { strengths: ['superpowers', '(what'] }, scope: null };
  const { pack, diagnostics } = compileRules([context], plain, [added]);
  const titles = pack.phrases.filter(({ cue }) => pack.cues[cue] === 'section/strengths/title');
  expect(titles).toHaveLength(1);
  expect(titles[0]?.whole).toBe(true);
  expect(diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['recovery-audit.yaml:4:7']);
  expect(pack.hash).not.toBe(compileRules([context], plain).pack.hash);
});
