// Measures checkers of prose that many people know on the same plans, in turn with the program itself. None of them is a
// dependency: what is not on the machine is named and left out. They look at wording alone, so that a ratio says what a user
// waits and not whose engine is better.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How each is asked to check files, or a folder of them. `plans` is the share of the plans it is given: some take minutes for all. */
const PEERS = [
  { name: 'write-good', plans: 1, args: ({ files }) => files },
  {
    name: 'cspell',
    plans: 1,
    args: ({ folder }) => [
      'lint',
      ...['--no-progress', '--no-summary', '--no-cache', '--no-gitignore'],
      ...['--locale', 'en-GB', '--root', folder, '*.txt'],
    ],
  },
  { name: 'markdownlint-cli2', plans: 1, extension: 'md', args: ({ folder }) => [`${folder}/*.md`] },
  { name: 'alex', plans: 0.2, args: ({ files }) => ['--quiet', ...files] },
  {
    name: 'textlint',
    plans: 0.1,
    args: ({ folder }) => ['--rule', 'alex', '--rule', 'write-good', '--rule', 'no-todo', `${folder}/*.txt`],
  },
  { name: 'retext-equality', plans: 0.5, isLibrary: true, args: ({ files }) => files },
  { name: 'proselint', plans: 0.02, args: ({ files }) => files },
];
/** Runs of each, in turn with the program. */
const RUNS = 3;
/** The most plans that any of them is given: their names have to go on a command line. */
const MOST = 1000;
/** No run may take longer; in milliseconds. */
const PATIENCE = 10 * 60 * 1000;

/** What Node, Python and taskset say of something that is not there, or that is there in versions that do not fit. */
const MISSING = /Cannot find (?:module|package)|ModuleNotFoundError|failed to execute|^TypeError:/;

/** For a library without a program of its own: the way its page shows, file after file. It is resolved where it is installed. */
const RETEXT = `import { readFileSync } from 'node:fs';
import { unified } from 'unified';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextStringify from 'retext-stringify';
import { VFile } from 'vfile';
const check = unified().use(retextEnglish).use(retextEquality).use(retextStringify).freeze();
for (const path of process.argv.slice(2)) {
  const file = new VFile({ path, value: readFileSync(path) });
  check.runSync(check.parse(file), file);
}
`;

/**
 * `installed` is a folder with a node_modules of its own, null to look only where commands are looked for; `plans` a folder of
 * plans, `place` one to write to, `oneCore` the words that keep a command to one processor.
 */
export function benchPeers({ installed, plans, place, program, oneCore }) {
  const found = PEERS.flatMap((peer) => {
    const command = commandOf(peer, installed);
    return command === null ? [] : [{ ...peer, command }];
  });
  console.log(`\nother checkers on the same plans, medians of ${RUNS} in turn; wording alone is what they look at`);
  if (found.length > 0) {
    console.log(
      `${'checker'.padEnd(20)}${'plans'.padStart(7)}${'s'.padStart(9)}${'ours s'.padStart(9)}${'ratio'.padStart(8)}`,
    );
  }
  for (const peer of found) compare(peer, { plans, place, program, oneCore });
  const missing = PEERS.filter(({ name }) => !found.some((peer) => peer.name === name)).map(({ name }) => name);
  if (missing.length > 0) {
    console.log(
      `not installed: ${missing.join(', ')} (on the PATH, in node_modules here, or in that of --peers FOLDER)`,
    );
  }
}

function compare({ name, plans: share, extension = 'txt', args, command }, { plans, place, program, oneCore }) {
  const names = readdirSync(plans).sort();
  const some = names.slice(0, Math.max(1, Math.round(Math.min(MOST, names.length) * share)));
  const folder = join(place, `for-${name}`);
  mkdirSync(folder);
  const files = some.map((from, index) => {
    const file = join(folder, `plan-${String(index).padStart(5, '0')}.${extension}`);
    writeFileSync(file, readFileSync(join(plans, from)));
    return file;
  });
  const theirs = [...oneCore, ...command, ...args({ files, folder })];
  const ours = [...oneCore, process.execPath, program, 'audit', folder, '--report', 'json=ours.json', '--quiet'];
  const runs = Array.from({ length: RUNS }, () => ({ theirs: seconds(theirs, place), ours: seconds(ours, place) }));
  const failed = runs.find(({ theirs }) => 'reason' in theirs)?.theirs;
  if (failed !== undefined) {
    console.log(`${name.padEnd(20)}  could not be run: ${failed.reason}`);
    return;
  }
  const [peer, own] = ['theirs', 'ours'].map((whose) => median(runs.map((run) => run[whose].seconds)));
  console.log(
    `${name.padEnd(20)}${String(some.length).padStart(7)}${peer.toFixed(2).padStart(9)}${own.toFixed(2).padStart(9)}${`${(peer / own).toFixed(1)}×`.padStart(8)}`,
  );
}

/** The words that start a checker; null where it is not installed. */
function commandOf({ name, isLibrary = false }, installed) {
  const roots = [...(installed === null ? [] : [installed]), process.cwd()];
  if (isLibrary) return libraryOf(name, roots);
  const folders = [
    ...roots.map((root) => join(root, 'node_modules', '.bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const ending = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const files = folders.flatMap((folder) => ending.map((end) => join(folder, name + end)));
  const file = files.find((one) => existsSync(one) && statSync(one).isFile());
  return file === undefined ? null : [file];
}

function libraryOf(name, roots) {
  for (const root of roots) {
    if (!existsSync(join(root, 'node_modules', name))) continue;
    const script = join(root, 'node_modules', '.recovery-audit-bench.mjs');
    writeFileSync(script, RETEXT);
    process.once('exit', () => rmSync(script, { force: true }));
    return [process.execPath, script];
  }
  return null;
}

/** What it finds is thrown away, and its status says how much that is: only what it lacks tells that it could not be run. */
function seconds(command, place) {
  const [file, ...args] = command;
  // proselint remembers findings between runs: each begins anew.
  const cache = join(place, 'peers-cache');
  rmSync(cache, { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(file, args, {
    cwd: place,
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: PATIENCE,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e9;
  if (error !== undefined) return { reason: error.message };
  if (status === null) return { reason: 'it was ended' };
  const fault = stderr.split('\n').find((line) => MISSING.test(line));
  if (fault !== undefined) return { reason: fault.trim() };
  return { seconds: took };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1];
}
