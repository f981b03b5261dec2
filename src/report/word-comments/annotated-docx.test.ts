import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../formats/docx.ts';
import { isReadable } from '../../formats/reader.ts';
import { readText } from '../../formats/text.ts';
import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Document } from '../../model/document.ts';
import { HOSTILE, WORLDLY } from '../samples/hostile.test-data.ts';
import { PLAN, PLAN_TEXT } from '../samples/plan.test-data.ts';
import { OPTIONS } from '../samples/run.test-data.ts';
import { CELLS_ITEMS_AND_CHANGES, W, wordFile } from '../samples/word-file.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { annotatedDocx } from './annotated-docx.ts';

const SILENT: DocumentAudit = {
  ...PLAN,
  findings: [],
  goals: [],
  actions: [],
  sections: null,
  themes: {
    ...PLAN.themes,
    ...Object.fromEntries(Object.entries(PLAN.themes).map(([theme, result]) => [theme, { ...result, evidence: [] }])),
  },
};

async function annotated(document: Document, audit: DocumentAudit, original: Uint8Array | null): Promise<Parts> {
  const file = await annotatedDocx({ document, audit, original }, WORDS, OPTIONS);
  return partsOf(Buffer.concat([...file]));
}

type Parts = Readonly<Record<string, string>>;

function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function partOf(parts: Parts, name: string): string {
  return parts[name] ?? '';
}

/** The words that each comment of a file stands on, by its number, as a program that opens the file would find them. */
function commentedWords(xml: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  let inText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:commentRangeStart') open.add(id);
    if (name === 'w:commentRangeEnd') open.delete(id);
    if (name === 'w:p') for (const each of open) words.set(each, `${words.get(each) ?? ''}\n`);
    inText = name === 'w:t';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    if (inText) for (const id of open) words.set(id, (words.get(id) ?? '') + text);
  });
  parser.write(xml).close();
  return words;
}

