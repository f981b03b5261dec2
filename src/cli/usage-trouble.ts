import { existsSync } from 'node:fs';
import type { CommanderError } from 'commander';
import { PROGRAM, tell } from './trouble.ts';

/** What commander has against a command line, in one line, with what to do. */
export function tellUsage(error: CommanderError, argv: readonly string[], commands: readonly string[]): void {
  const [first = ''] = argv;
  const isCommand = commands.includes(first);
  const said = inWords(error.message);
  if (error.code === 'commander.unknownCommand' && !isCommand && existsSync(first)) {
    tell(`${PROGRAM}: "${first}" is no command. Did you mean "${PROGRAM} audit ${first}"?`);
  } else tell(`${PROGRAM}: ${said} See "${PROGRAM} ${isCommand ? `${first} ` : ''}--help".`);
}

/** commander's two lines ("error: …", "(Did you mean …?)") as sentences. */
function inWords(message: string): string {
  const [what = '', meant] = message.replace(/^error: /, '').split('\n');
  const choice = /^option '(\S+).*' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(what);
  const sentence = choice === null ? what.replaceAll("'", '"') : choiceInWords(choice);
  const hint = meant === undefined ? '' : ` ${meant.replace(/^\(|\)$/g, '')}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${sentence.endsWith('.') ? '' : '.'}${hint}`;
}

function choiceInWords([, option = '', given = '', choices = '']: readonly string[]): string {
  return `${option} cannot be "${given}": choose ${choices.replace(/, ([^,]*)$/, ' or $1')}.`;
}
