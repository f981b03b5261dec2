import type { Command } from 'commander';
import { writeOut } from '../../report/write.ts';
import { bashCompletion } from '../completion/bash.ts';
import { type CompletedCommand, completionTable } from '../completion/completion-table.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { explainable } from '../explain/entries.ts';
import { loadedRules } from '../loaded-rules.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const SCRIPTS: Readonly<Record<Shell, (table: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints a script with which a shell completes commands, options, their values, and what `explain` knows. */
export async function completionCommand(shell: Shell, program: Command): Promise<Exit> {
  const { pack } = await loadedRules([], [], true);
  await writeOut(process.stdout, SCRIPTS[shell](completionTable(program, [...explainable(pack).keys()].sort())));
  return EXIT.done;
}
