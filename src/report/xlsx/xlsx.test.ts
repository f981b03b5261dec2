import { strFromU8, unzipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { COHORT } from '../samples/cohort.test-data.ts';
import { HOSTILE, runOfText, WORLDLY } from '../samples/hostile.test-data.ts';
import { OPTIONS } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { ALL_TABLES } from '../tables/all-tables.ts';
import { xlsxReport } from './xlsx.ts';

async function workbook(report: typeof COHORT): Promise<Buffer> {
  return Buffer.concat([...(await xlsxReport(report, WORDS, OPTIONS))]);
}

async function sheetsOf(report: typeof COHORT): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const sheets = await readExcel(await workbook(report));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

describe('the workbook', () => {
  it('has a sheet for each table, with its columns', async () => {
    const sheets = await sheetsOf(COHORT);
    expect([...sheets.keys()]).toEqual(ALL_TABLES.map(({ name }) => name));
    for (const { name, columns } of ALL_TABLES) expect(sheets.get(name)?.[0]).toEqual(columns.map((each) => each.name));
  });

  it('holds numbers as numbers, to be summed and sorted', async () => {
    const [, first] = (await sheetsOf(COHORT)).get('Criteria') ?? [];
    expect(first?.slice(5, 8)).toEqual([13, 0, 8]);
    expect(first?.[8]).toBeCloseTo(8 / 13);
    const styles = partsOf(await workbook(COHORT))['xl/styles.xml'];
    expect(styles).toContain('formatCode="0.0%"');
  });

  it('keeps headers in view, and can be filtered over all rows', async () => {
    const parts = partsOf(await workbook(COHORT));
    const findings = parts['xl/worksheets/sheet6.xml'] ?? '';
    const rows = findings.match(/<row /g)?.length ?? 0;
    expect(findings).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(findings).toContain(`<autoFilter ref="A1:T${rows}"/>`);
    expect(parts['xl/workbook.xml']).toContain(`'Findings'!$A$1:$T$${rows}<`);
  });

  it('is the same bytes whenever it is made', async () => {
    expect((await workbook(COHORT)).equals(await workbook(COHORT))).toBe(true);
  });

  it('holds no formula, whatever the documents say', async () => {
    for (const text of ['=1+1', '+44 20', '-cmd', '@SUM(A1)', HOSTILE]) {
      const parts = partsOf(await workbook(runOfText(text, 2)));
      const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
      expect(sheets).toHaveLength(ALL_TABLES.length);
      for (const [name, xml] of sheets) {
        expect(xml, name).not.toMatch(/<f[ >]/);
        for (const [, type] of xml.matchAll(/<c [^>]*?(?: t="(\w+)")?\/?>/g))
          expect(['inlineStr', undefined]).toContain(type);
      }
      const notRead = parts['xl/worksheets/sheet13.xml'] ?? '';
      if (text.length < 20)
        expect(notRead).toContain(`<c r="A2" s="5" t="inlineStr"><is><t xml:space="preserve">${text}`);
    }
  });

  it.each([
    ['markup', HOSTILE],
    ['other scripts and emoji', WORLDLY],
  ])('keeps %s readable', async (_, text) => {
    const sheet = (await sheetsOf(runOfText(text, 2))).get('Goals') ?? [];
    expect(String(sheet.at(-1)?.[6])).toContain(text.slice(0, 30));
    expect(String(sheet.at(-1)?.[6])).toContain(text.slice(-5));
  });
});
