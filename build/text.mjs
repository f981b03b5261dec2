import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const WANTED = /^(?<path>.+)\?(?<as>text|script)$/;
const FOUND = /^\0(?<as>text|script):(?<path>.+)\.imported$/;

/**
 * Imports of files as text, for pages that carry their own style and script: `x.css?text` is the file as it stands,
 * `x.ts?script` what a browser runs of it, bundled into one script.
 */
export const TEXT = {
  name: 'text',
  enforce: 'pre',
  resolveId(source, importer) {
    const { path, as } = WANTED.exec(source)?.groups ?? {};
    // The ending keeps tools that know .css and .ts from reading the text as such.
    return path === undefined || importer === undefined ? null : `\0${as}:${resolve(dirname(importer), path)}.imported`;
  },
  async load(id) {
    const { path, as } = FOUND.exec(id)?.groups ?? {};
    if (path === undefined) return null;
    const text = as === 'text' ? readFileSync(path, 'utf8') : await script(path);
    return `export const text = ${JSON.stringify(text)};`;
  },
};

async function script(path) {
  const build = await rolldown({ input: path, platform: 'browser', logLevel: 'warn' });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}
