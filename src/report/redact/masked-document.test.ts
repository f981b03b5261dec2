import { expect, test } from 'vitest';
import { auditDocument } from '../../audit/audit-document.ts';
import { builtPack, installation } from '../../batch/installation.ts';
import { readText } from '../../formats/text.ts';
import { createReader } from '../../language/read.ts';
import { fileNames } from './file-names.ts';
import { identifierFinder } from './find-identifiers.ts';
import { maskedAudit } from './masked-audit.ts';
import { maskedDocument } from './masked-document.ts';

const pack = builtPack(installation());
const TEXT = `CARE PLAN
Name: Olumide Bankole
NHS number: 943 476 5919

Olumide remains non-compliant with his depot, and Nasreen Akhtar says that Mr Bankole lacks insight.

GOALS
Olumide wants to go back to the choir with his sister Folasade.
`;

test('in a masked copy every finding, goal and block stands where its masked words are', () => {
  const document = readText({ path: 'plan.txt' }, TEXT);
  const found = auditDocument(createReader(pack)(document, { kind: 'care-plan', addressee: null }), pack, {
    standard: null,
  });
  const mask = identifierFinder(pack)(document);
  const audit = maskedAudit({ ...found, mask }, fileNames(pack));
  const copy = maskedDocument(document, audit, mask);
  expect(copy.document.text).not.toMatch(/olumide|bankole|943|nasreen|akhtar|folasade/i);
  const placed = [...copy.audit.findings, ...copy.audit.goals, ...copy.audit.actions];
  expect(copy.audit.findings.map(({ text }) => text)).toContain('non-compliant');
  expect(copy.audit.goals).toHaveLength(1);
  for (const { text, location } of placed) expect(copy.document.text.slice(location.start, location.end)).toBe(text);
  const headings = copy.document.blocks.filter(({ kind }) => kind === 'heading');
  expect(headings.map(({ start, end }) => copy.document.text.slice(start, end))).toEqual(['CARE PLAN', 'GOALS']);
});
