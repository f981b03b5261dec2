import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readDocx } from './docx.ts';
import { isReadable } from './reader.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word file around the XML of its body, with further parts. */
function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}>
      <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="PlanTitle"><w:name w:val="Plan Title"/><w:basedOn w:val="Kop2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Part"><w:name w:val="Part of form"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    </w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>Moved by the court on 3 May.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, Buffer.from(xml)])));
}

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = (text: string): string => run(text, '<w:b/>');
const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
const styled = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const item = (text: string, list = 1): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text.startsWith('<') ? text : run(text)}</w:p>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`;
const headRow = (...cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.map((one) => cell(one)).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

async function read(body: string, parts?: Readonly<Record<string, string>>): Promise<Document> {
  const answer = await readDocx({ path: 'plan.docx' }, word(body, parts));
  if (!isReadable(answer)) throw new Error(answer.reason);
  return answer;
}

const outlineOf = async (body: string): Promise<readonly string[]> => blockLines(await read(body));

describe('headings', () => {
  test('styles, under whatever name and however they are based on one another', async () => {
    const body =
      styled('Part', 'Part one') + styled('Kop2', 'Strengths') + styled('PlanTitle', 'My goals') + p('To sing.');
    expect(await outlineOf(body)).toEqual(['h1 Part one', 'h2 Strengths', 'h2 My goals', 'To sing.']);
  });

  test('bold, underlined and capital paragraphs', async () => {
    const body =
      p(bold('What helps')) +
      p('Tea.') +
      p(run('Early signs', '<w:u w:val="single"/>')) +
      p('Not sleeping.') +
      p('CRISIS PLAN') +
      p('Ring Dad.');
    expect(await outlineOf(body)).toEqual([
      'h1 What helps',
      'Tea.',
      'h3 Early signs',
      'Not sleeping.',
      'h2 CRISIS PLAN',
      'Ring Dad.',
    ]);
  });

  test('a stressed sentence and a bold label with its answer are none', async () => {
    const body =
      p('First.') +
      p(bold('He must be asked before anybody rings his sister.')) +
      p(bold('Review:'), ' in June') +
      p(bold('Review: in July')) +
      p('Last.');
    expect(await outlineOf(body)).toEqual([
      'First.',
      'He must be asked before anybody rings his sister.',
      'Review: in June',
      'Review: in July',
      'Last.',
    ]);
  });

  test('bold says nothing in a document that is bold all over', async () => {
    expect(
      await outlineOf(p('My page.') + p(bold('Likes chess')) + p(bold('Likes tea')) + p(bold('Has a cat'))),
    ).toEqual(['My page.', 'Likes chess', 'Likes tea', 'Has a cat']);
  });
});

describe('lines', () => {
  test('several fields on a line, parted by tabs, blanks or bold labels', async () => {
    const body =
      p('Name: Isla\tAge: 19') + p('Ward: Ash    Room: 4') + p(bold('Team:'), ' East ', bold('Lead:'), ' F. Roach');
    expect(await outlineOf(body)).toEqual([
      'Name: Isla',
      'Age: 19',
      'Ward: Ash',
      'Room: 4',
      'Team: East',
      'Lead: F. Roach',
    ]);
  });

  test('line breaks part lines, empty paragraphs part groups', async () => {
    const body =
      p('Strengths') + p('<w:r><w:t>Kind.</w:t><w:br/><w:t>Funny.</w:t></w:r>') + p() + p('Goals') + p('To walk.');
    expect(await outlineOf(body)).toEqual(['h1 Strengths', 'Kind.', 'Funny.', 'h2 Goals', 'To walk.']);
  });

  test('bullets, numbers and boxes', async () => {
    const box = (tick: '0' | '1'): string =>
      `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${tick}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>`;
    const body =
      item('Tea') + item('Chess') + item('First', 2) + item('Second', 2) + p(box('1'), ' agrees') + p('☐ has a copy');
    expect(await outlineOf(body)).toEqual(['- Tea', '- Chess', '- First', '- Second', '[x] agrees', '[ ] has a copy']);
  });

  test('the one item of a numbered list is a title where it is bold or in capitals', async () => {
    const body =
      item(bold('Summary of needs'), 2) +
      p('Lives alone.') +
      item('MY GOALS', 2) +
      p('To walk.') +
      item('To sing', 2) +
      p('By June.');
    expect(await outlineOf(body)).toEqual([
      'h1 Summary of needs',
      'Lives alone.',
      'h2 MY GOALS',
      'To walk.',
      '- To sing',
      'By June.',
    ]);
  });
});

describe('tables', () => {
  test('a marked header row titles its columns', async () => {
    const body = table(headRow('Goal', 'Who'), row('To walk', 'Amir'), row('To rest', ''));
    expect(await outlineOf(body)).toEqual([
      'th 0,0 Goal',
      'th 0,1 Who',
      'td 1,0 To walk (Goal)',
      'td 1,1 Amir (To walk, Who)',
      'td 2,0 To rest (Goal)',
      'td 2,1  (To rest, Who)',
    ]);
  });

  test('so does a bold one, and three short titles', async () => {
    expect(
      await outlineOf(
        table(row(p(bold('Need')), p(bold('Plan'))).replaceAll('<w:tr><w:p>', '<w:tr>'), row('Sleep', 'Early nights')),
      ),
    ).toContain('td 1,1 Early nights (Sleep, Plan)');
    expect(await outlineOf(table(row('Need', 'Goal', 'Who'), row('Sleep', 'Six hours.', 'Jo')))).toContain(
      'td 1,1 Six hours. (Sleep, Goal)',
    );
  });

  test('a form of two columns answers its left cell, one of four the label to the left', async () => {
    const two = table(row('Strengths', 'Kind.'), row('Review', ''));
    expect(await outlineOf(two)).toEqual([
      'td 0,0 Strengths',
      'td 0,1 Kind. (Strengths)',
      'td 1,0 Review',
      'td 1,1  (Review)',
    ]);
    const four = table(row(cell(p(bold('Name'))), cell('Isla'), cell(p(bold('Born'))), cell('2001')));
    expect(await outlineOf(four)).toEqual(['td 0,0 Name', 'td 0,1 Isla (Name)', 'td 0,2 Born', 'td 0,3 2001 (Born)']);
  });

  test('labels inside the cells of a form are fields', async () => {
    expect(await outlineOf(table(row('Name: Isla', 'Age: 19')))).toEqual(['Name: Isla', 'Age: 19']);
  });

  test('a cell with a list gives a block an item', async () => {
    const body = table(headRow('Goal', 'Steps'), row(cell('To walk'), cell(item('Buy shoes') + item('Ask Jo'))));
    expect((await outlineOf(body)).slice(3)).toEqual([
      'td 1,1 Buy shoes (To walk, Steps)',
      'td 1,1 Ask Jo (To walk, Steps)',
    ]);
  });

  test('a bold line in a cell titles the lines below it', async () => {
    const body = table(row(cell(p(bold('Strengths')) + p('Kind.')), cell(p(bold('Goals')) + p('To walk.'))));
    expect(await outlineOf(body)).toEqual([
      'td 0,0 Strengths',
      'td 0,0 Kind. (Strengths)',
      'td 0,1 Goals',
      'td 0,1 To walk. (Goals)',
    ]);
  });

  test('a merged row is a title or running text, and parts the table', async () => {
    const wide = (text: string): string => row(cell(text, '<w:gridSpan w:val="2"/>'));
    const body = table(
      wide('Section 1 About me'),
      row('Likes', 'Tea'),
      wide('Please write as much or as little as you like.'),
      row('Dislikes', 'Noise'),
    );
    expect(await outlineOf(body)).toEqual([
      'h1 Section 1 About me',
      'td 0,0 Likes',
      'td 0,1 Tea (Likes)',
      'Please write as much or as little as you like.',
      'td 0,0 Dislikes',
      'td 0,1 Noise (Dislikes)',
    ]);
  });

  test('a cell merged downwards titles every row beside it', async () => {
    const body = table(
      headRow('Area', 'Goal', 'Who'),
      row(cell('Home', '<w:vMerge w:val="restart"/>'), cell('A flat'), cell('Jo')),
      row(cell('', '<w:vMerge/>'), cell('A cat'), cell('Amir')),
    );
    expect(await outlineOf(body)).toContain('td 2,1 A cat (Home, Goal)');
  });

  test('a table of one column is a frame; a table inside a cell keeps its own rows', async () => {
    const inner = table(headRow('Goal', 'Who'), row('To walk', 'Amir'));
    expect(await outlineOf(table(row(cell(p(bold('My plan')) + inner + p()))))).toEqual([
      'h1 My plan',
      'th 0,0 Goal',
      'th 0,1 Who',
      'td 1,0 To walk (Goal)',
      'td 1,1 Amir (To walk, Who)',
    ]);
    const document = await read(table(row(cell('Goals'), cell(p('See below') + inner + p('End')))));
    expect(blockLines(document)).toEqual([
      'td 0,0 Goals',
      'td 0,1 See below (Goals)',
      'th 0,0 Goal',
      'th 0,1 Who',
      'td 1,0 To walk (Goal)',
      'td 1,1 Amir (To walk, Who)',
      'td 0,1 End (Goals)',
    ]);
    expect(new Set(document.blocks.map((block) => (block.kind === 'cell' ? block.table : -1))).size).toBe(2);
  });
});

describe('what Word shows and does not', () => {
  test('deleted text goes, inserted text stays, hidden text goes with a note', async () => {
    const body = p(
      '<w:del><w:r><w:delText>Refuses. </w:delText></w:r></w:del>',
      '<w:ins><w:r><w:t>Prefers tea. </w:t></w:r></w:ins>',
      run('secret', '<w:vanish/>'),
      run('shown', '<w:vanish w:val="0"/>'),
    );
    const document = await read(body);
    expect(blockLines(document)).toEqual(['Prefers tea. shown']);
    expect(document.notes).toEqual(['Hidden text was left out (1 place).']);
  });

  test('footnotes stand at the end, without their marks', async () => {
    const body = p('Sees his son.', '<w:r><w:footnoteReference w:id="1"/></w:r>') + p('Likes chess.');
    expect(await outlineOf(body)).toEqual(['Sees his son.', 'Likes chess.', '- Moved by the court on 3 May.']);
  });

  test('text boxes are read', async () => {
    const box = `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${p('Ask me first.')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    expect((await outlineOf(p('Before. ', box) + p('After.'))).join(' ')).toContain('Ask me first.');
  });

  test('page headers are noted', async () => {
    const header = `<w:hdr ${W}>${p('NHS number 943 476 5919')}</w:hdr>`;
    const document = await read(p('Likes chess.'), { 'word/header1.xml': header });
    expect(document.notes).toEqual(['Page headers and footers were not read.']);
    expect(document.text).not.toContain('943');
  });
});

