import type { CompletedCommand } from './completion-table.ts';

/** A word for bash, zsh and fish alike: nothing in single quotes means anything but itself. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Case branches that follow a command line from command to command: `at` is where it has come to. */
export function atCases(table: readonly CompletedCommand[]): string {
  return table
    .flatMap(({ path, commands }) =>
      commands.map(({ name }) => {
        const next = path === '' ? name : `${path} ${name}`;
        return `      ${quoted(`${path}/${name}`)}) at=${quoted(next)} ;;`;
      }),
    )
    .join('\n');
}
