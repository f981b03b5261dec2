import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pack } from '../audit/sections/reading.test-data.ts';
import { madeOf } from './measured.ts';
import { MADE_OF } from './rule-figures-page.ts';

const page = readFileSync('docs/rule-figures.md', 'utf8');

test('the page of rule figures has every rule and no other; "npm run figures" makes it anew', () => {
  const listed = [...page.matchAll(/^\| (wording\/\S+) \|/gm)].map(([, rule]) => rule);
  expect(listed.toSorted()).toEqual(pack.wording.map(({ id }) => id).toSorted());
});

test('it says what it was made of, in the hashes by which it can be told whether it is of today', () => {
  const [, rules, labelled] = MADE_OF.exec(page) ?? [];
  expect(rules).toHaveLength(madeOf('.').rules.length);
  expect(labelled).toHaveLength(madeOf('.').labelled.length);
});