describe('files that cannot be read', () => {
  const reasonOf = async (bytes: Uint8Array): Promise<string> => {
    const answer = await readDocx({ path: 'plan.docx' }, bytes);
    return isReadable(answer) ? answer.text : answer.reason;
  };

  test('say why', async () => {
    const whole = word(p('Likes chess.'));
    expect(await reasonOf(whole.subarray(0, whole.length - 200))).toBe(
      'is damaged or incomplete: open it in the program that made it and save it again, or copy it anew',
    );
    expect(await reasonOf(word(p()))).toBe('holds no text');
    expect(await reasonOf(word('<w:p><w:r>'))).toBe('is damaged: open it in Word and save it again');
  });

  test('a part that unpacks to hundreds of times its size is left alone', async () => {
    const bomb = word(p('Likes chess.'), { 'word/media/x.bin': '0'.repeat(30_000_000) });
    expect(await reasonOf(bomb)).toBe('unpacks to far more than a document needs, and was left alone');
  });

  test('a password is named', async () => {
    const locked = Buffer.from(word(p('Likes chess.')));
    for (let at = locked.indexOf('PK\u0001\u0002'); at >= 0; at = locked.indexOf('PK\u0001\u0002', at + 1))
      locked.writeUInt16LE(1, at + 8);
    expect(await reasonOf(locked)).toBe('is protected with a password: take the password off and save it again');
  });
});
