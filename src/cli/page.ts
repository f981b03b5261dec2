import { wordbookOf } from '../batch/wordbook.ts';
import type { RulePack } from '../model/pack.ts';
import { type Page, pageOf } from '../report/terminal/page.ts';
import { writeOut } from '../report/write.ts';
import type { ConfigFlags } from './config-in-use.ts';
import { styleOf, terminalOf } from './terminal.ts';

/** Options of every command that shows something of the rules. */
export interface PageFlags extends ConfigFlags {
  readonly rules?: readonly string[];
  readonly color?: boolean;
}

/** A page of the terminal at hand. */
export async function terminalPage(pack: RulePack, { color }: PageFlags): Promise<Page> {
  const terminal = terminalOf(process.stdout, process.env, color ?? null);
  return pageOf(wordbookOf(pack, null), {
    width: terminal.width,
    style: await styleOf(terminal),
    unicode: terminal.unicode,
    excerpts: true,
    explain: true,
    minSeverity: 'info',
  });
}

export async function print(lines: readonly string[]): Promise<void> {
  await writeOut(process.stdout, `${lines.join('\n')}\n`);
}
