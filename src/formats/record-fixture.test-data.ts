import { readFileSync } from 'node:fs';
import { contentOfBytes } from '../input/content.ts';
import { loadMorphology } from '../language/morphology.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';

const { pack } = compileRules(
  readRuleSources('rules').filter(({ file }) => file.startsWith('records/')),
  await loadMorphology(),
);

const SETTINGS: ReadSettings = { titleCues: () => [], columns: null, recordWords: pack.records };

/** Everything that a reader makes of some bytes. */
export async function recordsIn(path: string, bytes: Uint8Array | string): Promise<readonly (Document | Unreadable)[]> {
  const found: (Document | Unreadable)[] = [];
  const content = contentOfBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  for await (const one of readRecords({ path }, content, SETTINGS)) found.push(one);
  return found;
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/records/${name}`, import.meta.url));
}

/** The documents alone; what could not be read fails the test with its reason. */
export async function documentsIn(path: string, bytes: Uint8Array | string): Promise<readonly Document[]> {
  return (await recordsIn(path, bytes)).map((one) => {
    if ('reason' in one) throw new Error(`${one.record ?? one.path} ${one.reason}`);
    return one;
  });
}

/** The reasons why nothing could be read, by the record that they are about. */
export async function reasonsIn(path: string, bytes: Uint8Array | string): Promise<readonly string[]> {
  return (await recordsIn(path, bytes)).map((one) =>
    'reason' in one ? [one.record, one.reason].filter((part) => part !== undefined).join(' ') : 'was read',
  );
}
