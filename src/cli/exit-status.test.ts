import { expect, test } from 'vitest';
import type { DocumentAudit } from '../model/audit.ts';
import { EXIT, exitOf } from './exit-status.ts';

const document = (kind: DocumentAudit['kind']): DocumentAudit => ({ kind, findings: [] }) as unknown as DocumentAudit;
const LOST = [{ path: 'a.txt', reason: 'is empty' }];

test('a threshold that was passed decides where everything could be read', () => {
  const run = { documents: [document('letter')], unreadable: [] };
  expect(exitOf(run, { passed: [], unreadable: null })).toBe(EXIT.done);
  expect(exitOf(run, { passed: ['3 findings'], unreadable: null })).toBe(EXIT.findings);
});

test.each([
  ['beside plans is told of and decides nothing', [document('care-plan')], null, EXIT.done],
  ['beside templates is a failure', [document('template')], null, EXIT.trouble],
  ['is a failure where that was asked for', [document('letter')], 'fail', EXIT.trouble],
  ['is none where it is allowed', [document('template')], 'allow', EXIT.done],
  ['on its own leaves nothing audited', [], 'allow', EXIT.trouble],
] as const)('a file that cannot be read %s', (_, documents, unreadable, exit) => {
  expect(exitOf({ documents, unreadable: LOST }, { passed: [], unreadable })).toBe(exit);
});

test('a file that cannot be read goes before findings', () => {
  const run = { documents: [document('template')], unreadable: LOST };
  expect(exitOf(run, { passed: ['an error'], unreadable: null })).toBe(EXIT.trouble);
});
