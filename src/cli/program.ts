import { Argument, Command, Option } from 'commander';
import { installation } from '../batch/installation.ts';
import {
  addAuditOptions,
  addressee,
  asOf,
  collect,
  columns,
  configFile,
  failOn,
  kind,
  maskedParts,
  maxFindings,
  minSeverity,
  noConfig,
  ownRules,
  record,
  redact,
  secondReader,
} from './audit-options.ts';
import { addBaseline } from './baseline-options.ts';
import type { AnnotateFlags } from './commands/annotate.ts';
import type { AuditFlags } from './commands/audit.ts';
import type { Shell } from './commands/completion.ts';
import type { ConfigPrintFlags } from './commands/config-print.ts';
import type { EvaluateFlags } from './commands/evaluate.ts';
import type { InitFlags } from './commands/init.ts';
import type { InspectFlags } from './commands/inspect.ts';
import type { MergeFlags } from './commands/merge.ts';
import type { RedactFlags } from './commands/redact.ts';
import type { TraceFlags } from './commands/trace.ts';
import { EXAMPLES } from './examples.ts';
import type { PageFlags } from './page.ts';

/** Longer lines than this are hard to read. */
const LONGEST = 100;
const COLUMNS = 80;

/** The commands and their options. What a command does is loaded only when it runs, so that help costs nothing. */
export function createProgram(): Command {
  const program = new Command('recovery-audit')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      helpWidth: Math.min(process.stdout.columns || COLUMNS, LONGEST),
      // Choices and defaults stand in the descriptions, in words.
      optionDescription: (option) => option.description,
    })
    .description(
      'Audits mental-health care plans and clinical letters for recovery-oriented practice: their wording, strengths and values, and whose goals they hold. Nothing leaves this machine.',
    )
    .version(installation().version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES.program);
  addAudit(program);
  addMerge(program);
  addInspect(program);
  addTrace(program);
  addAnnotate(program);
  addRedact(program);
  addEvaluate(program);
  addExplain(program);
  addFormats(program);
  addBaseline(program);
  addRules(program);
  addCompletion(program);
  addConfig(program);
  return program;
}

function addAudit(program: Command): void {
  addAuditOptions(program.command('audit'))
    .addHelpText('after', EXAMPLES.audit)
    .action(async (paths: readonly string[], flags: AuditFlags & { readonly watch?: boolean }) => {
      if (flags.watch === true) {
        const { auditWatch } = await import('./commands/audit-watch.ts');
        process.exitCode = await auditWatch(paths, flags);
        return;
      }
      const { auditCommand } = await import('./commands/audit.ts');
      process.exitCode = await auditCommand(paths, flags);
    });
}

function addMerge(program: Command): void {
  program
    .command('merge')
    .summary('put the parts of a run together')
    .description(
      'Puts the reports of all parts of a run (audit --shard, in JSON or lines of JSON) together as one run.',
    )
    .argument('<reports...>', 'the report of every part')
    .addOption(
      new Option('--report <format[=file]>', 'as for audit; repeatable (default: terminal)').argParser(collect),
    )
    .option('--explain', 'add reasons, other words and sources to the findings')
    .option('--no-excerpts', 'leave every word of the documents out of the reports')
    .addOption(maskedParts())
    .addOption(asOf())
    .addOption(ownRules())
    .option('-q, --quiet', 'no summary; trouble is still told')
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours')
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp())
    .action(async (reports: readonly string[], flags: MergeFlags) => {
      const { mergeCommand } = await import('./commands/merge.ts');
      process.exitCode = await mergeCommand(reports, flags);
    });
}

function addInspect(program: Command): void {
  addPageOptions(program.command('inspect'))
    .summary('show a document as the tool sees it')
    .description('Shows the blocks, titles and voices of a document, and the sections and goals found in it.')
    .argument('<file>', 'a document; "-" is standard input')
    .option('--stdin-filename <name>', 'what standard input is called, so that its format is known')
    .addOption(record())
    .addOption(secondReader(['on', 'off']))
    .addOption(columns())
    .addHelpText('after', EXAMPLES.inspect)
    .action(async (file: string, flags: InspectFlags) => {
      const { inspectCommand } = await import('./commands/inspect.ts');
      process.exitCode = await inspectCommand(file, flags);
    });
}

