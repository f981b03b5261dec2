import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { likeness } from '../language/likeness.ts';
import { loadMorphology } from '../language/morphology.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { checkNames } from './check-names.ts';
import { loadConfig } from './load-config.ts';

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-malformed-'));
mkdirSync(join(place, 'ours'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});
const morphology = await loadMorphology();
const shipped = compileRules(readRuleSources('rules'), morphology).pack;

function inConfig(text: string | Uint8Array): readonly Diagnostic[] {
  const path = join(place, 'recovery-audit.yaml');
  writeFileSync(path, text);
  const { config, diagnostics } = loadConfig(path, { presets: 'rules/presets', cwd: place, likeness });
  return diagnostics.length > 0 ? diagnostics : checkNames(config, shipped, likeness);
}

const RULE = `category: doubt
about: Casts doubt.
unless: []
rules:
  - id: wording/tall-story
    theme: partnerships
    severity: warning
    flag: [tall story]
    say: Hints that it is not so.
    instead: [says that, tells us]
    source: Judgement
    verified: judgement
    examples:
      flag: [It was a tall story., A tall story again.]
      pass: [The house is tall.]
`;
const ruleWith = (from: string, to: string): (() => readonly Diagnostic[]) => {
  if (!RULE.includes(from)) throw new Error(`not in the rule: ${from}`);
  return () => inRules('wording/tall.yaml', RULE.replace(from, to));
};
const inRules = (file: string, text: string): readonly Diagnostic[] =>
  compileRules([{ file, text }], morphology).diagnostics;
const config = (text: string | Uint8Array) => (): readonly Diagnostic[] => inConfig(text);

type Malformed = readonly [what: string, read: () => readonly Diagnostic[], place: string, said: RegExp];

