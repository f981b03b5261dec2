import type { CompletedCommand, Values } from './completion-table.ts';
import { atCases, quoted } from './shell-words.ts';

/** A script for zsh: sourced after compinit, or kept as `_recovery-audit` in a folder of $fpath. */
export function zshCompletion(table: readonly CompletedCommand[]): string {
  return `#compdef recovery-audit
# In ~/.zshrc, after compinit: source <(recovery-audit completion zsh)
_recovery_audit() {
  local at='' i
  local -a items
  for ((i = 2; i < CURRENT; i++)); do
    case "$at/\${words[i]}" in
${atCases(table)}
    esac
  done
  case "$at/\${words[CURRENT-1]}" in
${table.flatMap(({ path, options }) => options.flatMap((option) => (option.values === null ? [] : [`    ${option.names.map((name) => quoted(`${path}/${name}`)).join('|')}) ${reply(option.values)}; return ;;`]))).join('\n')}
  esac
  case "$at" in
${table.map(branch).join('\n')}
  esac
}
if [ "$funcstack[1]" = _recovery-audit ]; then _recovery_audit "$@"; else compdef _recovery_audit recovery-audit; fi
`;
}

function branch({ path, options, commands, values }: CompletedCommand): string {
  const flags = options.flatMap(({ names, about }) => names.map((name) => described(name, about)));
  const words =
    commands.length > 0
      ? `items=(${commands.map(({ name, about }) => described(name, about)).join(' ')}); _describe command items`
      : reply(values);
  return `    ${quoted(path)}) if [[ $PREFIX == -* ]]; then items=(${flags.join(' ')}); _describe -o option items; else ${words}; fi ;;`;
}

/** `name:what it is`; a colon in a name would end it. */
function described(name: string, about: string): string {
  return quoted(`${name.replaceAll(':', '\\:')}:${about}`);
}

function reply(values: Values): string {
  if (values === 'files') return '_files';
  return values === 'none' ? ':' : `compadd -- ${values.map(quoted).join(' ')}`;
}
