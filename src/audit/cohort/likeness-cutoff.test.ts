import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { stemOf } from '../../language/stems.ts';
import { wordsOf } from '../../language/tokens.ts';
import { hashText } from '../../language/word-hash.ts';
import { areAlike, signatureOf } from './signature.ts';

const pair = z.tuple([z.string(), z.string()]);
const { copies, others } = z
  .object({ copies: z.array(pair), others: z.array(pair) })
  .parse(parse(readFileSync('fixtures/cohort/pairs.yaml', 'utf8')));

function signature(text: string): Uint32Array {
  return Uint32Array.from(signatureOf(wordsOf(text).map((word) => hashText(stemOf(word)))));
}

function taken(pairs: readonly z.infer<typeof pair>[]): readonly string[] {
  return pairs.flatMap(([one, other]) => (areAlike(signature(one), 0, signature(other), 0) ? [other] : []));
}

test('copies with a small change are told from what was written on the same matter', () => {
  const found = taken(copies);
  const wrong = taken(others);
  expect(wrong).toEqual([]);
  expect(found.length / copies.length).toBeGreaterThanOrEqual(0.95);
  expect(found.length / (found.length + wrong.length)).toBe(1);
});
