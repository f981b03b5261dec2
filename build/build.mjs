// Builds dist/: the program and the library as bundles, the rules compiled, the JSON Schemas, the types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}/dist`;
const write = (name, value) => writeFileSync(`${dist}/${name}`, `${JSON.stringify(value)}\n`);

rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}/schema`, { recursive: true });

async function bundle(input, format, extension) {
  const build = await rolldown({ input, platform: 'node', logLevel: 'warn' });
  await build.write({
    dir: dist,
    format,
    minify: true,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `chunks/${format}-[name]-[hash].${extension}`,
  });
  await build.close();
}

await bundle({ cli: `${root}/src/cli/main.ts` }, 'cjs', 'cjs');
await bundle({ index: `${root}/src/index.ts` }, 'esm', 'js');

const { compileRulesFolder, ruleSchemas, reportJsonSchema } = await import(pathToFileURL(`${dist}/index.js`).href);
const { pack, diagnostics } = await compileRulesFolder(`${root}/rules`);
for (const { severity, file, line, column, message, hint } of diagnostics) {
  console.error(`rules/${file}:${line}:${column}: ${severity}: ${message}${hint === null ? '' : ` (${hint})`}`);
}
if (diagnostics.some(({ severity }) => severity === 'error')) process.exit(1);
write('rules.json', pack);
write('schema/rules.json', ruleSchemas());
write('schema/report-1.json', reportJsonSchema());

if (!process.argv.includes('--quick')) {
  execFileSync(
    process.execPath,
    [`${root}/node_modules/typescript/bin/tsc`, '-p', root, '--declaration', '--emitDeclarationOnly'],
    { stdio: 'inherit' },
  );
}
