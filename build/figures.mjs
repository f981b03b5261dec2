// Measures every wording rule on the labelled text in fixtures/labelled and writes docs/rule-figures.md.
// With --floors it also writes today's figures of each folder of labelled documents as the floors that a test holds them at;
// with --check it writes nothing and fails where the page is of other rules or texts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { fromSource } from './from-source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/rule-figures.md');
const floors = join(root, 'fixtures/evaluation/floors.yaml');

await fromSource(root, 'src/evaluate/measured.ts', async ({ measuredPage, measuredFloors }) => {
  if (process.argv.includes('--floors')) {
    const about =
      '# Figures under which the labelled documents must not fall, rounded down. "npm run figures -- --floors" writes\n' +
      '# those of today: look at what fell before you commit it.\n';
    writeFileSync(floors, about + stringify(await measuredFloors(root)));
  }
  const made = await measuredPage(root);
  if (!process.argv.includes('--check')) writeFileSync(page, made);
  else if (readFileSync(page, 'utf8') !== made) {
    console.log('docs/rule-figures.md is not of these rules and texts: run "npm run figures".');
    process.exitCode = 1;
  }
});
