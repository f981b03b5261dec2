// Measures the built program as its users wait for it: whole processes, medians, over what Node itself takes.
// usage: node build/bench.mjs [--plans 2000] [--runs 15]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planMaker } from './bench-corpus.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const PLANS = option('plans', 2000);
const RUNS = option('runs', 15);
const BATCH_RUNS = 3;

const program = fileURLToPath(new URL('../bin/recovery-audit.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-bench-'));
const has = (tool) => spawnSync(tool, ['--version']).error === undefined;
const oneCore = has('taskset') ? ['taskset', '-c', '0'] : [];
const measured = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%M'] : [];

try {
  const bytes = makePlans();
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()} × ${cpus().length}\n`);
  quick();
  batch(bytes);
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
  ].map((command) => ({ ...command, times: [] }));
  for (let run = -1; run < RUNS; run += 1) {
    for (const { args, times } of commands) {
      const { ms } = timed([process.execPath, ...args]);
      if (run >= 0) times.push(ms);
    }
  }
  const node = median(commands[0].times);
  console.log(`${RUNS} runs each            median   over node   limit    peak`);
  for (const { name, args, times, limit } of commands) {
    const over = median(times) - node;
    const memory = rss([process.execPath, ...args]);
    console.log(
      `${name.padEnd(20)}${fixed(median(times))} ms${fixed(over)} ms${limit === undefined ? '           ' : `${String(limit).padStart(5)} ms${over <= limit ? '   ' : ' !!'}`}${memory}`,
    );
  }
}

function batch(bytes) {
  const command = [...oneCore, process.execPath, program, 'audit', 'plans', '--report', 'json=out.json', '--quiet'];
  const times = Array.from({ length: BATCH_RUNS }, () => timed(command).ms);
  const seconds = median(times) / 1000;
  const core = oneCore.length > 0 ? 'one core' : 'all cores';
  console.log(
    `\n${PLANS} plans, ${(bytes / 1e6).toFixed(1)} MB, ${core}, median of ${BATCH_RUNS}: ${seconds.toFixed(2)} s`,
  );
  console.log(
    `${Math.round(PLANS / seconds)} plans/s (at least 1000), ${(bytes / 1e6 / seconds).toFixed(1)} MB/s, peak${rss(command)}`,
  );
}

function timed([file, ...args]) {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(file, args, { cwd: place, stdio: ['ignore', 'ignore', 'pipe'] });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined || status !== 0) throw new Error(`${args.join(' ')}: ${error?.message ?? stderr.toString()}`);
  return { ms };
}

function rss(command) {
  if (measured.length === 0) return '';
  const { stderr } = spawnSync(measured[0], [...measured.slice(1), ...command], { cwd: place, encoding: 'utf8' });
  return `${Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024)} MiB`.padStart(9);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function fixed(ms) {
  return ms.toFixed(1).padStart(8);
}
