import type { CompletedCommand, Values } from './completion-table.ts';
import { atCases, quoted } from './shell-words.ts';

/** A script for bash, without the bash-completion package. Where it has nothing to say, bash completes files. */
export function bashCompletion(table: readonly CompletedCommand[]): string {
  return `# bash completion for recovery-audit. In ~/.bashrc: source <(recovery-audit completion bash)
_recovery_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at/\${COMP_WORDS[i]}" in
${atCases(table)}
    esac
  done
  case "$at/$prev" in
${table.flatMap(({ path, options }) => options.flatMap((option) => (option.values === null ? [] : [`    ${option.names.map((name) => quoted(`${path}/${name}`)).join('|')}) ${reply(option.values)}; return ;;`]))).join('\n')}
  esac
  case "$at" in
${table.map((command) => `    ${quoted(command.path)}) if [[ $cur == -* ]]; then ${reply(command.options.flatMap(({ names }) => names))}; else ${reply(wordsOf(command))}; fi ;;`).join('\n')}
  esac
}
complete -o default -o bashdefault -F _recovery_audit recovery-audit
`;
}

function wordsOf({ commands, values }: CompletedCommand): Values {
  return commands.length > 0 ? commands.map(({ name }) => name) : values;
}

/** Nothing said lets bash complete files. */
function reply(values: Values): string {
  if (typeof values === 'string') return 'COMPREPLY=()';
  return `COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$cur"))`;
}
