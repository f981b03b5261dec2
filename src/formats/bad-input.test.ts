import { ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Content, contentOfBytes, contentOfFile } from '../input/content.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';

const SETTINGS: ReadSettings = { titleCues: () => ['section/strengths/title'], columns: null };
const FIXTURES = new URL('../../fixtures/', import.meta.url);

function fixture(path: string): Uint8Array {
  return readFileSync(new URL(path, FIXTURES));
}

/** For each record of a file "text, 3 blocks", or why it could not be read. */
async function told(path: string, content: Content | Uint8Array | string): Promise<readonly string[]> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const answers: string[] = [];
  for await (const read of readRecords({ path }, 'byteLength' in bytes ? contentOfBytes(bytes) : bytes, SETTINGS))
    answers.push('reason' in read ? read.reason : `${read.format}, ${read.blocks.length} blocks`);
  return answers;
}

const SAMPLES = [
  'formats/features/features.txt',
  'formats/features/features.docx',
  'formats/features/features.odt',
  'formats/features/features.rtf',
  'formats/features/features.doc',
  'formats/features/features.html',
  'formats/features/features-tagged.pdf',
  'formats/features/features-untagged.pdf',
  'formats/caseload.xlsx',
  'records/plan-bundle.json',
  'records/plan-bundle.xml',
  'records/care-plan.cda.xml',
  'records/bulk.ndjson',
];

/** Bytes with one in a hundred made another, always the same ones. */
function spoilt(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = 37; at < copy.length; at += 100) copy[at] = (at * 31) % 256;
  return copy;
}

describe.each(SAMPLES)('%s', (sample) => {
  const name = sample.split('/').at(-1) ?? '';
  const bytes = fixture(sample);
  test.each([
    ['cut in half', bytes.subarray(0, bytes.length >> 1)],
    ['cut near its end', bytes.subarray(0, bytes.length - 100)],
    ['cut near its beginning', bytes.subarray(0, 60)],
    ['with bytes that are others', spoilt(bytes)],
    ['under another name', bytes],
  ])('%s is read as far as it goes, or says in plain words why not', async (how, broken) => {
    const answers = await told(how === 'under another name' ? `${name}.docx` : name, broken);
    expect(answers).not.toEqual([]);
    for (const answer of answers) {
      expect(answer).toMatch(/^[\w-]+, \d+ blocks$|^(?:is|has|holds|points) /);
      expect(answer).not.toMatch(/\b(?:undefined|null|NaN|object)\b|Error|Exception/);
    }
  });

  test('empty', async () => {
    expect(await told(name, new Uint8Array())).toEqual(['is empty']);
  });
});

describe('nested without end', () => {
  const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);
  const words = 'Strengths: plays the cello';
  test.each([
    ['boxes.html', `${nested('<div>', words, 1)}${nested('<div>', '</div>', 50_000)}`],
    ['lists.html', `<p>${words}</p>${nested('<ul><li>', '</li></ul>', 20_000)}`],
    ['tables.html', `<p>${words}</p>${nested('<table><tr><td>', '</td></tr></table>', 20_000)}`],
    ['wide-tables.html', `<p>${words}</p>${nested('<table><tr><td>a</td><td>', '</td></tr></table>', 20_000)}`],
    ['groups.rtf', `{\\rtf1 ${words}${nested('{\\b ', '}', 100_000)}}`],
  ])('%s', async (path, text) => {
    const [answer, ...more] = await told(path, text);
    expect(more).toEqual([]);
    expect(answer).toMatch(/^(?:html|rtf), \d+ blocks$/);
  });

  test.each([
    ['CarePlan', '"contained":[', '{"resourceType":"CarePlan","contained":[', ']}'],
    ['QuestionnaireResponse', '"item":[', '{"linkId":"1","text":"a","item":[', ']}'],
    ['Composition', '"section":[', '{"title":"a","section":[', ']}'],
    ['CarePlan', '"note":', '[', ']'],
  ])('%s in JSON with %s', async (type, begins, open, close) => {
    const end = close === ']' ? '' : ']';
    const json = `{"resourceType":"${type}","id":"a",${begins}${nested(open, close, 5000)}${end}}`;
    expect(await told('record.json', json)).toEqual([expect.stringMatching(/^fhir, \d+ blocks$|^is|^has|^holds/)]);
  });

  test('record.xml', async () => {
    expect(await told('record.xml', `<CarePlan xmlns="http://hl7.org/fhir">${nested('<a>', '</a>', 9000)}`)).toEqual([
      'is nested more than 200 deep: that is no health record',
    ]);
  });
});

