import { describe, expect, test } from 'vitest';
import { readHtml } from '../formats/html.ts';
import { readText } from '../formats/text.ts';
import { createReader } from '../language/read.ts';
import type { DocumentAudit } from '../model/audit.ts';
import type { Document } from '../model/document.ts';
import type { Kind } from '../model/vocabulary.ts';
import { auditDocument } from './audit-document.ts';
import { pack } from './sections/reading.test-data.ts';

const read = createReader(pack);
const audit = (document: Document, kind: Kind = 'template'): DocumentAudit =>
  auditDocument(read(document, { kind, addressee: null }), pack, { standard: null });
const text = (lines: readonly string[]): Document => readText({ path: 'form.md' }, lines.join('\n'), 'markdown');
const acceptedIn = ({ findings }: DocumentAudit): readonly string[] =>
  findings.filter(({ accepted }) => accepted !== null).map(({ rule, location }) => `${rule} ${location.line}`);

const ACCEPT = '<!-- recovery-audit-accept wording/compliant: prescribed until June -->';
const COMPLIANCE = 'Compliance with medication: ________';

describe('a comment in a template', () => {
  test('accepts what stands on its line', () => {
    const found = audit(text(['FORM', `${COMPLIANCE} ${ACCEPT}`, COMPLIANCE]));
    expect(acceptedIn(found)).toEqual(['wording/compliant 2']);
    expect(found.findings.find(({ accepted }) => accepted !== null)?.accepted).toEqual({
      reason: 'prescribed until June',
      reviewer: null,
      expires: null,
    });
    expect(found.notes).toEqual([]);
  });

  test('on a line of its own, accepts what stands in the block that follows', () => {
    expect(acceptedIn(audit(text(['FORM', '', ACCEPT, COMPLIANCE, COMPLIANCE])))).toEqual(['wording/compliant 4']);
  });

  test('accepts what is missing wherever it stands', () => {
    const found = audit(
      text(['<!-- recovery-audit-accept strengths: on a page of its own -->', 'FORM', 'Name: ________']),
    );
    expect(acceptedIn(found)).toEqual([expect.stringMatching(/^section\/strengths /)]);
  });

  test('is no text: no rule reads it, and no offset moves', () => {
    const lines = ['FORM', '<!-- the patient is non-compliant and manipulative -->', COMPLIANCE];
    const { findings } = audit(text(lines));
    expect(findings.filter(({ location }) => location.line === 2)).toEqual([]);
    const found = findings.find(({ rule }) => rule === 'wording/compliant');
    expect(lines.join('\n').slice(found?.location.start, found?.location.end)).toBe(found?.text);
  });

  test('that accepts nothing is told of, as is one that is not understood', () => {
    const { notes } = audit(
      text(['FORM', ACCEPT, 'Name: ________', '<!-- recovery-audit-accept wording/compliant -->']),
    );
    expect(notes[0]).toContain('Line 2 accepts wording/compliant, which finds nothing there');
    expect(notes[1]).toContain('Line 4');
    expect(notes[1]).toContain('RULE: reason');
  });

  test('in a web page is about the text that follows it', async () => {
    const page = `<h1>FORM</h1><p>${COMPLIANCE}</p><p>${ACCEPT}${COMPLIANCE}</p>`;
    const document = await readHtml({ path: 'form.html' }, Buffer.from(page));
    if ('reason' in document) throw new Error(document.reason);
    const found = audit(document);
    expect(acceptedIn(found)).toEqual(['wording/compliant 3']);
    expect(found.notes).toEqual([]);
  });
});

test.each(['care-plan', 'letter'] as const)('in a %s a comment settles nothing, and that is told of', (kind) => {
  const found = audit(text(['CARE PLAN', `Pt is not compliant with medication. ${ACCEPT}`]), kind);
  expect(acceptedIn(found)).toEqual([]);
  expect(found.notes[0]).toContain('only templates');
});
