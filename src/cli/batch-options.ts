import { type Command, Option } from 'commander';
import type { Shard } from '../batch/shard.ts';
import { UsageError } from '../model/diagnostic.ts';

/** How a run over many documents is done. None of it changes what the reports say. */
export interface BatchFlags {
  readonly jobs: 'auto' | number;
  readonly timeout?: number;
  readonly cache: string;
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly timing?: boolean;
}

export function addBatchOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--jobs <n>', 'processes that read at the same time, or auto (default: auto)')
        .argParser(jobsOf)
        .default('auto'),
    )
    .addOption(
      new Option(
        '--timeout <seconds>',
        'give a file up that takes longer (default: 60; texts alone are not timed in one process)',
      ).argParser((value) => positive('--timeout', value)),
    )
    .addOption(
      new Option(
        '--cache <dir>',
        'keep results in a folder, locked, and read only what has changed (default: off)',
      ).default('off'),
    )
    .option('--resume', 'go on with the same command where it was ended before its end')
    .addOption(
      new Option('--shard <i/n>', 'audit one part of the files, to be merged with the others').argParser(shardOf),
    )
    .addOption(
      new Option('--from <format>', 'ndjson: read documents from standard input, one a line').choices(['ndjson']),
    )
    .addOption(new Option('--to <format>', 'ndjson: answer each with a line, in order').choices(['ndjson']))
    .option('--timing', 'say on standard error how long each part took, and with --jobs 1 which rules were tried most');
}

function jobsOf(value: string): 'auto' | number {
  return value === 'auto' ? value : positive('--jobs', value, ' or auto');
}

function positive(option: string, value: string, or = ''): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new UsageError(`${option} takes a whole number from 1${or}, and "${value}" is none.`);
}

export function shardOf(value: string): Shard {
  const [, index, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  if (index === undefined || of === undefined || Number(index) > Number(of)) {
    throw new UsageError(
      `--shard takes a part and their number, such as 1/4 for the first of four, and not "${value}".`,
    );
  }
  return { index: Number(index), of: Number(of) };
}
