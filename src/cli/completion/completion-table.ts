import type { Argument, Command, Option } from 'commander';
import { REPORT_FORMATS } from '../../report/reporter.ts';

/** What may follow: words of a list, files, or nothing that is known. */
export type Values = readonly string[] | 'files' | 'none';

export interface CompletedOption {
  /** As written: "--kind", "-q". */
  readonly names: readonly string[];
  readonly about: string;
  /** Null where the option takes no value. */
  readonly values: Values | null;
}

/** What can follow one command. */
export interface CompletedCommand {
  /** The words that lead to it: "" for the program itself, "rules check". */
  readonly path: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly values: Values;
}

/**
 * Everything that can be completed, read from the description that help is printed from. `names` is what `explain` knows:
 * the program's description holds no rules.
 */
export function completionTable(program: Command, names: readonly string[]): readonly CompletedCommand[] {
  const commands = visible(program).map((command) => command.name());
  const entry = (command: Command, path: string): readonly CompletedCommand[] => [
    {
      path,
      options: command.createHelp().visibleOptions(command).map(optionOf),
      commands: visible(command).map((each) => ({ name: each.name(), about: aboutOf(each) })),
      values: argumentOf(command.registeredArguments[0], { names, commands }),
    },
    ...visible(command).flatMap((each) => entry(each, path === '' ? each.name() : `${path} ${each.name()}`)),
  ];
  return entry(program, '');
}

/** Commands that help lists, each once; "help" is given to every command that has others. */
function visible(command: Command): readonly Command[] {
  const isRoot = command.parent === null;
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => isRoot || each.name() !== 'help');
}

function aboutOf(command: Command): string {
  return command.summary() || command.description();
}

/** Takes a format before its file, which its description tells and its choices cannot. */
const REPORT = '--report';

function optionOf(option: Option): CompletedOption {
  const names = [option.long, option.short].filter((name) => name !== undefined);
  const values = option.long === REPORT ? REPORT_FORMATS : (option.argChoices ?? valuesOf(option.flags));
  return { names, about: option.description, values: option.required || option.optional ? values : null };
}

function valuesOf(flags: string): Values {
  return /<(?:file|dir)\b/.test(flags) ? 'files' : 'none';
}

function argumentOf(
  argument: Argument | undefined,
  { names, commands }: { readonly names: readonly string[]; readonly commands: readonly string[] },
): Values {
  if (argument === undefined) return 'none';
  if (argument.argChoices !== undefined) return argument.argChoices;
  switch (argument.name()) {
    case 'name':
      return names;
    case 'command':
      return commands;
    default:
      return 'files';
  }
}
