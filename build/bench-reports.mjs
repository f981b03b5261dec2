// Measures how long audited documents take to become reports, and what memory that needs: each format alone, then all in one run.
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planMaker } from './bench-corpus.mjs';

const FORMATS = [
  'ndjson=audit.ndjson',
  'json=audit.json',
  'terminal=audit.txt',
  'markdown=audit.md',
  'html=audit.html',
  'docx=audit.docx',
  'xlsx=audit.xlsx',
  'csv=tables',
  'sarif=audit.sarif',
  'junit=junit.xml',
  'checkstyle=checkstyle.xml',
  'github=annotations.txt',
  'gitlab=quality.json',
];
/** Different plans; the documents that are reported are copies of their audits under names of their own. */
const DIFFERENT = 50;
/** What all reports together may take. */
const LIMITS = { seconds: 20, mebibytes: 400 };

/** `measured` runs a command in `place` and gives its times in ms and its peak in MiB. */
export function benchReports({ documents, place, program, measured }) {
  const part = partOf({ documents, place, program, measured });
  console.log(`\n${documents} audited plans of 6 kB (${size(join(place, part))}) as reports, by merge`);
  console.log(
    `${'report'.padEnd(24)}${'s'.padStart(9)}${'cpu s'.padStart(9)}${'peak MiB'.padStart(10)}${'file'.padStart(10)}`,
  );
  const report = (name, targets, file) => {
    const { ms, cpu, peak } = measured([
      process.execPath,
      program,
      'merge',
      part,
      '--quiet',
      '--redact',
      'off',
      ...targets.flatMap((target) => ['--report', target]),
    ]);
    const over = targets.length > 1 && (ms / 1000 > LIMITS.seconds || peak > LIMITS.mebibytes);
    const limit = targets.length === 1 ? '' : `  (at most ${LIMITS.seconds} s, ${LIMITS.mebibytes} MiB)`;
    console.log(
      `${name.padEnd(24)}${(ms / 1000).toFixed(1).padStart(9)}${(cpu / 1000).toFixed(1).padStart(9)}${peak.toFixed(0).padStart(10)}${(file === null ? '' : size(join(place, file))).padStart(10)}${limit}${over ? '  over the limit' : ''}`,
    );
  };
  for (const target of FORMATS) {
    const [format, file] = target.split('=');
    report(format, [target], format === 'csv' ? join(file, 'findings.csv') : file);
    rmSync(join(place, file), { recursive: true });
  }
  report('all of them', FORMATS, null);
}

/** Audits a few plans as the one part of a run, and writes their audits again and again under other names, in the order of paths. */
function partOf({ documents, place, program, measured }) {
  const folder = join(place, 'audited');
  mkdirSync(folder);
  const next = planMaker(2);
  for (let at = 0; at < DIFFERENT; at += 1) writeFileSync(join(folder, `${at}.txt`), next().text);
  measured([
    process.execPath,
    program,
    'audit',
    'audited',
    '--shard',
    '1/1',
    '--quiet',
    '--report',
    'ndjson=few.ndjson',
  ]);
  const [head, ...lines] = readFileSync(join(place, 'few.ndjson'), 'utf8').trimEnd().split('\n');
  const tail = lines.pop();
  const few = lines.map((line) => {
    const { traces, ...audit } = JSON.parse(line);
    return audit;
  });
  const part = join(place, 'part.ndjson');
  writeFileSync(part, `${head}\n`);
  for (let at = 0; at < documents; at += 1) {
    const path = `team-${String(at % 8)}/plan-${String(at).padStart(6, '0')}.txt`;
    const group = { team: `Team ${at % 8}` };
    appendFileSync(
      part,
      `${JSON.stringify({ ...few[at % few.length], path: `audited/${String(at).padStart(6, '0')}/${path}`, group })}\n`,
    );
  }
  appendFileSync(part, `${tail}\n`);
  return 'part.ndjson';
}

function size(file) {
  return `${(statSync(file).size / 2 ** 20).toFixed(1)} MB`;
}
