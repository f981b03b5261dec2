import { expect, test } from 'vitest';
import { auditDocument } from '../audit/audit-document.ts';
import { pack, readAs } from '../audit/sections/reading.test-data.ts';
import { frameworkWords } from '../batch/framework-words.ts';
import { byFramework, type PartShown, sumByFramework } from './by-framework.ts';
import type { FrameworkWords } from './wordbook.ts';

const framework = (id: string): FrameworkWords => {
  const found = pack.frameworks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return frameworkWords(found, pack.standards, pack);
};
const audit = auditDocument(
  readAs(
    `CARE PLAN
Name: Ida Holm

WHAT MATTERS TO ME
I want to get back to the choir. It was her own idea.

PRESENTATION
Ida remains non-compliant with her depot and will never work again.
`,
    'care-plan',
  ),
  pack,
  { standard: null },
);
const shown = (id: string): ReadonlyMap<string, PartShown> =>
  new Map(byFramework(framework(id), audit, { minSeverity: 'info' }).map((part) => [part.part.id, part]));

test('parts stand in the order of the framework', () => {
  expect([...shown('chime').keys()]).toEqual(['connectedness', 'hope', 'identity', 'meaning', 'empowerment']);
});

test('a rule that names its parts speaks to them; one that names none, to those of its theme', () => {
  const pessimism = audit.findings.find(({ category }) => category === 'pessimism');
  expect(pack.wording.find(({ id }) => id === pessimism?.rule)?.parts).toContain('chime/hope');
  expect(shown('chime').get('hope')?.findings).toContain(pessimism);
  expect(shown('chime').get('connectedness')?.findings).not.toContain(pessimism);
  const compliance = audit.findings.find(({ rule }) => rule === 'wording/non-compliant');
  const speaking = [...shown('le-boutillier-2011').values()].filter(({ findings }) =>
    findings.some((finding) => finding === compliance),
  );
  expect(speaking.map(({ part }) => part.id)).toEqual([compliance?.theme]);
});

test('the principles of supporting goal-striving are evidence for their parts alone', () => {
  const ofPrinciple = (part: string): readonly string[] =>
    shown('refocus')
      .get(part)
      ?.for.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('principle/')) ?? [];
  expect(ofPrinciple('goal-primary-focus')).toContain('principle/own-goals-first');
  expect(ofPrinciple('goal-coaching')).not.toContain('principle/own-goals-first');
});

test('a place is told once for a part, and what is a finding is no further evidence', () => {
  for (const { for: credits, against, findings } of shown('chime').values()) {
    const places = credits.map(({ location }) => `${location.start} ${location.end}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { location } of against)
      expect(findings.some((f) => f.location.start < location.end && location.start < f.location.end)).toBe(false);
  }
});

test('documents are counted by what they show of a part', () => {
  const [first] = sumByFramework(
    framework('chime'),
    { documents: [audit, audit], cohort: { criteria: [] } },
    { minSeverity: 'info' },
  ).filter(({ part }) => part.id === 'hope');
  expect(first === undefined ? 0 : first.for + first.mixed + first.against + first.none).toBe(2);
  expect(first?.none).toBe(0);
});
