import { expect, test } from 'vitest';
import { pack } from '../audit/sections/reading.test-data.ts';
import { createReader } from '../language/read.ts';
import { labelsSchema } from './labels.ts';
import { ruleFigures } from './rule-figures.ts';
import { ruleFiguresPage } from './rule-figures-page.ts';

const bank = (
  text: string,
  label: 'flag' | 'pass' | 'borderline',
): Parameters<typeof ruleFigures>[2]['sentences'][number] => ({
  text,
  label,
  category: label === 'pass' ? null : 'compliance',
  title: null,
  kind: 'letter',
  group: text,
});

const text = 'He remains non-compliant with depot. She is non-compliant.\n';
const figures = ruleFigures(pack, createReader(pack), {
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
  sentences: [
    bank('Non-compliant with his tablets.', 'flag'),
    bank('Non-compliant again.', 'borderline'),
    bank('He is non-compliant.', 'pass'),
    bank('He takes his tablets.', 'flag'),
  ],
});
const nonCompliant = figures.find(({ rule }) => rule.id === 'wording/non-compliant');

test('a rule is right where people marked the sentence, wrong where not, and borderline counts neither way', () => {
  expect(nonCompliant).toMatchObject({ documents: { right: 1, wrong: 1 }, sentences: { right: 1, wrong: 1 } });
});

test('the page has a line for every rule, and says which were never met', () => {
  const page = ruleFiguresPage(figures, { rules: 'abc', labelled: 'def' });
  expect(page).toContain('Made of the rules abc and the labelled text def.');
  expect(page).toContain('| wording/non-compliant | error | 1, 1 wrong | 1, 1 wrong | 0.500 |');
  for (const { rule } of figures) expect(page).toContain(`| ${rule.id} |`);
});
