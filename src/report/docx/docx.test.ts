import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../formats/docx.ts';
import { isReadable } from '../../formats/reader.ts';
import type { RunReport } from '../reporter.ts';
import { COHORT } from '../samples/cohort.test-data.ts';
import { HOSTILE, runOfText, WORLDLY } from '../samples/hostile.test-data.ts';
import { OPTIONS } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { docxReport } from './docx.ts';

async function made(report: RunReport, options: Partial<typeof OPTIONS> = {}): Promise<Buffer> {
  return Buffer.concat([...(await docxReport(report, WORDS, { ...OPTIONS, ...options }))]);
}

async function partsOf(report: RunReport): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await made(report));
}

/** The words of the file, as a reader of Word files finds them. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocx({ path: 'report.docx' }, bytes);
  return isReadable(read) ? read.text : read.reason;
}

const PARTS = await partsOf(COHORT);
const BODY = strFromU8(PARTS['word/document.xml'] ?? new Uint8Array());

describe('the Word report', () => {
  it('has real headings in the order of a clinical audit', () => {
    const titles = [...BODY.matchAll(/<w:pStyle w:val="(Title|Heading1)"\/>.*?<w:t[^>]*>([^<]*)/g)];
    expect(titles.map(([, style, text]) => `${style}: ${text}`)).toEqual([
      'Title: Audit of recovery-oriented practice',
      'Heading1: What the documents do well',
      'Heading1: Background',
      'Heading1: Aim',
      'Heading1: Standards',
      'Heading1: Method',
      'Heading1: Results',
      'Heading1: Findings by category',
      'Heading1: What this report can and cannot show',
      'Heading1: Action plan',
      'Heading1: Re-audit',
    ]);
  });

  it('repeats the header of every table, and says in words what every picture shows', () => {
    const tables = BODY.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(10);
    expect(BODY.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    const pictures = [...BODY.matchAll(/<wp:docPr id="(\d+)" name="Drawing" descr="([^"]*)"/g)];
    expect(pictures.length).toBe(BODY.match(/<w:drawing>/g)?.length);
    expect(pictures.map(([, id]) => Number(id))).toEqual(pictures.map((_, at) => at + 1));
    expect(pictures.map(([, , said]) => said)).toContain('63.6%, interval 35.4 to 84.8, target 95.0: not met');
  });

  it('holds the pictures as PNG', () => {
    const pictures = Object.entries(PARTS).filter(([name]) => name.startsWith('word/media/'));
    expect(pictures.length).toBeGreaterThan(20);
    for (const [name, data] of pictures) {
      expect(name).toMatch(/\.png$/);
      expect(Buffer.from(data.subarray(1, 4)).toString()).toBe('PNG');
    }
  });

  it('is in British English, with numbered pages', () => {
    expect(strFromU8(PARTS['word/styles.xml'] ?? new Uint8Array())).toContain('w:lang w:val="en-GB"');
    const footer = Object.entries(PARTS).find(([name]) => /^word\/footer\d*\.xml$/.test(name));
    expect(strFromU8(footer?.[1] ?? new Uint8Array())).toMatch(/PAGE.*NUMPAGES/s);
  });

  it('is the same bytes whenever it is made', async () => {
    expect((await made(COHORT)).equals(await made(COHORT))).toBe(true);
  });

  it('gives figures with their intervals, and other words with the findings', async () => {
    const text = await textOf(await made(COHORT));
    expect(text).toContain('7/11, 1 excepted');
    expect(text).toContain('63.6 (35.4–84.8)');
    expect(text).toContain('Pt remains non-compliant with oral medication');
    expect(text).toContain('chose not to take … because …');
    expect(text).toContain('Made with recovery-audit 0.1.0, rules 3f9c2ab41d07');
  });

  it('names no document but in examples', async () => {
    const many = { ...COHORT, documents: COHORT.documents.map((audit, at) => ({ ...audit, path: `plan-${at}.txt` })) };
    const named = new Set((await textOf(await made(many))).match(/plan-\d+\.txt/g));
    expect(named.size).toBeLessThan(6);
  });

  it.each([
    ['markup', HOSTILE],
    ['other scripts and emoji', WORLDLY],
  ])('keeps %s inert and readable', async (_, text) => {
    const bytes = await made(runOfText(text, 3));
    const parts = unzipSync(bytes);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).not.toMatch(/<script|<img|<a |w:instrText|w:hyperlink/);
    expect(await textOf(bytes)).toContain(text.slice(0, 25));
    expect(await textOf(bytes)).toContain(text.slice(-5));
    expect(Object.keys(parts).filter((name) => /vba|embeddings|externalLink/i.test(name))).toEqual([]);
  });

  it('holds no word of the documents where excerpts are off', async () => {
    const bare = await textOf(await made(COHORT, { excerpts: false }));
    for (const word of ['Pt remains', 'ever work again', 'comply with my']) expect(bare).not.toContain(word);
    expect(bare).toContain('No words of the documents are quoted.');
  });
});
