import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { likeness } from '../language/likeness.ts';
import { loadMorphology } from '../language/morphology.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { checkNames } from './check-names.ts';
import { presetNames } from './extends.ts';
import { findConfig } from './find-config.ts';
import { loadConfig, settingsOf } from './load-config.ts';

const PRESETS = 'rules/presets';
let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'recovery-audit-config-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  const full = join(place, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}
const load = (path: string): ReturnType<typeof loadConfig> =>
  loadConfig(path, { presets: PRESETS, cwd: place, likeness });
const complaints = (path: string): readonly string[] =>
  load(path).diagnostics.map(
    (d) => `${d.file}:${d.line}:${d.column} ${d.message}${d.hint === null ? '' : ` | ${d.hint}`}`,
  );

test('a configuration is found from what is audited upwards, then from the working directory upwards', () => {
  const top = write('recovery-audit.yaml', '');
  const near = write('plans/north/recovery-audit.yml', '');
  write('elsewhere/plan.txt', '');
  write('plans/north/a.txt', '');
  write('plans/south/b.txt', '');
  expect(findConfig(['plans/north/a.txt'], place)).toBe(near);
  expect(findConfig(['plans/north/*.txt'], place)).toBe(near);
  expect(findConfig(['plans/north/a.txt', 'plans/south/b.txt'], place)).toBe(top);
  expect(findConfig([], join(place, 'plans/north'))).toBe(near);
  expect(findConfig([join(place, 'elsewhere/plan.txt')], join(place, 'plans/north'))).toBe(top);
});

test('a search ends at a folder that holds .git', () => {
  write('recovery-audit.yaml', '');
  write('checkout/.git/HEAD', '');
  write('checkout/plans/a.txt', '');
  expect(findConfig(['checkout/plans/a.txt'], join(place, 'checkout'))).toBeNull();
});

test('what is extended comes first: presets, files beside it and installed packages, and later values win', () => {
  write('node_modules/@trust/recovery/rules/wording/ours.yaml', '');
  write('node_modules/@trust/recovery/recovery-audit.yaml', 'fail-on: warning\nrule-folders: [rules]\n');
  write('base/team.yaml', 'extends: "@trust/recovery"\nmax-findings: 3\nrules: { "wording/*": info }\n');
  const path = write(
    'recovery-audit.yaml',
    'extends: [training, ./base/team.yaml]\nrules: { "wording/claims": off }\nmax-findings: 5\n',
  );
  const { config, diagnostics } = load(path);
  expect(diagnostics).toEqual([]);
  expect(config.files.map(({ name }) => name)).toEqual([
    'preset training',
    'package @trust/recovery',
    'base/team.yaml',
    'recovery-audit.yaml',
  ]);
  expect(config.maxFindings).toEqual({
    value: 5,
    from: { kind: 'file', file: 'recovery-audit.yaml', line: 3, column: 1 },
  });
  expect(config.ruleFolders.map(({ value }) => value)).toEqual([
    join(place, 'node_modules/@trust/recovery/rules').replaceAll('\\', '/'),
  ]);
  const { layers } = settingsOf(config);
  expect(layers.flatMap(({ rules }) => rules)).toEqual([
    { rule: 'wording/*', to: 'info' },
    { rule: 'wording/claims', to: 'off' },
  ]);
  expect(layers.findLast(({ failOn }) => failOn !== null)?.failOn).toBe('warning');
});

test.each([
  [
    'a preset that is misspelt',
    'extends: strickt\n',
    [
      'recovery-audit.yaml:1:1 nothing is called "strickt": no preset, no file, and no package in a node_modules folder above | did you mean "strict"?',
    ],
  ],
  [
    'a file that is not there',
    'extends:\n  - ./team.yaml\n',
    [
      'recovery-audit.yaml:2:5 there is no file "./team.yaml" beside it | paths are relative to the folder of this file',
    ],
  ],
  [
    'one that leads back',
    'extends: ./recovery-audit.yaml\n',
    ['recovery-audit.yaml:1:1 "./recovery-audit.yaml" leads back to this file | take one of the two out'],
  ],
])('%s is named where it stands', (_, text, expected) => {
  expect(complaints(write('recovery-audit.yaml', text))).toEqual(expected);
});

test('every preset can be used with the shipped rules', async () => {
  const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
  for (const name of presetNames(PRESETS)) {
    const { config, diagnostics } = load(write('recovery-audit.yaml', `extends: ${name}\n`));
    expect([...diagnostics, ...checkNames(config, pack, likeness)], name).toEqual([]);
  }
  expect(presetNames(PRESETS)).toEqual(['letters', 'recommended', 'strict', 'template', 'training']);
});
