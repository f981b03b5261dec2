import { expect, test } from 'vitest';
import { checkSections } from './check-sections.ts';
import { pack, readAs } from './sections/reading.test-data.ts';

test('every section rule reads its own examples as it says', () => {
  const found = checkSections(pack, readAs).map(({ file, message }) => `rules/${file} ${message}`);
  expect(found).toEqual([]);
});

test('an example that comes out otherwise is named with its rule and what was found instead', () => {
  const strengths = pack.sections.filter((rule) => rule.element === 'strengths');
  const examples = [{ title: 'Strengths', text: 'Nil identified.', status: 'present' } as const];
  const [fault] = checkSections({ ...pack, sections: strengths.map((rule) => ({ ...rule, examples })) }, readAs);
  expect(fault?.message).toBe(
    'section/strengths reads its example "Strengths: Nil identified." as hollow, not as present',
  );
});

test('every element has a rule with examples of what it is, what it only looks like, and what is empty', () => {
  expect(pack.sections).toHaveLength(11);
  for (const { element, examples } of pack.sections) {
    const statuses = new Set(examples.map((example) => example.status));
    expect([element, examples.length >= 8, [...statuses].sort()]).toEqual([
      element,
      true,
      ['disguised', 'hollow', 'other', 'present'],
    ]);
  }
});
