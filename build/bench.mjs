// Measures the built program as its users wait for it: whole processes, medians, over what Node itself takes.
// usage: node build/bench.mjs [--plans 2000] [--runs 15] [--reports 5000] [--peers FOLDER] [--only-peers]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planMaker } from './bench-corpus.mjs';
import { benchPeers } from './bench-peers.mjs';
import { benchReports } from './bench-reports.mjs';

const word = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const option = (name, fallback) => Number(word(name) ?? fallback);
const PEERS = word('peers');
const PLANS = option('plans', 2000);
const RUNS = option('runs', 15);
const BATCH_RUNS = 3;
const COPIES = 200;
/** Files of records below fixtures, and how many documents each holds. */
const RECORDS = [
  ['formats/caseload.tsv', 3],
  ['formats/caseload.xlsx', 3],
  ['formats/plans.zip', 5],
  ['records/bulk.ndjson', 4],
  ['records/plan-bundle.json', 1],
  ['records/plan-bundle.xml', 1],
  ['records/care-plan.cda.xml', 1],
];

const program = fileURLToPath(new URL('../bin/recovery-audit.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-bench-'));
const has = (tool) => spawnSync(tool, ['--version']).error === undefined;
const oneCore = has('taskset') ? ['taskset', '-c', '0'] : [];
const timer = existsSync('/usr/bin/time') ? '/usr/bin/time' : null;

try {
  const bytes = makePlans();
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()} × ${cpus().length}\n`);
  if (!process.argv.includes('--only-peers')) {
    quick();
    batch(bytes);
    perFormat();
    benchReports({ documents: option('reports', 5000), place, program, measured });
  }
  const installed = PEERS === undefined ? null : resolve(PEERS);
  benchPeers({ installed, plans: join(place, 'plans'), place, program, oneCore });
} finally {
  rmSync(place, { recursive: true, force: true });
}

function makePlans() {
  mkdirSync(join(place, 'plans'));
  const next = planMaker(1);
  let bytes = 0;
  for (let index = 0; index < PLANS; index += 1) {
    const { text, extension } = next();
    const name = `plan-${String(index).padStart(5, '0')}.${extension}`;
    writeFileSync(join(place, 'plans', name), text);
    if (index === 0) writeFileSync(join(place, 'one.txt'), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** Commands in turn, so that a busy moment of the machine falls on all of them. */
function quick() {
  const commands = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: '--help', args: [program, '--help'], limit: 30 },
    { name: '--version', args: [program, '--version'], limit: 30 },
    { name: 'one plan of 6 kB', args: [program, 'audit', 'one.txt'], limit: 80 },
    { name: 'one plan as JSON', args: [program, 'audit', 'one.txt', '--report', 'json'], limit: 80 },
  ].map((command) => ({ ...command, runs: [] }));
  for (let run = -1; run < RUNS; run += 1) {
    for (const { args, runs } of commands) {
      const measures = measured([process.execPath, ...args]);
      if (run >= 0) runs.push(measures);
    }
  }
  const [node] = commands;
  console.log(
    `${`median of ${RUNS}`.padEnd(20)}${'ms'.padStart(9)}${'over node'.padStart(11)}${'limit'.padStart(7)}${'cpu over node'.padStart(15)}${'peak MiB'.padStart(10)}`,
  );
  for (const { name, runs, limit } of commands) {
    const over = medianOf(runs, 'ms') - medianOf(node.runs, 'ms');
    const cpu = medianOf(runs, 'cpu') - medianOf(node.runs, 'cpu');
    const verdict = limit === undefined || over <= limit ? '' : '  over the limit';
    console.log(
      `${name.padEnd(20)}${fixed(medianOf(runs, 'ms'), 9)}${fixed(over, 11)}${String(limit ?? '').padStart(7)}${fixed(cpu, 15)}${fixed(medianOf(runs, 'peak'), 10)}${verdict}`,
    );
  }
}

function batch(bytes) {
  const command = [...oneCore, process.execPath, program, 'audit', 'plans', '--report', 'json=out.json', '--quiet'];
  const runs = Array.from({ length: BATCH_RUNS }, () => measured(command));
  const seconds = medianOf(runs, 'ms') / 1000;
  const cpu = medianOf(runs, 'cpu') / 1000;
  const core = oneCore.length > 0 ? 'one core' : 'all cores';
  console.log(
    `\n${PLANS} plans, ${(bytes / 1e6).toFixed(1)} MB, ${core}, median of ${BATCH_RUNS}: ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor)`,
  );
  console.log(
    `${Math.round(PLANS / seconds)} plans/s (at least 1000), ${(bytes / 1e6 / seconds).toFixed(1)} MB/s, peak ${Math.round(medianOf(runs, 'peak'))} MiB`,
  );
}

/** The same plan in every format, and files of records, each so often that starting counts for little. */
function perFormat() {
  const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
  const samples = join(fixtures, 'formats', 'features');
  const files = readdirSync(samples).filter((name) => !name.endsWith('.fodt'));
  console.log(`\n${'format'.padEnd(32)}${'plans/s'.padStart(9)}${'MB/s'.padStart(8)}${'peak MiB'.padStart(10)}`);
  const report = (name, plans, bytes) => {
    const { ms, peak } = measured([process.execPath, program, 'audit', name, '--report', 'json=out.json', '--quiet']);
    const [perSecond, megabytes] = [plans, bytes / 1e6].map((amount) => (amount / ms) * 1000);
    console.log(`${name.padEnd(32)}${fixed(perSecond, 9)}${megabytes.toFixed(2).padStart(8)}${fixed(peak, 10)}`);
  };
  const copies = (file, documents) => {
    const name = basename(file);
    const bytes = readFileSync(file);
    mkdirSync(join(place, name));
    for (let i = 0; i < COPIES; i += 1) writeFileSync(join(place, name, `${i}-${name}`), bytes);
    report(name, COPIES * documents, COPIES * bytes.length);
  };
  for (const name of files) copies(join(samples, name), 1);
  for (const [file, documents] of RECORDS) copies(join(fixtures, file), documents);
  const text = readFileSync(join(samples, 'features.txt'), 'utf8').replaceAll('"', '""');
  const table = `Plan ID,Narrative\n${Array.from({ length: COPIES }, (_, i) => `${i},"${text}"\n`).join('')}`;
  writeFileSync(join(place, 'records.csv'), table);
  report('records.csv', COPIES, table.length);
}

/** Wall and processor time in ms, and the largest memory in MiB; the last two are NaN where the machine has no way to tell. */
function measured(command) {
  const [file, ...args] = timer === null ? command : [timer, '-f', '%U %S %M', ...command];
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, {
    cwd: place,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined || status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? stderr}`);
  const [user = NaN, system = NaN, kilobytes = NaN] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { ms, cpu: (user + system) * 1000, peak: kilobytes / 1024 };
}

function medianOf(runs, what) {
  return runs.map((run) => run[what]).sort((a, b) => a - b)[runs.length >> 1];
}

function fixed(number, width) {
  return (Number.isNaN(number) ? '' : number.toFixed(0)).padStart(width);
}
