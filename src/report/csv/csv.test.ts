import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { COHORT } from '../samples/cohort.test-data.ts';
import { HOSTILE, runOfText, WORLDLY } from '../samples/hostile.test-data.ts';
import { PLAN } from '../samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { ALL_TABLES, csvName } from '../tables/all-tables.ts';
import { csvReport } from './csv.ts';

function filesOf(report: typeof COHORT, options: Partial<typeof OPTIONS> = {}): ReadonlyMap<string, string> {
  const files = csvReport(report, WORDS, { ...OPTIONS, ...options });
  return new Map([...files].map(([name, pieces]) => [name, [...pieces].join('')]));
}

function rowsOf(text: string | undefined): readonly (readonly string[])[] {
  return parse(text ?? '', { bom: true, record_delimiter: '\r\n' });
}

const files = filesOf(COHORT);

describe('the tables as CSV', () => {
  it('are a file each, with a mark that says UTF-8, and lines that end as the standard says', () => {
    expect([...files.keys()]).toEqual(ALL_TABLES.map(csvName));
    for (const [name, text] of files) {
      expect(text.startsWith('\ufeff'), name).toBe(true);
      expect(text.endsWith('\r\n'), name).toBe(true);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
    }
  });

  it('have the columns that are documented, in every row', () => {
    for (const table of ALL_TABLES) {
      const [header, ...rows] = rowsOf(files.get(csvName(table)));
      expect(header).toEqual(table.columns.map(({ name }) => name));
      expect(new Set(rows.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
    }
  });

  it('hold every finding, goal, section and theme', () => {
    const count = (name: string): number => rowsOf(files.get(name)).length - 1;
    expect(count('documents.csv')).toBe(14);
    expect(count('findings.csv')).toBe(COHORT.documents.flatMap(({ findings }) => findings).length);
    expect(count('goals.csv')).toBe(COHORT.documents.flatMap(({ goals }) => goals).length);
    expect(count('sections.csv')).toBe(13 * 11);
    expect(count('themes.csv')).toBe(14 * 16);
    expect(count('not-read.csv')).toBe(2);
  });

  it('give shares as numbers', () => {
    const [, first] = rowsOf(files.get('criteria.csv'));
    expect(Number(first?.[8])).toBeCloseTo(8 / 13);
    expect(first?.slice(11, 13)).toEqual(['0.95', 'not met']);
  });

  it('let no text become a formula, wherever it stands', () => {
    for (const start of ['=', '+', '-', '@', '＝']) {
      const text = `${start}HYPERLINK("https://example.org")`;
      for (const [name, content] of filesOf(runOfText(text, 2))) {
        for (const field of rowsOf(content).flat()) expect(field, name).not.toMatch(/^[-=+@＝]/);
      }
      expect(rowsOf(filesOf(runOfText(text, 2)).get('not-read.csv'))[1]?.[0]).toBe(`'${text}`);
    }
  });

  it.each([
    ['markup', HOSTILE],
    ['other scripts and emoji', WORLDLY],
  ])('keep %s readable, without control characters', (_, text) => {
    const shown = rowsOf(filesOf(runOfText(text, 2)).get('findings.csv'))[PLAN.findings.length + 1]?.join('\n') ?? '';
    expect(shown).toContain(text.slice(0, 30));
    expect(shown).toContain(text.slice(-5));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(shown).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
  });

  it('cut what no cell can hold', () => {
    const long = 'ŵ'.repeat(40_000);
    const goal = { ...PLAN, goals: PLAN.goals.slice(0, 1).map((one) => ({ ...one, text: long })) };
    const field = rowsOf(filesOf(runOf([goal])).get('goals.csv'))[1]?.[6] ?? '';
    expect([field.length, field.at(-1)]).toEqual([32_767, '…']);
  });

  it('hold no word of the documents where excerpts are off', () => {
    const text = [...filesOf(ONE_PLAN, { excerpts: false }).values()].join('');
    for (const word of ['Marlon', 'gospel', 'stall']) expect(text).not.toContain(word);
    expect(filesOf(ONE_PLAN).get('themes.csv')).toContain('gospel');
  });

  it('count small groups together, and say nothing of too few', () => {
    const teams = ['Dock', 'Dock', 'Dock', 'Dock', 'Dock', 'Quay', 'Mill'];
    const report = runOf(teams.map((team) => ({ ...PLAN, group: { team } })));
    const rows = rowsOf(filesOf(report).get('groups.csv'));
    expect([...new Set(rows.slice(1).map((row) => row[1]))]).toEqual([
      'Dock',
      '2 with fewer than 5 documents, together',
    ]);
    for (const row of rows) if (row[1]?.startsWith('2 with')) expect(row.slice(4)).toEqual(['', '', '', '', '']);
    const alone = rowsOf(filesOf(report, { smallNumbers: 1 }).get('groups.csv'));
    expect([...new Set(alone.slice(1).map((row) => row[1]))]).toEqual(['Dock', 'Mill', 'Quay']);
  });
});
