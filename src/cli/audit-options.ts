import { type Command, Option } from 'commander';
import { ADDRESSEES, KINDS, SEVERITIES } from '../model/vocabulary.ts';
import { REPORT_FORMATS } from '../report/reporter.ts';

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

export function addAuditOptions(audit: Command): Command {
  return audit
    .summary('audit documents and report what they show')
    .description('Audits the documents in files and folders, and reports by the four practice domains.')
    .argument('[paths...]', 'files, folders or patterns; "-" is standard input')
    .addOption(
      new Option('--report <format[=file]>', `${REPORT_FORMATS.join(', ')}; repeatable (default: terminal)`).argParser(
        collect,
      ),
    )
    .option('--explain', 'add reasons, other words and sources to the findings')
    .option('--no-excerpts', 'leave every word of the documents out of the reports')
    .addOption(
      new Option('--min-severity <severity>', 'leave lesser findings out of reports: error, warning or info')
        .choices(SEVERITIES)
        .default('info'),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 if there is such a finding: error, warning, info or none (default: none; error where all are templates)',
      ).choices([...SEVERITIES, 'none']),
    )
    .addOption(new Option('--kind <kind>', 'care-plan, letter or template (default: found out)').choices(KINDS))
    .addOption(
      new Option(
        '--addressee <who>',
        'to whom letters are written: person, professional or unclear (default: found out)',
      ).choices(ADDRESSEES),
    )
    .option('--standard <id>', 'the audit criteria to use (default: recommended for the kind)')
    .addOption(
      new Option('--rules <dir>', 'a folder of your own rules, beside the shipped ones; repeatable').argParser(collect),
    )
    .option('--file-list <file>', 'audit the files named in it, one a line')
    .option('--stdin-filename <name>', 'what standard input is called, so that its format is known')
    .option('--allow-unreadable', 'never fail because a file cannot be read')
    .option('--fail-on-unreadable', 'exit with 2 if a file cannot be read')
    .option('-q, --quiet', 'no progress and no summary; trouble is still told')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR count too')
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp());
}