/** The comments by number, as their text. */
function commentTexts(parts: Parts): ReadonlyMap<string, string> {
  const comments = [...partOf(parts, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/gs)];
  return new Map(
    comments.map(([xml, id = '']) => [id, [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')]),
  );
}

/** Everything that a file says, without the marks of comments. */
function textIn(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join('');
}

/** A document and audit in which every one of these words is a finding. */
function findingsOn(document: Document, ...wanted: readonly string[]): DocumentAudit {
  const [sample] = PLAN.findings;
  if (sample === undefined) throw new Error('no sample');
  const findings = wanted.map((text): Finding => {
    const start = document.text.indexOf(text);
    if (start < 0) throw new Error(`not in the document: ${text}`);
    return { ...sample, text, sentence: text, location: { ...sample.location, start, end: start + text.length } };
  });
  return { ...SILENT, findings };
}

async function read(bytes: Uint8Array): Promise<Document> {
  const document = await readDocx({ path: 'plan.docx' }, bytes);
  if (!isReadable(document)) throw new Error(document.reason);
  return document;
}

async function wordsOfFindings(body: string, ...wanted: readonly string[]): Promise<readonly string[]> {
  const bytes = wordFile(body);
  const document = await read(bytes);
  const parts = await annotated(document, findingsOn(document, ...wanted), bytes);
  return [...commentedWords(partOf(parts, 'word/document.xml')).values()].slice(1);
}

describe('a Word file with comments', () => {
  let bytes: Uint8Array;
  let document: Document;
  let before: Parts;
  let after: Parts;
  beforeAll(async () => {
    bytes = readFileSync(new URL('../../../fixtures/formats/plan.docx', import.meta.url));
    document = await read(bytes);
    before = partsOf(bytes);
    after = await annotated(document, findingsOn(document, 'My plan'), bytes);
  });

  it('keeps every other part as it was', () => {
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([]);
  });

  it('adds to its text, and takes nothing away', () => {
    let from = 0;
    for (const character of partOf(before, 'word/document.xml')) {
      from = partOf(after, 'word/document.xml').indexOf(character, from) + 1;
      if (from === 0) break;
    }
    expect(from).toBeGreaterThan(0);
    expect(textIn(partOf(after, 'word/document.xml'))).toBe(textIn(partOf(before, 'word/document.xml')));
  });

  it('says in its contents that there are comments', () => {
    expect(partOf(after, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(partOf(after, 'word/_rels/document.xml.rels')).toContain(
      '/relationships/comments" Target="/word/comments.xml"',
    );
  });

  it('has each comment on its words, with its reason, source and other words', () => {
    expect([...commentedWords(partOf(after, 'word/document.xml')).values()].at(-1)).toBe('My plan');
    expect([...commentTexts(after).values()].at(-1)).toMatch(/Why: .*Other words: .*Source: /);
    expect(partOf(after, 'word/comments.xml')).toContain('w:author="recovery-audit"');
  });

  it('is the same bytes whenever it is made', async () => {
    const audit = findingsOn(document, 'My plan');
    const make = async (): Promise<Buffer> =>
      Buffer.concat([...(await annotatedDocx({ document, audit, original: bytes }, WORDS, OPTIONS))]);
    expect((await make()).equals(await make())).toBe(true);
  });
});

describe('words that are hard to point at', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

  it('in the middle of a run, which is cut and looks the same', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const body = `<w:p>${run('She is non-compliant &amp; lacks insight today.', bold)}</w:p>`;
    expect(await wordsOfFindings(body, 'non-compliant', 'lacks insight')).toEqual(['non-compliant', 'lacks insight']);
    const bytes = wordFile(body);
    const document = await read(bytes);
    const xml = partOf(await annotated(document, findingsOn(document, 'non-compliant'), bytes), 'word/document.xml');
    expect(xml.match(/<w:r><w:rPr><w:b\/><\/w:rPr>/g)?.length).toBe(xml.match(/<w:r><w:rPr>/g)?.length);
    expect(textIn(xml)).toBe('She is non-compliant &amp; lacks insight today.');
  });

  it('over several runs, as Word scatters them', async () => {
    const body = `<w:p>${run('She is non')}<w:proofErr w:type="spellStart"/>${run('-comp')}${run('liant with')}${run(' depot.')}</w:p>`;
    expect(await wordsOfFindings(body, 'non-compliant')).toEqual(['non-compliant']);
  });

  it('one inside the other, and side by side', async () => {
    const body = `<w:p>${run('chronic and enduring illness')}</w:p>`;
    expect(await wordsOfFindings(body, 'chronic and enduring', 'enduring', ' illness')).toEqual([
      'chronic and enduring',
      'enduring',
      'illness',
    ]);
  });

  it('beside blanks that the file did not keep by itself', async () => {
    const body = '<w:p><w:r><w:t>He failed to engage again.</w:t></w:r></w:p>';
    const bytes = wordFile(body);
    const document = await read(bytes);
    const parts = await annotated(document, findingsOn(document, 'failed'), bytes);
    expect(
      (await read(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))))
        .text,
    ).toBe(document.text);
  });

  it('in tracked insertions, links, fields and content controls, which stay', async () => {
    const body = `<w:p><w:ins w:id="5" w:author="A" w:date="2026-01-01T00:00:00Z">${run('claims to hear')}</w:ins><w:del w:id="6" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>gone</w:delText></w:r></w:del>${run(' voices; ')}<w:sdt><w:sdtPr><w:alias w:val="Risk"/></w:sdtPr><w:sdtContent>${run('manipulative')}</w:sdtContent></w:sdt></w:p>`;
    expect(await wordsOfFindings(body, 'claims', 'manipulative')).toEqual(['claims', 'manipulative']);
    const bytes = wordFile(body);
    const document = await read(bytes);
    const xml = partOf(await annotated(document, findingsOn(document, 'claims'), bytes), 'word/document.xml');
    expect(xml).toContain('<w:delText>gone</w:delText>');
    expect(xml).toContain('<w:alias w:val="Risk"/>');
  });

  it('in cells of tables, items of lists and what was changed, each on its own words', async () => {
    const wanted = [
      'lacks insight',
      'manipulative',
      'comply with depot',
      'demanding of staff',
      'claims',
      'refuses food',
    ];
    expect(await wordsOfFindings(CELLS_ITEMS_AND_CHANGES, ...wanted)).toEqual(wanted);
  });

  it('after words that no reader sees, and after those that come twice', async () => {
    const hidden = run('Refuses everything.', '<w:rPr><w:vanish/></w:rPr>');
    const body = `<w:p>${hidden}${run('Refuses tablets.')}</w:p><w:p>${run('N/A')}</w:p><w:p>${run('N/A')}</w:p><w:p>${run('She refuses depot.')}</w:p>`;
    const bytes = wordFile(body);
    const document = await read(bytes);
    const parts = await annotated(document, findingsOn(document, 'Refuses', 'refuses'), bytes);
    const xml = partOf(parts, 'word/document.xml');
    expect([...commentedWords(xml).values()].slice(1)).toEqual(['Refuses', 'refuses']);
    expect(xml.indexOf('commentRangeStart w:id="1"')).toBeGreaterThan(xml.indexOf('vanish'));
  });

  it('in scripts and signs beyond the first plane', async () => {
    const body = `<w:p>${run('👩🏽‍🤝‍👨🏿 שלום poor historian 𝒷')}</w:p>`;
    expect(await wordsOfFindings(body, 'poor historian')).toEqual(['poor historian']);
  });
});

describe('comments that are there already', () => {
  it('stay, and new ones are numbered after them', async () => {
    const own = `<w:comment w:id="7" w:author="Jo"><w:p><w:r><w:t>Ask her.</w:t></w:r></w:p></w:comment>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const bytes = wordFile(
      '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>She lacks insight.</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>',
      {
        'word/comments.xml': `<?xml version="1.0"?><w:comments ${W}>${own}</w:comments>`,
        'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${type}" Target="comments.xml"/></Relationships>`,
      },
    );
    const document = await read(bytes);
    const parts = await annotated(document, findingsOn(document, 'lacks insight'), bytes);
    expect(partOf(parts, 'word/comments.xml')).toContain(own);
    expect([...commentTexts(parts).keys()]).toEqual(['7', '8', '9']);
    const words = commentedWords(partOf(parts, 'word/document.xml'));
    expect([words.get('7'), words.get('9')]).toEqual(['She lacks insight.', 'lacks insight']);
  });
});

