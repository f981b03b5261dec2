import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readerApart } from './read-apart.ts';

const readApart = readerApart({ worker: resolve('fixtures/workers/stand-in.mjs'), timeout: 1 });

/** The reason that is given for a file of this name. */
async function told(path: string): Promise<string> {
  const answer = await readApart('pdf', { path }, new Uint8Array(3));
  return 'reason' in answer ? answer.reason : 'was read';
}

test('a file that keeps its reader busy costs itself; the next is read', async () => {
  expect(await told('plan.pdf')).toBe('holds 3 bytes');
  expect(await told('hang.pdf')).toBe('took longer than a second and was given up; --timeout allows more');
  expect(await told('plan.pdf')).toBe('holds 3 bytes');
  expect(await told('throw.pdf')).toBe('could not be audited: a fault in the program (RangeError)');
  expect(await told('plan.pdf')).toBe('holds 3 bytes');
});
