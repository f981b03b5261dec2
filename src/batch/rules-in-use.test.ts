import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadMorphology } from '../language/morphology.ts';
import type { RulePack } from '../model/pack.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { packFiles } from '../rules/pack-files.ts';
import type { Installation } from './installation.ts';
import { rulesInUse } from './rules-in-use.ts';

function ruleFile(word: string): string {
  return `category: control
about: Words for a test.
unless: []
rules:
  - id: wording/${word}
    theme: partnerships
    severity: warning
    flag: [${word} on the ward]
    say: Speaks of a person as one speaks of a thing.
    instead: [stays on the ward, waits for a flat]
    source: Judgement
    verified: judgement
    examples:
      flag: [He was ${word} on the ward., She is ${word} on the ward.]
      pass: [The trolley was ${word} outside.]
`;
}

let home: Installation;

/** An installation with one shipped rule file, freshly built. */
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
  home = { folder, version: '1.0.0' };
  mkdirSync(join(folder, 'dist'));
  write('rules/wording/parking.yaml', ruleFile('parked'));
  const { pack } = compileRules(readRuleSources(join(folder, 'rules')), await loadMorphology());
  writePack(pack);
});
afterEach(() => {
  rmSync(home.folder, { recursive: true });
});

function writePack(pack: RulePack): void {
  const { rules, table, phrases } = packFiles(pack);
  write('dist/rules.json', rules);
  write('dist/phrases.bin', table);
  write('dist/phrases.json', phrases);
}

function write(path: string, text: string | Uint8Array): void {
  const full = join(home.folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
}

async function inUse(
  ...folders: readonly string[]
): Promise<{ readonly ids: readonly string[]; readonly edited: readonly string[] }> {
  const { pack, edited, diagnostics } = await rulesInUse(home, folders);
  expect(diagnostics).toEqual([]);
  return { ids: pack.wording.map(({ id }) => id), edited };
}

test('rules that are as they were built are not compiled again', async () => {
  // What the build left is taken as it is: a mark in it is still there.
  writePack({ ...(await rulesInUse(home, [])).pack, hash: 'marked' });
  expect((await rulesInUse(home, [])).pack.hash).toBe('marked');
});

test('an edit of a shipped file takes effect, and is told of', async () => {
  write('rules/wording/parking.yaml', ruleFile('stored'));
  expect(await inUse()).toEqual({ ids: ['wording/stored'], edited: ['wording/parking.yaml'] });
});

test('so does a new file, and one that is gone', async () => {
  write('rules/wording/storage.yaml', ruleFile('stored'));
  expect(await inUse()).toEqual({ ids: ['wording/parked', 'wording/stored'], edited: ['wording/storage.yaml'] });
  rmSync(join(home.folder, 'rules/wording/parking.yaml'));
  expect(await inUse()).toEqual({
    ids: ['wording/stored'],
    edited: ['wording/parking.yaml', 'wording/storage.yaml'],
  });
});

test("folders of one's own stand beside the shipped rules", async () => {
  write('own/wording/storage.yaml', ruleFile('stored'));
  const { ids, edited } = await inUse(join(home.folder, 'own'));
  expect(ids.toSorted()).toEqual(['wording/parked', 'wording/stored']);
  expect(edited).toEqual([]);
});

test('what is wrong in an edited file is told by a path that can be opened', async () => {
  write('rules/wording/parking.yaml', ruleFile('parked').replace('theme: partnerships', 'theme: partnership'));
  const { diagnostics } = await rulesInUse(home, []);
  expect(diagnostics).toMatchObject([{ severity: 'error', line: 6, hint: 'did you mean "partnerships"?' }]);
  expect(diagnostics[0]?.file).toMatch(/rules\/wording\/parking\.yaml$/);
});

test('a program that was not built says how to build it', async () => {
  rmSync(join(home.folder, 'dist'), { recursive: true });
  await expect(rulesInUse(home, [])).rejects.toThrow(/run "npm run build"/);
});
