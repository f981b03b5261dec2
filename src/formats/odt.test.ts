import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readDocument } from './read-document.ts';
import { isReadable } from './reader.ts';

const STYLES = `<office:automatic-styles>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="PB" style:family="paragraph" style:parent-style-name="Strong"/>
  <style:style style:name="Strong" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles>`;

function odt(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all: Readonly<Record<string, string>> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:dc="c">${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, Buffer.from(text)])), {
    level: 0,
  });
}

async function document(body: string): Promise<Document> {
  const answer = await readDocument({ path: 'plan.odt', bytes: odt(body) });
  if (!isReadable(answer)) throw new Error(answer.reason);
  return answer;
}

const read = async (body: string): Promise<readonly string[]> => blockLines(await document(body));

test('headings by their level and by being bold, items, blanks, tabs and breaks', async () => {
  const body = `<text:h text:outline-level="1">My plan</text:h><text:p>Name:<text:s/>Isla<text:tab/>Age: 19</text:p>
    <text:h text:outline-level="2">Strengths</text:h><text:list><text:list-item><text:p>Kind</text:p></text:list-item>
    <text:list-item><text:p>Funny</text:p></text:list-item></text:list>
    <text:p text:style-name="PB">What helps</text:p><text:p>Tea.<text:line-break/>A walk.</text:p>`;
  expect(await read(body)).toEqual([
    'h1 My plan',
    'Name: Isla',
    'Age: 19',
    'h2 Strengths',
    '- Kind',
    '- Funny',
    'h3 What helps',
    'Tea.',
    'A walk.',
  ]);
});

test('deleted, hidden and commented text is left out; notes stand at the end', async () => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Old goal.</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p>Isla likes <text:span text:style-name="H">id 77</text:span>chess<office:annotation><dc:creator>Jo</dc:creator><text:p>Sure?</text:p></office:annotation>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Since 2001.</text:p></text:note-body></text:note></text:p><text:p>And tea.</text:p>`;
  const found = await document(body);
  expect(blockLines(found)).toEqual(['Isla likes chess.', 'And tea.', 'Since 2001.']);
  expect(found.notes).toEqual(['Hidden text was left out (1 place).']);
});

test('tables keep header rows, lists in cells, merged and repeated cells', async () => {
  const cell = (words: string, more = ''): string =>
    `<table:table-cell${more}>${words === '' ? '' : `<text:p>${words}</text:p>`}</table:table-cell>`;
  const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const list =
    '<table:table-cell><text:list><text:list-item><text:p>Buy shoes</text:p></text:list-item><text:list-item><text:p>Ask Jo</text:p></text:list-item></text:list></table:table-cell>';
  const wide = ' table:number-columns-spanned="3"';
  const body = `<table:table>${row(cell('About me', wide), '<table:covered-table-cell/>')}</table:table>
    <table:table><table:table-header-rows>${row(cell('Goal'), cell('Steps'), cell('Who'))}</table:table-header-rows>
    ${row(cell('To walk'), list, cell('Amir'))}${row(cell('To rest'), cell('', ' table:number-columns-repeated="2"'))}</table:table>`;
  expect(await read(body)).toEqual([
    'h1 About me',
    'th 0,0 Goal',
    'th 0,1 Steps',
    'th 0,2 Who',
    'td 1,0 To walk (Goal)',
    'td 1,1 Buy shoes (To walk, Steps)',
    'td 1,1 Ask Jo (To walk, Steps)',
    'td 1,2 Amir (To walk, Who)',
    'td 2,0 To rest (Goal)',
    'td 2,1  (To rest, Steps)',
    'td 2,2  (To rest, Who)',
  ]);
});

test('what cannot be read says why', async () => {
  const reasonOf = async (parts: Readonly<Record<string, string>>): Promise<string> => {
    const answer = await readDocument({ path: 'plan.odt', bytes: odt('', parts) });
    return isReadable(answer) ? 'was read' : answer.reason;
  };
  expect(await reasonOf({})).toBe('holds no text');
  expect(await reasonOf({ 'content.xml': '<a><b></a>' })).toBe(
    'is damaged: open it in LibreOffice or Word and save it again',
  );
  expect(await reasonOf({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' })).toBe(
    'is protected with a password: take the password off and save it again',
  );
});
