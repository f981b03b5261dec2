import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPack, installation } from '../../batch/installation.ts';
import { readText } from '../../formats/text.ts';
import { MASK_KINDS } from '../../model/mask.ts';
import { identifierFinder } from './find-identifiers.ts';

/** Invented documents of many kinds, with the places of all that identifies somebody. */
const FOLDER = 'fixtures/redact';
/** Of a masked span, the share that may be no identifier before it counts as false: a comma, "The" before an address. */
const BESIDE = 0.4;

interface Gold {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

function goldOf(file: string): readonly Gold[] {
  const read: unknown = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  const listed = typeof read === 'object' && read !== null && 'identifiers' in read ? read.identifiers : [];
  return (Array.isArray(listed) ? listed : []).filter(isGold);
}

function isGold(value: unknown): value is Gold {
  return typeof value === 'object' && value !== null && 'kind' in value && 'start' in value && 'end' in value;
}

const find = identifierFinder(builtPack(installation()));
const counts = { names: [0, 0], codes: [0, 0], masked: [0, 0] };
const count = (of: number[], right: boolean): void => {
  of[0] = (of[0] ?? 0) + (right ? 1 : 0);
  of[1] = (of[1] ?? 0) + 1;
};

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.gold.json'))) {
  const path = file.replace('.gold.json', '.txt');
  const text = readFileSync(`${FOLDER}/${path}`, 'utf8');
  const gold = goldOf(file);
  const { spans } = find(readText({ path }, text));
  const letters = (start: number, end: number): readonly number[] =>
    Array.from({ length: end - start }, (_, at) => start + at).filter((at) => /[\p{L}\p{N}]/u.test(text[at] ?? ''));
  const within = (of: readonly { readonly start: number; readonly end: number }[], at: number): boolean =>
    of.some(({ start, end }) => start <= at && at < end);
  for (const { kind, start, end } of gold) {
    count(
      kind === 'name' ? counts.names : counts.codes,
      letters(start, end).every((at) => within(spans, at)),
    );
  }
  for (const { start, end } of spans) {
    const all = letters(start, end);
    const beside = all.filter((at) => !within(gold, at)).length;
    count(counts.masked, beside < all.length && beside <= Math.max(2, all.length * BESIDE));
  }
}

const share = ([right = 0, all = 0]: number[]): number => right / all;

test('the labelled documents hold enough to say something, and every kind that is masked has its label', () => {
  expect(counts.names[1]).toBeGreaterThanOrEqual(250);
  expect(counts.codes[1]).toBeGreaterThanOrEqual(120);
  const kinds = new Set(
    readdirSync(FOLDER)
      .flatMap((name) => (name.endsWith('.json') ? goldOf(name) : []))
      .map(({ kind }) => kind),
  );
  expect(MASK_KINDS.filter((kind) => !kinds.has(kind) && kind !== 'web address')).toEqual([]);
});

test('numbers and codes are masked whole, 99 of 100', () => {
  expect(share(counts.codes)).toBeGreaterThanOrEqual(0.99);
});

test('names are masked whole, 95 of 100', () => {
  expect(share(counts.names)).toBeGreaterThanOrEqual(0.95);
});

test('what is masked identifies somebody, 93 of 100', () => {
  expect(share(counts.masked)).toBeGreaterThanOrEqual(0.93);
});
