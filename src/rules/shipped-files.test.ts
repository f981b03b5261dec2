import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILE_SCHEMAS } from './schema.ts';

const SCHEMA_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(FILE_SCHEMAS).map((folder) => [folder, `rules/${folder}`])),
  presets: 'config',
};

test('every shipped file names its schema in the first line, so that editors complete and check it', () => {
  const files = readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'));
  const wrong = files.filter((path) => {
    const schema = SCHEMA_OF[path.split('/')[0] ?? ''] ?? '';
    const [first] = readFileSync(`rules/${path}`, 'utf8').split('\n');
    return first !== `# yaml-language-server: $schema=../../dist/schema/${schema}.json`;
  });
  expect(wrong).toEqual([]);
});

test('the schemas that are named are built', () => {
  expect(Object.values(SCHEMA_OF).filter((schema) => !existsSync(`dist/schema/${schema}.json`))).toEqual([]);
});
