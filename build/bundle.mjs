import { rolldown } from 'rolldown';
import { TEXT } from './text.mjs';

/**
 * commander can run a program for a command, which nothing here asks of it; without this, every start would load
 * what runs programs.
 */
const NO_PROGRAMS = {
  name: 'no-programs',
  resolveId: { filter: { id: /^node:child_process$/ }, handler: () => '\0no-programs' },
  load: { filter: { id: /^\0no-programs$/ }, handler: () => 'export default {}; export const fork = undefined;' },
};

/** The pool of workers starts a file of its own package; here it stands in dist/, under this name. */
export const POOL_WORKER = 'pool-worker';
const POOL = {
  name: 'pool',
  transform: {
    filter: { id: /tinypool[\\/]dist[\\/]index\.js$/ },
    handler: (code) => {
      const own = 'fileURLToPath(import.meta.url + "/../entry/worker.js")';
      if (!code.includes(own))
        throw new Error('tinypool starts its workers in another way than build/bundle.mjs knows');
      return code.replace(own, `fileURLToPath(new URL("../${POOL_WORKER}.js", import.meta.url))`);
    },
  },
};

/** A package that asks where it stands, to find another that is not bundled with it, does without here. */
function onLog(level, log, handle) {
  if (log.code !== 'EMPTY_IMPORT_META' || !log.message.includes('node_modules')) handle(level, log);
}

/** Bundles an entry with everything that it imports, and returns the paths of the files that went in. */
export async function bundle(input, { dir, format, extension }) {
  const build = await rolldown({
    input,
    platform: 'node',
    logLevel: 'warn',
    onLog,
    plugins: [NO_PROGRAMS, POOL, TEXT],
  });
  const { output } = await build.write({
    dir,
    format,
    minify: true,
    entryFileNames: `[name].${extension}`,
    chunkFileNames: `chunks/[name]-[hash].${extension}`,
  });
  await build.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}
