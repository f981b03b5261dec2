import type { CompletedCommand, CompletedOption, Values } from './completion-table.ts';

/** A script for fish: ~/.config/fish/completions/recovery-audit.fish. */
export function fishCompletion(table: readonly CompletedCommand[]): string {
  const cases = table.flatMap(({ path, commands }) =>
    commands.map(
      ({ name }) =>
        `      case ${word(`${path}/${name}`)}\n        set at ${word(path === '' ? name : `${path} ${name}`)}`,
    ),
  );
  return `# fish completion for recovery-audit: recovery-audit completion fish > ~/.config/fish/completions/recovery-audit.fish
function __recovery_audit_at
  set -l at ''
  for word in (commandline -opc)[2..-1]
    switch "$at/$word"
${cases.join('\n')}
    end
  end
  test "$at" = "$argv[1]"
end
${table.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ path, options, commands, values }: CompletedCommand): readonly string[] {
  const start = `complete -c recovery-audit -n ${word(`__recovery_audit_at ${word(path)}`)}`;
  return [
    ...(values === 'files' ? [] : [`${start} -f`]),
    ...commands.map(({ name, about }) => `${start} -a ${word(name)} -d ${word(about)}`),
    ...(typeof values === 'string' || commands.length > 0 ? [] : [`${start} -a ${word(values.join(' '))}`]),
    ...options.map((option) => `${start}${flagsOf(option)} -d ${word(option.about)}`),
  ];
}

function flagsOf({ names, values }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`)).join('');
  return `${flags}${values === null ? '' : taken(values)}`;
}

function taken(values: Values): string {
  if (values === 'files') return ' -r';
  return values === 'none' ? ' -x' : ` -x -a ${word(values.join(' '))}`;
}

/** In fish, a backslash and a quote are the only characters that single quotes leave their meaning. */
function word(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
