// Writes the pages of docs/ that are made from the rules: docs/criteria.md and docs/rules.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(root, 'node_modules/.cache-docs-'));
try {
  const inputs = {
    index: join(root, 'src/index.ts'),
    criteria: join(root, 'src/audit/criteria/criteria-page.ts'),
    rules: join(root, 'src/report/rule-pages/rules-index.ts'),
  };
  await bundle(inputs, { dir: temporary, format: 'esm', extension: 'mjs' });
  const load = (name) => import(pathToFileURL(join(temporary, `${name}.mjs`)).href);
  const { pack } = await (await load('index')).compileRulesFolder(join(root, 'rules'));
  writeFileSync(join(root, 'docs/criteria.md'), (await load('criteria')).criteriaPage(pack));
  writeFileSync(join(root, 'docs/rules.md'), (await load('rules')).rulesIndex(pack));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
