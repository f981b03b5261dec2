import { expect, test } from 'vitest';
import { loadMorphology } from '../language/morphology.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { titleCues } from './title-cues.ts';

const sources = readRuleSources('rules').filter(({ file }) => /^(?:words|sections)\/|^reading\/columns/.test(file));
const cuesOf = titleCues(compileRules(sources, await loadMorphology()).pack);

test.each([
  ['Plan ID', 'column/record'],
  ['NHS No', 'column/person-code'],
  ['DOB', 'column/person-code'],
  ['Client name', 'column/person-name'],
  ['Care Coordinator', 'column/staff-name'],
  ['Completed by', 'column/staff-name'],
  ['Care Team Name', 'column/team'],
  ['Ward', 'column/ward'],
  ['Locality', 'column/service'],
  ['Author role', 'column/author-role'],
  ['Date written', 'column/month'],
  ['Review date', null],
  ['Team goals', null],
  ['What staff can do', null],
  ['Services that help me', null],
])('%s is known as %s', (header, role) => {
  expect(cuesOf(header).filter((cue) => cue.startsWith('column/'))).toEqual(role === null ? [] : [role]);
});

test('titles of sections are known by the rules of sections', () => {
  expect(cuesOf('My strengths')).toContain('section/strengths/title');
  expect(cuesOf('Next review')).toContain('section/review/title');
});
