import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../formats/docx.ts';
import { isReadable } from '../formats/reader.ts';
import { readText } from '../formats/text.ts';
import { docxReport } from './docx/docx.ts';
import { COHORT } from './samples/cohort.test-data.ts';
import { HOSTILE, runOfText, WORLDLY } from './samples/hostile.test-data.ts';
import { converted, SOFFICE } from './samples/libreoffice.test-office.ts';
import { PLAN, PLAN_TEXT } from './samples/plan.test-data.ts';
import { OPTIONS } from './samples/run.test-data.ts';
import { CELLS_ITEMS_AND_CHANGES, wordFile } from './samples/word-file.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';
import { annotatedDocx } from './word-comments/annotated-docx.ts';
import { xlsxReport } from './xlsx/xlsx.ts';

const MOST = 300_000;

async function workbook(report: typeof COHORT): Promise<Buffer> {
  return Buffer.concat([...(await xlsxReport(report, WORDS, OPTIONS))]);
}

async function wordReport(report: typeof COHORT): Promise<Buffer> {
  return Buffer.concat([...(await docxReport(report, WORDS, OPTIONS))]);
}

function textOf(bytes: Uint8Array): string {
  return converted('audit.docx', bytes, 'txt:Text (encoded):UTF8').toString();
}

describe.skipIf(SOFFICE === null)('LibreOffice', { timeout: MOST }, () => {
  it('opens the workbook, with its numbers and shares', async () => {
    const bytes = await workbook(COHORT);
    const back = unzipSync(converted('audit.xlsx', bytes, 'xlsx'));
    expect(strFromU8(back['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/Summary.*Findings.*Data dictionary/s);
    const criteria = strFromU8(back['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(criteria).toMatch(/<c r="F2"[^>]*t="n"><v>13<\/v>.*<c r="I2"[^>]*t="n"><v>0\.6153/s);
    expect(criteria).toContain('<autoFilter ref="A1:N8">');
  });

  it('takes no text of the workbook for a formula', async () => {
    const back = unzipSync(converted('audit.xlsx', await workbook(runOfText('=1+1', 2)), 'xlsx'));
    const sheets = Object.entries(back).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThan(9);
    for (const [name, xml] of sheets) expect(strFromU8(xml), name).not.toMatch(/<f[ >]/);
    expect(strFromU8(back['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('>=1+1<');
  });

  it('opens the Word report, as text and as pages', async () => {
    const bytes = await wordReport(COHORT);
    const text = textOf(bytes);
    for (const said of [
      'Audit of recovery-oriented practice',
      '63.6 (35.4–84.8)',
      'Action plan',
      'Pt remains non-compliant',
    ])
      expect(text).toContain(said);
    expect(converted('audit.docx', bytes, 'pdf').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['markup', HOSTILE],
    ['other scripts and emoji', WORLDLY],
  ])('shows %s as text', async (_, text) => {
    expect(textOf(await wordReport(runOfText(text, 3)))).toContain(text.slice(0, 25));
  });

  it('finds the comments of an annotated plan on their words', async () => {
    const document = readText({ path: PLAN.path }, PLAN_TEXT, 'text');
    const file = await annotatedDocx({ document, audit: PLAN, original: null }, WORDS, OPTIONS);
    const back = converted('plan.docx', Buffer.concat([...file]), 'fodt').toString();
    const insight =
      /<office:annotation [^>]*office:name="(\w+)"[^>]*>(?:(?!<\/office:annotation>).)*sees it differently.*?<\/office:annotation>(.*?)<office:annotation-end office:name="\1"/s.exec(
        back,
      );
    expect(insight?.[2]?.replace(/<[^>]*>/g, '')).toContain('lacks insight');
  });

  it('finds the comments of an original on their words in cells, lists and tracked changes', async () => {
    const original = wordFile(CELLS_ITEMS_AND_CHANGES);
    const document = await readDocx({ path: 'plan.docx' }, original);
    if (!isReadable(document)) throw new Error(document.reason);
    const [sample] = PLAN.findings;
    if (sample === undefined) throw new Error('no sample');
    const wanted = ['lacks insight', 'comply with depot', 'claims'];
    const findings = wanted.map((text) => {
      const start = document.text.indexOf(text);
      return { ...sample, text, sentence: text, location: { ...sample.location, start, end: start + text.length } };
    });
    const audit = { ...PLAN, findings, goals: [], actions: [], sections: null };
    const file = await annotatedDocx({ document, audit, original }, WORDS, OPTIONS);
    const back = converted('plan.docx', Buffer.concat([...file]), 'fodt').toString();
    for (const text of wanted)
      expect(back.replace(/<office:annotation .*?<\/office:annotation>/gs, '<a/>')).toMatch(
        new RegExp(`<a/>(?:<[^>]*>)*${text}(?:<[^>]*>)*<office:annotation-end`),
      );
    expect(back).toContain('text:insertion');
    expect(back).toContain('gone');
  });
});