describe('XML that would grow, or reach for another file', () => {
  const GROWING = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>';
  const REACHING = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>';
  const withType = (xml: string, type: string, at: string): string =>
    xml.replace(/\?>\s*/, `?>${type}`).replace(at, `&c;${at}`);
  const office = (sample: string, part: string, type: string, at: string): Uint8Array => {
    const parts = unzipSync(fixture(sample));
    const xml = Buffer.from(parts[part] ?? []).toString();
    return zipSync({ ...parts, [part]: strToU8(withType(xml, type, at)) }, { level: 0 });
  };
  test.each([
    ['growing', GROWING],
    ['reaching', REACHING],
  ])('%s', async (_, type) => {
    const docx = office('formats/features/features.docx', 'word/document.xml', type, '</w:t>');
    expect(await told('plan.docx', docx)).toEqual(['is damaged: open it in Word and save it again']);
    const odt = office('formats/features/features.odt', 'content.xml', type, '</text:p>');
    expect(await told('plan.odt', odt)).toEqual(['is damaged: open it in LibreOffice or Word and save it again']);
    const xml = Buffer.from(fixture('records/plan-bundle.xml')).toString();
    expect(await told('plan.xml', withType(xml, type, '</Bundle>'))).toEqual([
      'declares abbreviations of its own (XML entities), which are not followed: export the record again without them',
    ]);
  });
});

describe('what a person at the keyboard can put right', () => {
  test.each<[string, string | Uint8Array, readonly string[]]>([
    [
      'package.json',
      '{"name":"a program","version":"1"}',
      ['is JSON, but no health record: of JSON files, those in the FHIR format are read'],
    ],
    ['cut.json', '{"resourceType":"CarePlan",', ['is incomplete or damaged JSON: export it again, or copy it anew']],
    [
      'bulk.ndjson',
      '{"resourceType":"CarePlan","description":"a"}\n{"resourceType":\n{"resourceType":"CarePlan","description":"b"}\n',
      ['fhir, 2 blocks', 'is incomplete or damaged JSON: export it again, or copy it anew', 'fhir, 2 blocks'],
    ],
    [
      'formulas.csv',
      'Plan ID,Strengths\nA,=1+1\nB,"=HYPERLINK(""http://a"",""Kind"")"\nC,Kind\n',
      ['csv, 2 blocks', 'csv, 2 blocks', 'csv, 2 blocks'],
    ],
    [
      'cut.doc',
      fixture('formats/features/features.doc').subarray(0, 600),
      ['is damaged or incomplete: open it in Word and save it as .docx, or copy it anew'],
    ],
    [
      'cut.odt',
      fixture('formats/features/features.odt').subarray(0, 60),
      ['is damaged or incomplete: open it in the program that made it and save it again, or copy it anew'],
    ],
  ])('%s', async (path, content, answers) => {
    expect(await told(path, content)).toEqual(answers);
  });

  test('a PDF of 300 MB', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
    try {
      const path = join(folder, 'scan.pdf');
      const file = openSync(path, 'w');
      writeSync(file, '%PDF-1.7\n');
      ftruncateSync(file, 300 * 1024 * 1024);
      expect(await told(path, contentOfFile(path))).toEqual([
        'is too large: 300 MB, and no more than 50 MB is read: save it without its pictures, or in parts',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
