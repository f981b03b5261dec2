import { expect, test } from 'vitest';
import type { DocumentAudit, Finding } from '../model/audit.ts';
import type { Kind, Severity } from '../model/vocabulary.ts';
import { EXIT, exitOf } from './exit-status.ts';

const BY_DEFAULT = { failOn: null, advisory: false, unreadable: null };

/** Only what decides an exit code. */
function document(kind: Kind, ...severities: readonly Severity[]): DocumentAudit {
  const findings = severities.map(
    (severity) => ({ severity, advisory: false, accepted: null, known: false }) as Finding,
  );
  return { kind, findings } as unknown as DocumentAudit;
}
const advised = {
  kind: 'template',
  findings: [{ severity: 'error', advisory: true, accepted: null, known: false }],
} as unknown as DocumentAudit;
const REASON = { reason: 'quoted from the Act', reviewer: 'A. Reviewer', expires: null };
const setAside = {
  kind: 'template',
  findings: [
    { severity: 'error', advisory: false, accepted: REASON, known: false },
    { severity: 'error', advisory: false, accepted: null, known: true },
  ],
} as unknown as DocumentAudit;
const LOST = [{ path: 'a.txt', reason: 'is empty' }];

test.each([
  ['findings in a plan decide nothing by themselves', [document('care-plan', 'error')], BY_DEFAULT, EXIT.done],
  ['an error in a template does', [document('template'), document('template', 'error')], BY_DEFAULT, EXIT.findings],
  [
    'but not where plans are audited with it',
    [document('care-plan'), document('template', 'error')],
    BY_DEFAULT,
    EXIT.done,
  ],
  ['a warning in a template does not', [document('template', 'warning')], BY_DEFAULT, EXIT.done],
  ['an accepted error does not, nor one that is known from the baseline', [setAside], BY_DEFAULT, EXIT.done],
  ['the statistical reader never does', [advised], BY_DEFAULT, EXIT.done],
  [
    'a level takes in what is worse',
    [document('letter', 'error')],
    { ...BY_DEFAULT, failOn: 'warning' } as const,
    EXIT.findings,
  ],
  ['and leaves what is lesser', [document('letter', 'info')], { ...BY_DEFAULT, failOn: 'warning' } as const, EXIT.done],
  [
    'none holds for templates too',
    [document('template', 'error')],
    { ...BY_DEFAULT, failOn: 'none' } as const,
    EXIT.done,
  ],
])('%s', (_, documents, rules, exit) => {
  expect(exitOf({ documents, unreadable: [] }, rules)).toBe(exit);
});

test.each([
  ['beside plans is told of and decides nothing', [document('care-plan')], null, EXIT.done],
  ['beside templates is a failure', [document('template')], null, EXIT.trouble],
  ['is a failure where that was asked for', [document('letter')], 'fail', EXIT.trouble],
  ['is none where it is allowed', [document('template')], 'allow', EXIT.done],
  ['on its own leaves nothing audited', [], 'allow', EXIT.trouble],
  ['goes before findings', [document('template', 'error')], null, EXIT.trouble],
] as const)('a file that cannot be read %s', (_, documents, unreadable, exit) => {
  expect(exitOf({ documents, unreadable: LOST }, { failOn: null, advisory: false, unreadable })).toBe(exit);
});

test("the second reader's findings decide only where they are to count", () => {
  const advised = {
    kind: 'template',
    findings: [{ severity: 'warning', advisory: true, accepted: null, known: false }],
  } as unknown as DocumentAudit;
  const run = { documents: [advised], unreadable: [] };
  expect(exitOf(run, { ...BY_DEFAULT, failOn: 'warning' })).toBe(EXIT.done);
  expect(exitOf(run, { ...BY_DEFAULT, failOn: 'warning', advisory: true })).toBe(EXIT.findings);
});
