// Trains the second reader on the labelled text in fixtures/labelled and writes models/second-reader.bin.
// The same labelled text and the same source give the same bytes. With --check it writes nothing and fails where they differ.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromSource } from './from-source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const labelled = join(root, 'fixtures/labelled');
const target = join(root, 'models/second-reader.bin');

await fromSource(root, 'src/evaluate/second-reader/training.ts', async ({ trainFromFolders }) => {
  const documents = readdirSync(labelled)
    .filter((name) => name !== 'sentences' && name !== 'exam') // the exam measures it and must be new to it
    .sort()
    .map((name) => join(labelled, name));
  const { bytes, card } = await trainFromFolders({
    rules: join(root, 'rules'),
    sentences: join(labelled, 'sentences'),
    documents,
  });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if (process.argv.includes('--check')) {
    const same = existsSync(target) && Buffer.compare(readFileSync(target), bytes) === 0;
    console.log(
      same
        ? `models/second-reader.bin is what training gives (${hash})`
        : 'models/second-reader.bin differs: run "npm run train"',
    );
    process.exitCode = same ? 0 : 1;
  } else {
    mkdirSync(join(root, 'models'), { recursive: true });
    writeFileSync(target, bytes);
    console.log(
      `models/second-reader.bin: ${card.sentences} sentences, ${card.flagged} flagged, ${bytes.length} bytes, ${hash}`,
    );
  }
});