const CONFIGURATIONS: readonly Malformed[] = [
  ['a misspelt key', config('fail-on: error\nruels: {}\n'), '2:1', /unknown key "ruels".*did you mean "rules"/],
  [
    'a misspelt element in an override',
    config('overrides:\n  - files: a/**\n    headings:\n      strenghts: [what I bring]\n'),
    '4:7',
    /unknown key "strenghts".*did you mean "strengths"/,
  ],
  [
    'a target of a misspelt criterion in an override',
    config('overrides:\n  - files: a/**\n    criteria: { strengths-record: 80% }\n'),
    '3:17',
    /no criterion "strengths-record".*did you mean "strengths-recorded"/,
  ],
  [
    'a criterion of the standard that an override tells anew',
    config(
      `overrides:\n  - files: a/**\n    criteria:\n      strengths-recorded:\n        ${[
        'statement: The plan names strengths.',
        'theme: strengths-focus',
        'target: 80%',
        'met: There are some.',
        'check: section-present strengths',
        'source: Local policy',
      ].join('\n        ')}\n`,
    ),
    '4:7',
    /is a criterion "strengths-recorded" already.*a name of its own/,
  ],
  ['a key in capitals', config('Extends: strict\n'), '1:1', /unknown key "Extends".*did you mean "extends"/],
  ['a tab for a space', config('rules:\n\twording/claims: off\n'), '2:1', /not YAML: .*[Tt]ab.*spaces/],
  ['a quotation mark that is left open', config('extends: "strict\n'), '2:1', /not YAML: .*quotation mark/],
  ['a bracket that is left open', config('extends: [strict\nfail-on: error\n'), '2:1', /not YAML/],
  ['a key that stands twice', config('fail-on: error\nfail-on: none\n'), '2:1', /twice/],
  ['two documents in one file', config('fail-on: error\n---\nfail-on: none\n'), '2:1', /one.*---/],
  ['an alias without an anchor', config('extends: *base\n'), '1:10', /not YAML: .*base/],
  ['a list in place of keys', config('- strict\n'), '1:1', /should be keys with values, and is a list/],
  ['text in place of keys', config('strict\n'), '1:1', /should be keys with values, and is text \("strict"\)/],
  ['a file that is no text', config(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), '1:1', /is no text file/],
  ['a preset that is misspelt', config('extends: trainning\n'), '1:1', /did you mean "training"/],
  ['a file to extend that is not there', config('extends: [strict, ./x.yaml]\n'), '1:19', /no file "\.\/x\.yaml"/],
  ['a file that extends itself', config('extends: ./recovery-audit.yaml\n'), '1:1', /leads back to this file/],
  [
    'a rule that is not there',
    config('rules:\n  wording/lack-insight: off\n'),
    '2:3',
    /no rule.*did you mean "wording\/lacks-insight"/,
  ],
  [
    'a rule without its folder',
    config('rules: { non-compliant: off }\n'),
    '1:10',
    /did you mean "wording\/non-compliant"/,
  ],
  ['a pattern that no rule fits', config('rules: { "words/*": off }\n'), '1:10', /no rule has a name like "words\/\*"/],
  [
    'a level that there is not',
    config('rules: { wording/non-compliant: warn }\n'),
    '1:10',
    /"warn" is not one of off, error, warning, info.*did you mean "warning"/,
  ],
  [
    'a level that is a number',
    config('rules: { wording/non-compliant: 2 }\n'),
    '1:10',
    /"2" is not one of off, error, warning, info/,
  ],
  [
    'a level for a level that there is not',
    config('rules:\n  "wording/*": { warnings: error }\n'),
    '2:18',
    /unknown key "warnings".*did you mean "warning"/,
  ],
  ['a standard that there is not', config('standard: letter\n'), '1:1', /no standard "letter".*did you mean "letters"/],
  [
    'a criterion that there is not',
    config('criteria: { strength-recorded: 90% }\n'),
    '1:13',
    /did you mean "strengths-recorded"/,
  ],
  ['a target above everything', config('criteria: { strengths-recorded: 90 }\n'), '1:13', /a percentage such as 90%/],
  [
    'a target in words',
    config('criteria: { strengths-recorded: most }\n'),
    '1:13',
    /"most".*90%, a share such as 0.9, or off/,
  ],
  [
    'a criterion without its check',
    config(
      'criteria:\n  ours:\n    statement: It names a strength.\n    theme: strengths-focus\n    target: 80%\n    met: It does so.\n    source: Local policy\n',
    ),
    '2:3',
    /check: is missing/,
  ],
  [
    'a measure that there is not',
    config(
      'criteria:\n  ours:\n    statement: It names a strength.\n    theme: strengths-focus\n    target: 80%\n    met: It does so.\n    check: sections strengths\n    source: Local policy\n',
    ),
    '2:3',
    /no measure "sections"/,
  ],
  [
    'an element that there is not',
    config('headings: { strenghts: [superpowers] }\n'),
    '1:13',
    /unknown key "strenghts".*did you mean "strengths"/,
  ],
  [
    'a heading that is no list',
    config('headings: { strengths: superpowers }\n'),
    '1:13',
    /should be a list, and is text/,
  ],
  ['a kind that there is not', config('kind: plan\n'), '1:1', /"plan" is not one of care-plan, letter, template/],
  ['an override without files', config('overrides:\n  - kind: letter\n'), '2:5', /files: is missing/],
  [
    'an override with what is for the whole run',
    config('overrides:\n  - files: "*.txt"\n    max-findings: 3\n'),
    '3:5',
    /unknown key "max-findings"/,
  ],
  ['a rule folder that is not there', config('rule-folders: [ours, theirs]\n'), '1:22', /no folder "theirs" here/],
  ['a group without a name', config('groups: ["teams/**"]\n'), '1:10', /needs a name in braces/],
  ['a group that stands twice', config('groups: ["{team}/{team}/**"]\n'), '1:10', /names a group twice/],
  ['a number of findings below none', config('max-findings: -1\n'), '1:1', /"-1" is too small: 0 or more/],
  ['a number of findings in words', config('max-findings: few\n'), '1:1', /should be a number, and is text \("few"\)/],
  [
    'a percentage above 100',
    config('fail-under: { strengths-recorded: 120 }\n'),
    '1:15',
    /"120" is too large: 100 or less/,
  ],
  [
    'a report format that there is not',
    config('report: { formats: [jsn=audit.json] }\n'),
    '1:11',
    /no report format "jsn".*did you mean "json"/,
  ],
  [
    'yes in place of true',
    config('report: { explain: yes }\n'),
    '1:11',
    /should be true or false, and is text \("yes"\)/,
  ],
];

