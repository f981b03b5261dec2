// Audits very many invented plans, 2 % of them broken, and holds that every one is accounted for by its name: the whole ones
// audited, the broken ones with a reason, both in the order of their paths. The plans are short (some 340 bytes), so that their
// number is what counts.
// usage: node build/soak.mjs [--plans 200000] [--jobs auto]
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { planMaker } from './bench-corpus.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const PLANS = Number(option('plans', 200_000));
/** Every fiftieth plan is broken, each in the next of these ways. */
const EVERY = 50;
const BROKEN = [
  { extension: 'txt', bytes: Buffer.alloc(0) },
  { extension: 'txt', bytes: Buffer.from('   \n\n  \n') },
  { extension: 'docx', bytes: Buffer.from('PK\u0003\u0004 and then nothing') },
  { extension: 'pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF') },
  { extension: 'txt', bytes: Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]) },
  { extension: 'json', bytes: Buffer.from('{"resourceType": "CarePlan", "title": "cut o') },
  { extension: 'xlsx', bytes: Buffer.from('PK\u0003\u0004xl/workbook.xml and no more') },
];
/** Plans in a folder of their own. */
const FOLDER = 1000;

const program = fileURLToPath(new URL('../bin/recovery-audit.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-soak-'));
try {
  const made = makePlans();
  const timer = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%e s, %M KiB at most'] : [];
  const command = [process.execPath, program, 'audit', 'plans', '--report', 'ndjson=audit.ndjson', '--timing'];
  const [first, ...rest] = [...timer, ...command, '--jobs', option('jobs', 'auto')];
  const { status, stderr } = spawnSync(first, rest, { cwd: place, encoding: 'utf8', maxBuffer: 1 << 28 });
  process.stdout.write(withoutFiles(stderr));
  await hold(status, made, stderr);
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** Returns the paths in their order, and which of them are broken. */
function makePlans() {
  const next = planMaker(7, { short: true });
  const paths = [];
  const broken = new Set();
  for (let index = 0; index < PLANS; index += 1) {
    const folder = `plans/${String(Math.floor(index / FOLDER)).padStart(4, '0')}`;
    if (index % FOLDER === 0) mkdirSync(join(place, folder), { recursive: true });
    const isBroken = index % EVERY === EVERY - 1;
    const { extension, bytes, text } = isBroken ? BROKEN[broken.size % BROKEN.length] : next();
    const path = `${folder}/plan-${String(index).padStart(6, '0')}.${extension}`;
    writeFileSync(join(place, path), bytes ?? text);
    paths.push(path);
    if (isBroken) broken.add(path);
  }
  return { paths, broken };
}

/** Standard error names every broken plan, which here would be thousands of lines. */
function withoutFiles(stderr) {
  return stderr.replaceAll(/^ *plans\/.*\n/gm, '');
}

async function hold(status, { paths, broken }, stderr) {
  const wrong = [];
  let at = 0;
  let listed = [];
  for await (const line of createInterface({ input: createReadStream(join(place, 'audit.ndjson')) })) {
    const value = JSON.parse(line);
    if (value.schema !== undefined) continue;
    if (value.cohort !== undefined) {
      listed = value.unreadable.map(({ path }) => path);
      continue;
    }
    if (value.path !== paths[at]) wrong.push(`${value.path} where ${paths[at]} was due`);
    else if ((value.reason !== undefined) !== broken.has(value.path)) wrong.push(`${value.path}: ${value.reason}`);
    at += 1;
  }
  if (status !== 0) wrong.push(`exit code ${status}`);
  if (at !== paths.length) wrong.push(`${at} lines for ${paths.length} plans`);
  if (listed.join('\n') !== [...broken].join('\n')) wrong.push(`the last line names ${listed.length} as unreadable`);
  const told = new Set(stderr.match(/plans\/\S+/g));
  const untold = [...broken].filter((path) => !told.has(path));
  if (untold.length > 0) wrong.push(`${untold.length} broken plans are not named on standard error: ${untold[0]} …`);
  const verdict = wrong.length === 0 ? 'every one is accounted for' : `WRONG:\n  ${wrong.slice(0, 20).join('\n  ')}`;
  console.log(`${PLANS} plans, of which ${broken.size} are broken: ${verdict}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