describe('a copy of a document of another format', () => {
  it('holds its words in their order, with comments on the right ones, credits among them', async () => {
    const document = readText({ path: PLAN.path }, PLAN_TEXT, 'text');
    const parts = await annotated(document, PLAN, null);
    const words = [...commentedWords(partOf(parts, 'word/document.xml')).values()];
    for (const { text } of PLAN.findings) if (text !== '') expect(words.join('|')).toContain(text.split('\n')[0]);
    expect(words).toContain('He sings with the gospel choir at Mount Zion on Sundays.');
    const texts = [...commentTexts(parts).values()].join('\n');
    expect(texts).toContain('What is good: ');
    expect(texts).toContain('Goal: set for the person, ');
    expect(texts).toContain('Not found; a place for it could be here');
    expect(texts).not.toMatch(/author is|writer (?:is|has|should)|you should/i);
  });

  it.each([
    ['markup', HOSTILE],
    ['other scripts and emoji', WORLDLY],
  ])('keeps %s inert and readable', async (_, text) => {
    const document = readText({ path: 'plan.txt' }, text, 'text');
    const parts = await annotated(document, { ...SILENT, notes: [text] }, null);
    expect(partOf(parts, 'word/document.xml')).not.toMatch(/<script|<img|w:instrText|\u202e/);
    expect(textIn(partOf(parts, 'word/document.xml'))).toContain(text.slice(-5));
  });
});
