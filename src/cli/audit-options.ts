import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDate } from '../audit/cohort/dates.ts';
import { UsageError } from '../model/diagnostic.ts';
import { ADDRESSEES, KINDS, SEVERITIES } from '../model/vocabulary.ts';
import { REPORT_FORMATS } from '../report/reporter.ts';
import { addBatchOptions } from './batch-options.ts';

/** Gathers an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

export function addAuditOptions(audit: Command): Command {
  return addBatchOptions(audit)
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
    .addOption(smallNumbers())
    .addOption(redact('off for terminal, json and ndjson, on for all reports that are passed on'))
    .addOption(minSeverity())
    .addOption(failOn())
    .addOption(maxFindings())
    .addOption(
      new Option(
        '--fail-under <criterion=percent>',
        'exit with 1 if a criterion is met by less than this percentage; repeatable',
      ).argParser(collect),
    )
    .addOption(kind())
    .addOption(addressee())
    .option('--by <framework>', 'show the audit by another framework as well, such as chime or refocus')
    .option('--standard <id>', 'the audit criteria to use (default: recommended for the kind)')
    .addOption(ownRules())
    .addOption(configFile())
    .addOption(noConfig())
    .addOption(secondReader(['on', 'off', 'count']))
    .option('--baseline <file>', 'known and accepted findings (default: recovery-audit.baseline.yaml, found upwards)')
    .option('--no-baseline', 'count every finding')
    .addOption(columns())
    .addOption(
      new Option(
        '--group-by <field>',
        'show criteria by team, ward, month …, by "folder", or by names in paths: "plans/{team}/*"; repeatable (default: all groups that are known)',
      ).argParser(collect),
    )
    .option('--file-list <file>', 'audit the files named in it, one a line')
    .option('--stdin-filename <name>', 'what standard input is called, so that its format is known')
    .option('--allow-unreadable', 'never fail because a file cannot be read')
    .option('--fail-on-unreadable', 'exit with 2 if a file cannot be read')
    .addOption(asOf())
    .option('--watch', 'audit again whenever a file changes, and show what is open; Ctrl-C ends')
    .option('-q, --quiet', 'no progress and no summary; trouble is still told')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR count too')
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp());
}

function smallNumbers(): Option {
  return new Option(
    '--small-numbers <n>',
    'groups with fewer documents are counted together in tables by team, ward or month (default: 5)',
  ).argParser((value) => {
    if (!/^[1-9]\d{0,5}$/.test(value))
      throw new UsageError(`--small-numbers takes a whole number from 1, such as 5, not "${value}".`);
    return Number(value);
  });
}

/** What is asked of the parts of a run: they cannot be masked any more when they are put together. */
export function maskedParts(): Option {
  return new Option(
    '--redact <how>',
    'on wants masked parts for every report; off shows what the parts show (default: on for reports that are passed on)',
  ).choices(['on', 'off']);
}

export function redact(usual: string): Option {
  return new Option('--redact <how>', `mask names and numbers: on or off (default: ${usual})`).choices(['on', 'off']);
}

export function minSeverity(): Option {
  return new Option(
    '--min-severity <severity>',
    'leave lesser findings out of reports: error, warning or info',
  ).choices(SEVERITIES);
}

export function kind(): Option {
  return new Option('--kind <kind>', 'care-plan, letter or template (default: found out)').choices(KINDS);
}

export function addressee(): Option {
  return new Option(
    '--addressee <who>',
    'to whom letters are written: person, professional or unclear (default: found out)',
  ).choices(ADDRESSEES);
}

export function secondReader(choices: readonly string[]): Option {
  const described = choices.includes('count') ? 'on, off, or count its findings for --fail-on' : 'on or off';
  return new Option(
    '--second-reader <how>',
    `the statistical reader beside the rules: ${described} (default: on)`,
  ).choices(choices);
}

export function failOn(): Option {
  return new Option(
    '--fail-on <severity>',
    'exit with 1 if there is such a finding: error, warning, info or none (default: none; error where all are templates)',
  ).choices([...SEVERITIES, 'none']);
}

export function maxFindings(): Option {
  return new Option('--max-findings <n>', 'exit with 1 if there are more errors and warnings than this').argParser(
    count,
  );
}

/** Reads a whole number from 0 up. */
function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number, such as 20.');
  return Number(value);
}

export function configFile(): Option {
  return new Option('--config <file>', 'the configuration to use (default: recovery-audit.yaml, found upwards)');
}

export function noConfig(): Option {
  return new Option('--no-config', 'use no configuration');
}

export function columns(): Option {
  return new Option(
    '--columns <map>',
    'what the columns of tables hold: id=HEADER, text=HEADER, skip=HEADER, or a group such as team=HEADER; several with commas (default: told by the headers)',
  ).argParser(collect);
}

export function record(): Option {
  return new Option('--record <name>', 'which document of a file that holds several: a row, a resource, a member');
}

export function asOf(): Option {
  return new Option('--as-of <date>', 'name plans whose review was due before this date, YYYY-MM-DD').argParser(
    (date) => {
      if (isDate(date)) return date;
      throw new UsageError(`--as-of takes a date as YYYY-MM-DD, such as 2026-04-01, and "${date}" is none.`);
    },
  );
}

export function ownRules(): Option {
  return new Option('--rules <dir>', 'a folder of your own rules, beside the shipped ones; repeatable').argParser(
    collect,
  );
}