const RULE_FILES: readonly Malformed[] = [
  [
    'a folder that holds no rules',
    () => inRules('wordings/tall.yaml', RULE),
    '1:1',
    /no rules are kept in a folder "wordings".*did you mean "wording"/,
  ],
  ['an empty file', () => inRules('wording/tall.yaml', ''), '1:1', /should be keys with values, and is empty/],
  ['a misspelt key', ruleWith('severity:', 'severty:'), '7:5', /unknown key "severty".*did you mean "severity"/],
  [
    'a category that there is not',
    ruleWith('category: doubt', 'category: doubts'),
    '1:1',
    /"doubts" is not one of .*did you mean "doubt"/,
  ],
  [
    'a theme that there is not',
    ruleWith('theme: partnerships', 'theme: partnership'),
    '6:5',
    /did you mean "partnerships"/,
  ],
  ['no source', ruleWith('    source: Judgement\n', ''), '5:5', /source: is missing/],
  ['a source without a word', ruleWith('source: Judgement', 'source: "???"'), '11:5', /author and year/],
  ['an id with spaces', ruleWith('wording/tall-story', 'Tall story'), '5:5', /lower-case words, hyphens and slashes/],
  ['no phrases', ruleWith('flag: [tall story]', 'flag: []'), '8:5', /needs at least one entry/],
  ['an empty phrase', ruleWith('flag: [tall story]', 'flag: [""]'), '8:12', /is empty/],
  [
    'a phrase with a bracket left open',
    ruleWith('flag: [tall story]', 'flag: [(tall story]'),
    '8:12',
    /cannot use the phrase "\(tall story": "\(" without "\)"/,
  ],
  ['a phrase with a gap at its end', ruleWith('flag: [tall story]', 'flag: [tall …]'), '8:12', /a gap .* says nothing/],
  [
    'a phrase without a word of its own',
    ruleWith('flag: [tall story]', 'flag: [<any> <any>]'),
    '8:12',
    /no word of its own/,
  ],
  ['a list that there is not', ruleWith('flag: [tall story]', 'flag: [tall <storeys>]'), '8:12', /no list <storeys>/],
  ['a context that there is not', ruleWith('unless: []', 'unless: [own-word]'), '3:1', /no context "own-word"/],
  [
    'one example where two are needed',
    ruleWith('flag: [It was a tall story., A tall story again.]', 'flag: [It was a tall story.]'),
    '14:7',
    /needs at least 2 entries/,
  ],
  [
    'a colon in a phrase without quotation marks',
    ruleWith('flag: [tall story]', 'flag:\n      - note: tall story'),
    '9:9',
    /should be text, and is keys with values/,
  ],
  [
    'a rule that stands twice',
    () => inRules('wording/tall.yaml', `${RULE}${RULE.slice(RULE.indexOf('  - id'))}`),
    '16:1',
    /wording\/tall-story stands twice/,
  ],
  ['a tab for a space', ruleWith('    theme', '\ttheme'), '6:1', /not YAML/],
];

/** What fits on one screen. */
const MOST_LINES = 10;
const LONGEST = 400;

describe.each([
  ['configuration', CONFIGURATIONS],
  ['rule file', RULE_FILES],
])('in a %s,', (_, kinds) => {
  test.each(kinds)('%s is named where it stands', (_what, read, where, said) => {
    const told = read().map(({ line, column, message, hint }) => ({
      at: `${line}:${column}`,
      text: `${message} (${hint ?? ''})`,
    }));
    expect(told.map(({ at, text }) => `${at} ${text}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${where} .*(?:${said.source})`, 's')),
    );
    expect(told.length).toBeLessThanOrEqual(MOST_LINES);
    for (const { text } of told) expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(told.map(({ text }) => text).join('\n')).not.toMatch(/\bat \S+:\d+:\d+|undefined|Invalid input|\[object/);
  });
});

test('fifty kinds of malformed files are tried', () => {
  expect(CONFIGURATIONS.length + RULE_FILES.length).toBeGreaterThanOrEqual(50);
});
