import { expect, test } from 'vitest';
import { pack } from '../audit/sections/reading.test-data.ts';
import { createReader } from '../language/read.ts';
import { labelsSchema } from './labels.ts';
import { ruleFigures } from './rule-figures.ts';
import { ruleFiguresPage } from './rule-figures-page.ts';
import type { BankSentence } from './second-reader/bank.ts';

const bank = (text: string, label: 'flag' | 'pass' | 'borderline'): BankSentence => ({
  text,
  label,
  category: label === 'pass' ? null : 'compliance',
  title: null,
  kind: 'letter',
  group: text,
});

const text = 'He remains non-compliant with depot. She is non-compliant.\n';
const figures = ruleFigures(pack, createReader(pack), {
  known: {
    documents: [
      {
        name: 'letter.txt',
        text,
        labels: labelsSchema.parse({
          kind: 'letter',
          deficit: [{ quote: 'He remains non-compliant with depot.', label: 'flag', category: 'compliance' }],
        }),
      },
    ],
    sentences: [],
  },
  fresh: {
    documents: [],
    sentences: [
      bank('Non-compliant with his tablets.', 'flag'),
      bank('Non-compliant again.', 'borderline'),
      bank('He is non-compliant.', 'pass'),
      bank('He takes his tablets.', 'flag'),
    ],
  },
});
const nonCompliant = figures.rules.find(({ rule }) => rule.id === 'wording/non-compliant');

test('a rule is right where people marked the sentence, wrong where not, and borderline counts neither way', () => {
  expect(nonCompliant).toMatchObject({ known: { right: 1, wrong: 1 }, fresh: { right: 1, wrong: 1 } });
});

test('what people marked in fresh text is found where any rule speaks', () => {
  expect(figures.categories.find(({ category }) => category === 'compliance')).toMatchObject({ marked: 2, found: 1 });
  expect(figures.categories.find(({ category }) => category === 'stigma')).toMatchObject({ marked: 0, found: 0 });
});

test('the page has a line for every rule, and says which were never met', () => {
  const page = ruleFiguresPage(figures, { rules: 'abc', labelled: 'def' });
  expect(page).toContain('Made of the rules abc and the labelled text def.');
  expect(page).toContain('| wording/non-compliant | error | 1, 1 wrong | 1, 1 wrong | 0.500 |');
  expect(page).toContain('| compliance | 2 | 1 | 0.500 |');
  for (const { rule } of figures.rules) expect(page).toContain(`| ${rule.id} |`);
});
