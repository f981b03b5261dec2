import { readdirSync, readFileSync } from 'node:fs';

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE = /^(licen[cs]e|copying|notice)/i;

/** The licences of the packages that the modules belong to, each once. A package without any is an error. */
export function notices(modules) {
  const folders = new Set(modules.flatMap((path) => PACKAGE.exec(path.replaceAll('\\', '/'))?.[0] ?? []));
  const parts = [...folders].map(notice).sort((a, b) => (a.title < b.title ? -1 : 1));
  return [
    'recovery-audit is distributed with the following software, bundled into its files.\n',
    ...parts.map(({ title, text }) => `${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n\n${text.trim()}\n`),
  ].join('\n');
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  if (license === undefined && files.length === 0) throw new Error(`${name} ${version} says nothing of its licence`);
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  return { title: `${name} ${version} (${license})`, text: texts.join('\n\n') || `Licence: ${license}` };
}
