import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgram } from '../program.ts';
import { bashCompletion } from './bash.ts';
import { completionTable } from './completion-table.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

const NAMES = ['chime', 'wording/compliant', 'wording/compliance-only'];
const table = completionTable(createProgram(), NAMES);
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

beforeAll(() => {
  writeFileSync(join(place, 'bash'), bashCompletion(table));
  writeFileSync(join(place, 'zsh'), zshCompletion(table));
  writeFileSync(join(place, 'fish'), fishCompletion(table));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Words of a command line so far, the last of them being typed, and what is offered for it. */
const OFFERS: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['ba', ['baseline']],
  ['baseline p', ['prune']],
  ['audit plans --kind ', ['care-plan', 'letter', 'template']],
  ['audit --fail', ['--fail-on', '--fail-on-unreadable', '--fail-under']],
  ['audit --report sa', ['sarif']],
  ['rules check --r', ['--rules']],
  ['explain wording/compliant', ['wording/compliant']],
  ['explain ch', ['chime']],
  ['completion ', ['bash', 'fish', 'zsh']],
  ['help compl', ['completion']],
];

function offeredBy(shell: string, script: string, ...args: readonly string[]): readonly string[] {
  const printed = execFileSync(shell, ['-c', script, shell, ...args], { cwd: place, encoding: 'utf8' });
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

describe.skipIf(!has('bash'))('bash', () => {
  const TRY =
    'source ./bash; COMP_WORDS=(recovery-audit "$@"); COMP_CWORD=$#; _recovery_audit; printf "%s\\n" "${COMPREPLY[@]}"';
  test.each(OFFERS)('%s', (line, offered) => {
    expect(offeredBy('bash', TRY, ...line.split(' '))).toEqual(offered);
  });

  test('files where a file is asked for', () => {
    expect(offeredBy('bash', TRY, 'audit', '--baseline', 'b')).toEqual([]);
    expect(offeredBy('bash', `source ./bash; complete -p recovery-audit`)[0]).toContain('-o default');
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  // What zsh itself would do with the words that it is handed.
  const TRY = `compdef() { :; }; _files() { :; }
    compadd() { shift; print -l -- \${(M)@:#$PREFIX*}; }
    _describe() { local -a all=("\${(@P)@[-1]}"); print -l -- \${(M)\${all[@]%%:*}:#$PREFIX*}; }
    source ./zsh; words=(recovery-audit "$@"); CURRENT=$#words; PREFIX=$words[-1]; _recovery_audit`;
  test.each(OFFERS)('%s', (line, offered) => {
    expect(offeredBy('zsh', TRY, ...line.split(' '))).toEqual(offered);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  test.each(OFFERS)('%s', (line, offered) => {
    const shown = offeredBy('fish', `source ./fish; complete -C 'recovery-audit ${line}'`);
    expect(shown.map((each) => each.split('\t')[0])).toEqual(offered);
  });
});

test('every option and command of the program is in the table, with the words of its help', () => {
  for (const command of createProgram().commands) {
    const entry = table.find(({ path }) => path === command.name());
    for (const option of command.options.filter(({ hidden }) => !hidden)) {
      expect(entry?.options.flatMap(({ names }) => names)).toContain(option.long);
    }
    expect(table[0]?.commands.map(({ name }) => name)).toContain(command.name());
  }
});
