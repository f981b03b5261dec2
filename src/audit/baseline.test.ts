import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentAudit } from '../model/audit.ts';
import { type BaselineEntry, entriesFor, hasExpired, staleEntries, withBaseline } from './baseline.ts';
import { type FindingDraft, finishFindings } from './finding.ts';

const TODAY = '2026-03-01';

interface Said {
  readonly rule: string;
  readonly sentence: string;
}

/** An audit of a document that says these things, one after the other. */
function auditOf(said: readonly Said[]): DocumentAudit {
  const drafts = said.map(
    ({ rule, sentence }, index): FindingDraft => ({
      rule,
      category: 'doubt',
      severity: 'error',
      theme: 'partnerships',
      text: sentence,
      sentence,
      message: 'm',
      instead: [],
      location: { start: index * 100, end: index * 100 + 1, line: index + 1, column: 1, page: null, pointer: null },
      accepted: null,
      advisory: false,
      probability: null,
    }),
  );
  return { findings: finishFindings(drafts, () => 'working-relationship') } as unknown as DocumentAudit;
}

const keyOf = ({ rule, sentence }: Said): string => `${rule} ${sentence}`;
const said = fc.record({
  rule: fc.constantFrom('wording/a', 'wording/b'),
  sentence: fc.constantFrom('He claims it.', 'She claims it.', 'Pt claims it.', 'They claim it.'),
});

describe('a baseline', () => {
  test('leaves open exactly what there is more of than before, whatever moved', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), fc.array(said, { maxLength: 12 }), (before, now) => {
        const held = withBaseline(auditOf(now), entriesFor(auditOf(before), []), TODAY);
        const open = held.findings.filter(({ known }) => !known);
        for (const key of new Set([...before, ...now].map(keyOf))) {
          const count = (all: readonly Said[]): number => all.filter((one) => keyOf(one) === key).length;
          expect(open.filter((one) => keyOf(one) === key)).toHaveLength(Math.max(0, count(now) - count(before)));
        }
      }),
    );
  });

  test('names as stale exactly what there is less of', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), fc.array(said, { maxLength: 12 }), (before, now) => {
        const stale = staleEntries(auditOf(now), entriesFor(auditOf(before), []));
        const fewer = [...new Set(before.map(keyOf))].map((key) => {
          const count = (all: readonly Said[]): number => all.filter((one) => keyOf(one) === key).length;
          return Math.max(0, count(before) - count(now));
        });
        expect(stale).toHaveLength(fewer.reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});

describe('an accepted finding', () => {
  const audit = auditOf([{ rule: 'wording/a', sentence: 'He claims it.' }]);
  const [entry] = entriesFor(audit, []);
  const accepted = (expires: string | null): readonly BaselineEntry[] =>
    entry === undefined ? [] : [{ ...entry, accepted: { reason: 'quoted', reviewer: 'A. Reviewer', expires } }];

  test('carries its reason', () => {
    expect(withBaseline(audit, accepted(null), TODAY).findings[0]).toMatchObject({
      accepted: { reason: 'quoted', reviewer: 'A. Reviewer', expires: null },
      known: false,
    });
  });

  test('holds through its last day, and counts again after it', () => {
    expect(withBaseline(audit, accepted(TODAY), TODAY).findings[0]?.accepted).not.toBeNull();
    expect(withBaseline(audit, accepted('2026-02-28'), TODAY).findings[0]).toMatchObject({
      accepted: null,
      known: false,
    });
    expect(accepted('2026-02-28').some((one) => hasExpired(one, TODAY))).toBe(true);
  });

  test('stays accepted when the baseline is made anew', () => {
    expect(entriesFor(audit, accepted('2030-01-01'))).toEqual(accepted('2030-01-01'));
  });
});

test('the second reader is in no baseline, and no baseline speaks for it', () => {
  const audit = auditOf([{ rule: 'wording/a', sentence: 'He claims it.' }]);
  const advised = { ...audit, findings: audit.findings.map((finding) => ({ ...finding, advisory: true })) };
  expect(entriesFor(advised, [])).toEqual([]);
  expect(withBaseline(advised, entriesFor(audit, []), TODAY).findings[0]?.known).toBe(false);
});
