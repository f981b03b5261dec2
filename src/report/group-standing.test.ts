import { describe, expect, it } from 'vitest';
import type { DocumentAudit } from '../model/audit.ts';
import { groupings, sumsOver } from './group-standing.ts';
import { PLAN } from './samples/plan.test-data.ts';
import { OPTIONS, runOf } from './samples/run.test-data.ts';

function inGroups(...groups: readonly Readonly<Record<string, string>>[]): readonly DocumentAudit[] {
  return groups.map((group) => ({ ...PLAN, group }));
}

function of(count: number, team: string): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, () => ({ team }));
}

describe('documents by group', () => {
  it('stand in the order of names, those under five together', () => {
    const found = groupings(
      inGroups(...of(5, 'Riverside'), ...of(4, 'Dock'), ...of(6, 'Mill Lane'), ...of(1, 'Quay')),
      OPTIONS,
    );
    expect(found.map(({ field }) => field)).toEqual(['team']);
    expect(found[0]?.groups.map(({ name, documents }) => [name, documents.length])).toEqual([
      ['Mill Lane', 6],
      ['Riverside', 5],
    ]);
    expect([found[0]?.folded?.groups, found[0]?.folded?.documents.length]).toEqual([2, 5]);
  });

  it('say nothing where a field tells nobody apart, or no group is large enough', () => {
    expect(groupings(inGroups(...of(9, 'Riverside')), OPTIONS)).toEqual([]);
    expect(groupings(inGroups(...of(4, 'Riverside'), ...of(4, 'Dock')), OPTIONS)).toEqual([]);
    expect(groupings(inGroups({}, {}), OPTIONS)).toEqual([]);
  });

  it('stand alone from the number that was asked for', () => {
    const documents = inGroups(...of(2, 'Dock'), ...of(3, 'Quay'));
    const shown = (smallNumbers: number): unknown =>
      groupings(documents, { ...OPTIONS, smallNumbers })[0]?.groups.map(({ name }) => name);
    expect([shown(1), shown(3)]).toEqual([['Dock', 'Quay'], ['Quay']]);
  });

  it('are grouped by each field, documents without it left out', () => {
    const documents = inGroups(...of(5, 'Dock'), ...of(5, 'Quay').map((group) => ({ ...group, month: 'May' })), {});
    expect(groupings(documents, OPTIONS).map(({ field }) => field)).toEqual(['team']);
  });

  it('hold the criteria of their own documents', () => {
    const documents: readonly DocumentAudit[] = [
      { ...PLAN, criteria: { 'strengths-recorded': 'met' } },
      { ...PLAN, criteria: { 'strengths-recorded': 'not-met' } },
      { ...PLAN, criteria: { 'strengths-recorded': 'exception' } },
    ];
    const sums = runOf(documents).cohort.criteria;
    const rounded = (all: typeof sums): unknown =>
      all.map((sum) => ({ ...sum, low: sum.low?.toFixed(9), high: sum.high?.toFixed(9) }));
    expect(rounded(sumsOver(documents, sums))).toEqual(rounded(sums.filter(({ applicable }) => applicable > 0)));
  });
});
