import { type Command, Option } from 'commander';
import { addressee, configFile, kind, noConfig, ownRules } from './audit-options.ts';
import type { BaselineFlags } from './baseline-run.ts';
import type { BaselineCreateFlags } from './commands/baseline-create.ts';
import { EXAMPLES } from './examples.ts';

/** `baseline create`, `check`, `prune` and `show`. */
export function addBaseline(program: Command): void {
  const baseline = program
    .command('baseline')
    .summary('live with what is there: count only what is new')
    .description(
      'Keeps what was found when checking began, or was looked at and accepted, in recovery-audit.baseline.yaml. Audits show such findings and do not count them.',
    )
    .addHelpText('after', EXAMPLES.baseline);
  addRun(baseline.command('create'))
    .description('Writes down what is found now, as known.')
    .option('--overwrite', 'make an existing baseline anew; what was accepted stays accepted')
    .action(async (paths: readonly string[], flags: BaselineCreateFlags) => {
      const { baselineCreate } = await import('./commands/baseline-create.ts');
      process.exitCode = await baselineCreate(paths, flags);
    });
  addRun(baseline.command('check'))
    .description('Names entries that are found no more or have expired. Exit code 1 when there are any.')
    .action(async (paths: readonly string[], flags: BaselineFlags) => {
      const { baselineCheck } = await import('./commands/baseline-check.ts');
      process.exitCode = await baselineCheck(paths, flags);
    });
  addRun(baseline.command('prune'))
    .description('Takes out entries that are found no more.')
    .action(async (paths: readonly string[], flags: BaselineFlags) => {
      const { baselinePrune } = await import('./commands/baseline-prune.ts');
      process.exitCode = await baselinePrune(paths, flags);
    });
  baseline
    .command('show')
    .description('Lists the entries by document, with who accepted what and why.')
    .addOption(file())
    .action(async (flags: { readonly baseline?: string }) => {
      const { baselineShow } = await import('./commands/baseline-show.ts');
      process.exitCode = await baselineShow(flags);
    });
}

function addRun(command: Command): Command {
  return command
    .argument('[paths...]', 'files, folders or patterns, as for audit')
    .addOption(file())
    .addOption(kind())
    .addOption(addressee())
    .addOption(ownRules())
    .addOption(configFile())
    .addOption(noConfig())
    .option('--file-list <file>', 'audit the files named in it, one a line')
    .option('-q, --quiet', 'no progress')
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp());
}

function file(): Option {
  return new Option('--baseline <file>', 'the baseline (default: recovery-audit.baseline.yaml, found upwards)');
}
