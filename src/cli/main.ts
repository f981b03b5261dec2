import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { runAudit } from '../batch/run-audit.ts';
import { wordbookOf } from '../batch/wordbook.ts';
import { readMarkdown } from '../formats/markdown.ts';
import { readText } from '../formats/text.ts';
import { createReader } from '../language/read.ts';
import type { RulePack } from '../model/pack.ts';
import { REPORTERS } from '../report/registry.ts';
import { PLAIN_STYLE, REPORT_FORMATS, type ReportFormat } from '../report/reporter.ts';
import { writeOut, writeWhole } from '../report/write.ts';

function home(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

function files(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|md)$/.test(name))
    .map((name) => join(path, name));
}

async function audit(paths: readonly string[], { report }: { readonly report: readonly string[] }): Promise<void> {
  const pack = JSON.parse(readFileSync(join(home(), 'dist/rules.json'), 'utf8')) as RulePack;
  const run = await runAudit(
    paths.flatMap(files),
    {
      pack,
      reader: createReader(pack),
      read: (path) => {
        const text = readFileSync(path, 'utf8');
        return Promise.resolve([path.endsWith('.md') ? readMarkdown({ path }, text) : readText({ path }, text)]);
      },
    },
    { kind: null, addressee: null, standard: null },
  );
  const whole = {
    tool: { name: 'recovery-audit', version: '0.1.0', rules: pack.hash, standard: 'recommended' },
    ...run,
    passedOver: 0,
    cohort: { criteria: [], repeated: [] },
  };
  for (const wanted of report) {
    const [format, file] = wanted.split('=');
    const known = REPORT_FORMATS.find((name): name is ReportFormat => name === format) ?? 'terminal';
    const text = REPORTERS[known](whole, wordbookOf(pack, null), {
      width: 80,
      style: PLAIN_STYLE,
      unicode: true,
      excerpts: true,
      explain: false,
      minSeverity: 'info',
    });
    if (file === undefined) await writeOut(process.stdout, text);
    else await writeWhole(file, text);
  }
}

const program = new Command('recovery-audit');
program
  .command('audit')
  .argument('<paths...>')
  .option('--report <format>', '', (value: string, all: readonly string[] = []) => [...all, value])
  .option('--fail-on <level>')
  .option('--quiet')
  .action(async (paths: string[], options: { report?: readonly string[] }) => {
    await audit(paths, { report: options.report ?? ['terminal'] });
  });
void program.parseAsync();
