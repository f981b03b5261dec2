import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Loads a module of src/ that is not shipped, and hands it to `use`; nothing of the bundle stays behind. */
export async function fromSource(root, path, use) {
  const temporary = mkdtempSync(join(root, 'node_modules/.cache-source-'));
  try {
    const build = await rolldown({ input: { module: join(root, path) }, platform: 'node', logLevel: 'warn' });
    await build.write({
      dir: temporary,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    await build.close();
    await use(await import(pathToFileURL(join(temporary, 'module.mjs')).href));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
