// Builds dist/: the program and the library as bundles, the rules compiled, the JSON Schemas, the types, and the
// licences of what was bundled. It is made aside and takes the old one's place only when it is whole.
// --quick leaves the types out.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, POOL_WORKER } from './bundle.mjs';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const dist = `${root}/dist`;
const draft = `${root}/dist.new-${process.pid}`;

try {
  mkdirSync(`${draft}/schema`, { recursive: true });
  const modules = [
    ...(await bundle(
      { cli: `${root}/src/cli/main.ts`, 'second-thread': `${root}/src/cli/merge/second-thread.ts` },
      { dir: draft, format: 'cjs', extension: 'cjs' },
    )),
    ...(await bundle(
      {
        index: `${root}/src/index.ts`,
        worker: `${root}/src/batch/worker.ts`,
        'reading-worker': `${root}/src/batch/reading-worker.ts`,
        [POOL_WORKER]: `${root}/node_modules/tinypool/dist/entry/worker.js`,
      },
      { dir: draft, format: 'esm', extension: 'js' },
    )),
  ];
  writeFileSync(`${draft}/THIRD-PARTY-NOTICES.txt`, notices(modules));
  await buildRules();
  await buildSchemas();
  if (!process.argv.includes('--quick')) buildTypes();
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(draft, { recursive: true, force: true });
}

async function buildRules() {
  await bundle(
    { pack: `${root}/src/rules/pack-files.ts` },
    { dir: `${draft}/packing`, format: 'esm', extension: 'js' },
  );
  const { compileRulesFolder } = await load('index.js');
  const { packFiles } = await load('packing/pack.js');
  const { pack, diagnostics } = await compileRulesFolder(`${root}/rules`);
  for (const { severity, file, line, column, message, hint } of diagnostics) {
    console.error(`rules/${file}:${line}:${column}: ${severity}: ${message}${hint === null ? '' : ` (${hint})`}`);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error('The rules need mending; see above.');
  const { rules, table, phrases } = packFiles(pack);
  writeFileSync(`${draft}/rules.json`, rules);
  writeFileSync(`${draft}/phrases.bin`, table);
  writeFileSync(`${draft}/phrases.json`, phrases);
  rmSync(`${draft}/packing`, { recursive: true });
}

/** The schemas are printed once, here: what prints them is not shipped. */
async function buildSchemas() {
  const inputs = {
    rules: `${root}/src/rules/json-schema.ts`,
    report: `${root}/src/report/json-schema.ts`,
    config: `${root}/src/config/json-schema.ts`,
  };
  await bundle(inputs, { dir: `${draft}/printing`, format: 'esm', extension: 'js' });
  const rules = await load('printing/rules.js');
  write('schema/rules.json', rules.ruleSchemas());
  mkdirSync(`${draft}/schema/rules`);
  for (const [folder, schema] of Object.entries(rules.ruleSchemasByFolder()))
    write(`schema/rules/${folder}.json`, schema);
  write('schema/config.json', (await load('printing/config.js')).configJsonSchema());
  write('schema/report-1.json', (await load('printing/report.js')).reportJsonSchema());
  rmSync(`${draft}/printing`, { recursive: true });
}

function load(name) {
  return import(pathToFileURL(`${draft}/${name}`).href);
}

function write(name, value) {
  writeFileSync(`${draft}/${name}`, `${JSON.stringify(value)}\n`);
}

function buildTypes() {
  const tsc = `${root}/node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [tsc, '-p', `${root}/build/tsconfig.types.json`, '--outDir', `${draft}/types`], {
    stdio: 'inherit',
  });
}
