import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DocumentAudit } from '../model/audit.ts';
import { compareDocument } from './compare-document.ts';
import { readCorpus } from './corpus.ts';
import { summed } from './evaluation.ts';
import { figuresOf } from './figures.ts';

/**
 * An audit of five labelled documents that was made worse in every layer, and what a program that shares no line with this
 * one measured of it: every figure must be the same to the last digit.
 */
const FOLDER = 'fixtures/evaluation';
const json = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/measured/${name}.json`, 'utf8'));
const { documents } = json('given') as { readonly documents: readonly DocumentAudit[] };
const measured = json('figures');

const comparisons = readCorpus(FOLDER).map(({ name, file, labels }) => {
  const audit = documents.find(({ path }) => path === name);
  if (audit === undefined) throw new Error(`${name} is not in the audit`);
  return compareDocument({ name, text: readFileSync(file, 'utf8'), labels }, audit, { advisory: true });
});

test('figures are those that another program measured', () => {
  expect(figuresOf(comparisons)).toMatchObject(measured as object);
});

test('shares have the interval of their counts, other figures one that holds them', () => {
  const { rows } = summed(comparisons);
  const row = (layer: string, measure: string): (typeof rows)[number] | undefined =>
    rows.find((one) => one.layer === layer && one.measure === measure);
  expect(row('Deficit-focused wording', 'recall')).toMatchObject({ figure: 28 / 36, of: { hits: 28, total: 36 } });
  expect(row('Deficit-focused wording', 'recall')?.interval?.low).toBeCloseTo(0.619, 3);
  expect(row('Deficit-focused wording', 'recall')?.interval?.high).toBeCloseTo(0.8828, 3);
  const kappa = row('Sections', 'kappa');
  expect(kappa?.of).toBeNull();
  expect(kappa?.interval?.low).toBeLessThan(kappa?.figure ?? 0);
  expect(kappa?.interval?.high).toBeGreaterThan(kappa?.figure ?? 1);
});

test('a rule that was wrong says how often, and how sure that is', () => {
  const { rules } = summed(comparisons);
  const invented = rules.find(({ rule }) => rule === 'wording/invented');
  expect(invented).toMatchObject({ right: 3, wrong: 9, precision: 0.25 });
  expect(invented?.interval?.low).toBeCloseTo(0.089, 3);
  expect(invented?.interval?.high).toBeCloseTo(0.532, 3);
});

test('disagreements name their place, and the rule where one spoke', () => {
  const all = comparisons.flatMap(({ disagreements }) => disagreements);
  expect(all.find(({ rule }) => rule === 'wording/invented')).toMatchObject({ layer: 'wording', want: 'none' });
  expect(all.filter(({ layer }) => layer === 'wording').every(({ line }) => line !== null)).toBe(true);
});