function addTrace(program: Command): void {
  addPageOptions(program.command('trace'))
    .summary('say why a sentence was judged as it was')
    .description(
      'Says of each sentence on a line whose words it is, which rules met it and what held them back, what the second reader made of it, and what it counts for.',
    )
    .argument(
      '<file:line>',
      'a document and a line of it, as reports print them; FILE:LINE:COLUMN asks for one sentence',
    )
    .option('--json', 'as JSON, for programs')
    .option('--stdin-filename <name>', 'what standard input is called, so that its format is known')
    .addOption(record())
    .addOption(kind())
    .addOption(addressee())
    .addOption(secondReader(['on', 'off']))
    .addHelpText('after', EXAMPLES.trace)
    .action(async (place: string, flags: TraceFlags) => {
      const { traceCommand } = await import('./commands/trace.ts');
      process.exitCode = await traceCommand(place, flags);
    });
}

function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .summary('show a document with its findings in the margin')
    .description(
      'Writes a page that shows a document as it reads: what is good and what is worth another look is marked in the text, with reasons, other words and sources in the margin. Or a Word file with the same as comments; of a .docx file, the original with comments.',
    )
    .argument('<file>', 'a document; "-" is standard input')
    .option('-o, --output <file>', 'where the page goes (default: standard output); a Word file if it ends in .docx')
    .option('--report <format=file>', 'html=FILE or docx=FILE, in place of --output')
    .option('--stdin-filename <name>', 'what standard input is called, so that its format is known')
    .addOption(record())
    .addOption(columns())
    .addOption(redact('on'))
    .addOption(minSeverity())
    .addOption(kind())
    .addOption(addressee())
    .addOption(ownRules())
    .addOption(secondReader(['on', 'off']))
    .addOption(configFile())
    .addOption(noConfig())
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp())
    .addHelpText('after', EXAMPLES.annotate)
    .action(async (file: string, flags: AnnotateFlags) => {
      const { annotateCommand } = await import('./commands/annotate.ts');
      process.exitCode = await annotateCommand(file, flags);
    });
}

function addRedact(program: Command): void {
  program
    .command('redact')
    .summary('write a document with names and numbers masked')
    .description(
      'Writes the text of a document with names, numbers, addresses and dates of birth masked: people become Person A, Person B and so on. Masking is not anonymisation.',
    )
    .argument('<file>', 'a document; "-" is standard input')
    .option('-o, --output <file>', 'where the text goes (default: standard output)')
    .option('--list', 'show what was masked, value by value, on standard error')
    .option('--stdin-filename <name>', 'what standard input is called, so that its format is known')
    .addOption(record())
    .addOption(columns())
    .addOption(ownRules())
    .addOption(configFile())
    .addOption(noConfig())
    .option('-q, --quiet', 'do not say how much was masked')
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp())
    .addHelpText('after', EXAMPLES.redact)
    .action(async (file: string, flags: RedactFlags) => {
      const { redactCommand } = await import('./commands/redact.ts');
      process.exitCode = await redactCommand(file, flags);
    });
}

function addEvaluate(program: Command): void {
  addPageOptions(program.command('evaluate'))
    .summary('measure agreement with labelled documents')
    .description(
      'Audits a folder of documents that people labelled (NAME.gold.json beside each, see docs/labelling.md) and says how far the tool agrees with them.',
    )
    .argument('<folder>', 'a folder of labelled documents')
    .addOption(
      new Option('--report <format[=file]>', 'terminal, markdown or json; repeatable (default: terminal)').argParser(
        collect,
      ),
    )
    .addOption(secondReader(['on', 'off']))
    .option('--disagreements', 'list in the terminal every place where reader and tool differ')
    .option('--no-excerpts', 'leave every word of the documents out of the reports')
    .addHelpText('after', EXAMPLES.evaluate)
    .action(async (folder: string, flags: EvaluateFlags) => {
      const { evaluateCommand } = await import('./commands/evaluate.ts');
      process.exitCode = await evaluateCommand(folder, flags);
    });
}

function addExplain(program: Command): void {
  addPageOptions(program.command('explain'))
    .summary('say what a rule is, why, and where it comes from')
    .description('Explains a rule, a theme, a framework, a section, a goal rule or an audit criterion, by its name.')
    .argument('<name>', 'as reports print it: wording/non-compliant, peer-support, chime, strengths …')
    .addHelpText('after', EXAMPLES.explain)
    .action(async (name: string, flags: PageFlags) => {
      const { explainCommand } = await import('./commands/explain.ts');
      process.exitCode = await explainCommand(name, flags);
    });
}

