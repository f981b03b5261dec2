import { expect, test } from 'vitest';
import { setApart, withoutPlanWords } from './without-plan.ts';

const file = (path: string): { readonly path: string; readonly reason: string; readonly noPlan: true } => ({
  path,
  reason: 'holds no plan',
  noPlan: true,
});

test('files without a plan are named, and counted where they are many', () => {
  expect(withoutPlanWords({})).toBeNull();
  expect(withoutPlanWords({ withoutPlan: [file('Patient.ndjson')] })).toBe('1 file holds no plan (Patient.ndjson)');
  const many = Array.from({ length: 14 }, (_, i) => file(`p${i}.ndjson`));
  expect(withoutPlanWords({ withoutPlan: many })).toMatch(
    /^14 files hold no plan \(p0\.ndjson, .*p11\.ndjson and 2 more\)$/,
  );
});

test('where nothing was audited, they count among what could not be read', () => {
  const broken = { path: 'b.docx', reason: 'is empty' };
  const found = setApart([], [broken], [file('a.ndjson')]);
  expect(found).toEqual({ unreadable: [file('a.ndjson'), broken] });
});
