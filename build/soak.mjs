// Audits very many invented plans, 2 % of them broken, and holds that every one is accounted for.
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
  { ending: 'txt', bytes: Buffer.alloc(0) },
  { ending: 'txt', bytes: Buffer.from('   \n\n  \n') },
  { ending: 'docx', bytes: Buffer.from('PK\u0003\u0004 and then nothing') },
  { ending: 'pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF') },
  { ending: 'txt', bytes: Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]) },
];
/** Plans in a folder of their own. */
const FOLDER = 1000;

const program = fileURLToPath(new URL('../bin/recovery-audit.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-soak-'));
try {
  const broken = makePlans();
  const timer = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', '%e s, %M KiB at most'] : [];
  const command = [process.execPath, program, 'audit', 'plans', '--report', 'ndjson=audit.ndjson', '--timing'];
  const [first, ...rest] = [...timer, ...command, '--jobs', option('jobs', 'auto')];
  const { status, stderr } = spawnSync(first, rest, { cwd: place, encoding: 'utf8' });
  process.stdout.write(stderr);
  await hold(status, broken);
} finally {
  rmSync(place, { recursive: true, force: true });
}

function makePlans() {
  const next = planMaker(7);
  let broken = 0;
  for (let index = 0; index < PLANS; index += 1) {
    const folder = join(place, 'plans', String(Math.floor(index / FOLDER)).padStart(4, '0'));
    if (index % FOLDER === 0) mkdirSync(folder, { recursive: true });
    const name = join(folder, `plan-${String(index).padStart(6, '0')}`);
    if (index % EVERY === EVERY - 1) {
      const { ending, bytes } = BROKEN[broken % BROKEN.length];
      writeFileSync(`${name}.${ending}`, bytes);
      broken += 1;
    } else {
      const { text, extension } = next();
      writeFileSync(`${name}.${extension}`, text);
    }
  }
  return broken;
}

async function hold(status, broken) {
  const seen = { documents: 0, unreadable: 0, order: true, listed: null };
  let before = '';
  for await (const line of createInterface({ input: createReadStream(join(place, 'audit.ndjson')) })) {
    const value = JSON.parse(line);
    if (value.schema !== undefined) continue;
    if (value.cohort !== undefined) {
      seen.listed = value.unreadable.length;
      continue;
    }
    if (value.reason === undefined) seen.documents += 1;
    else seen.unreadable += 1;
    if (value.path <= before) seen.order = false;
    before = value.path;
  }
  const whole =
    status === 0 &&
    seen.order &&
    seen.documents === PLANS - broken &&
    seen.unreadable === broken &&
    seen.listed === broken;
  console.log(
    `${seen.documents} audited and ${seen.unreadable} named as unreadable, of ${PLANS} of which ${broken} are broken: ${whole ? 'every one is accounted for' : `WRONG (exit code ${status})`}`,
  );
  process.exitCode = whole ? 0 : 1;
}