function addFormats(program: Command): void {
  addPageOptions(program.command('formats'))
    .summary('list what is read, and what survives in each format')
    .description('Lists the formats that are read, their files, and what of a document survives in each.')
    .action(async (flags: PageFlags) => {
      const { formatsCommand } = await import('./commands/formats.ts');
      process.exitCode = await formatsCommand(flags);
    });
}

function addRules(program: Command): void {
  const rules = program
    .command('rules')
    .summary('list the rules, or check them')
    .description('The rules that documents are held against: plain YAML in the folder rules/.')
    .addHelpText('after', EXAMPLES.rules);
  addPageOptions(rules.command('list'))
    .description('Lists every rule by its file, with its severity and what it says.')
    .action(async (flags: PageFlags) => {
      const { rulesList } = await import('./commands/rules-list.ts');
      process.exitCode = await rulesList(flags);
    });
  addPageOptions(rules.command('check'))
    .description(
      'Reads every rule file and runs the examples that the rules carry: exit code 2 when one does not hold. Remarks, as warnings, on rules that overlap or repeat each other, and on what no example proves.',
    )
    .action(async (flags: PageFlags) => {
      const { rulesCheck } = await import('./commands/rules-check.ts');
      process.exitCode = await rulesCheck(flags);
    });
  addPageOptions(rules.command('docs'))
    .description('Writes the rules as Markdown pages: one for each family of rules and each framework, and an index.')
    .argument('<folder>', 'where the pages go')
    .action(async (folder: string, flags: PageFlags) => {
      const { rulesDocs } = await import('./commands/rules-docs.ts');
      process.exitCode = await rulesDocs(folder, flags);
    });
  rules
    .command('schema')
    .description('Prints the JSON Schema of rule files, for editors.')
    .argument('[kind]', 'the folder that a rule file stands in: wording, sections, words …')
    .action(async (folder: string | undefined) => {
      const { rulesSchema } = await import('./commands/rules-schema.ts');
      process.exitCode = await rulesSchema(folder);
    });
}

function addConfig(program: Command): void {
  program
    .command('init')
    .summary('write a configuration')
    .description(`Asks a few questions and writes a commented recovery-audit.yaml into this folder.`)
    .option('-y, --yes', 'ask nothing: what is usual')
    .option('--force', 'replace a configuration that is there')
    .addHelpText('after', EXAMPLES.init)
    .action(async (flags: InitFlags) => {
      const { initCommand } = await import('./commands/init.ts');
      process.exitCode = await initCommand(flags);
    });
  const config = program
    .command('config')
    .summary('show what the configuration comes to')
    .description('The configuration: recovery-audit.yaml, found upwards from what is audited.')
    .addHelpText('after', EXAMPLES.config);
  addPageOptions(config.command('print'))
    .description('Prints every setting that holds, and where each comes from.')
    .option('--for <file>', 'what holds for this file, overrides and groups included')
    .option('--json', 'as JSON, for programs')
    .addOption(minSeverity())
    .addOption(failOn())
    .addOption(maxFindings())
    .addOption(secondReader(['on', 'off', 'count']))
    .option('--standard <id>', 'as audit would be given it')
    .action(async (flags: ConfigPrintFlags) => {
      const { configPrint } = await import('./commands/config-print.ts');
      process.exitCode = await configPrint(flags);
    });
  config
    .command('schema')
    .description('Prints the JSON Schema of recovery-audit.yaml, for editors.')
    .action(async () => {
      const { configSchema } = await import('./commands/config-schema.ts');
      process.exitCode = await configSchema();
    });
}

/** What every command takes that shows something of the rules. */
function addPageOptions(command: Command): Command {
  return command
    .addOption(ownRules())
    .addOption(configFile())
    .addOption(noConfig())
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours')
    .addOption(new Option('--debug', 'show where a fault in the program is').hideHelp());
}

function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description(
      'Prints a script with which bash, zsh or fish completes commands, options, their values and rule names.',
    )
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES.completion)
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('./commands/completion.ts');
      process.exitCode = await completionCommand(shell, program);
    });
}
