import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readDocument } from './read-document.ts';
import { isReadable } from './reader.ts';

async function read(html: string | Uint8Array, path = 'plan.html'): Promise<readonly string[] | string> {
  const answer = await readDocument({ path, bytes: typeof html === 'string' ? Buffer.from(html) : html });
  return isReadable(answer) ? blockLines(answer) : answer.reason;
}

test('headings, items and tables; what is not shown is left out', async () => {
  const html = `<!DOCTYPE html><html><head><title>Export 12</title><style>p { color: red }</style></head><body>
    <nav><a href="/">All records</a></nav><script>var note = 'no';</script>
    <h1>My plan</h1>
    <p>Isla likes
       chess.</p><p hidden>Draft.</p><p style="display: none">Old.</p>
    <h2>Steps</h2><ul><li>Buy shoes</li><li>Ask Jo</li></ul>
    <table><tr><th>Goal</th><th>Who</th></tr><tr><td>To walk</td><td>Amir</td></tr></table></body></html>`;
  expect(await read(html)).toEqual([
    'h1 My plan',
    'Isla likes chess.',
    'h2 Steps',
    '- Buy shoes',
    '- Ask Jo',
    'th 0,0 Goal',
    'th 0,1 Who',
    'td 1,0 To walk (Goal)',
    'td 1,1 Amir (To walk, Who)',
  ]);
});

test('an item of a list inside another stands further in, as people type it', async () => {
  const html = '<ol><li>To bake<ul><li>Jo to buy flour</li></ul></li><li>To swim</li></ol>';
  const answer = await readDocument({ path: 'plan.html', bytes: Buffer.from(html) });
  expect(isReadable(answer) && answer.text).toBe('To bake\n   Jo to buy flour\nTo swim\n');
  expect(await read(html)).toEqual(['- To bake', '- Jo to buy flour', '- To swim']);
});

test('a definition list is a form of two columns', async () => {
  expect(await read('<dl><dt>Strengths</dt><dd>Kind.</dd><dd>Funny.</dd><dt>Review</dt><dd></dd></dl>')).toEqual([
    'td 0,0 Strengths',
    'td 0,1 Kind. (Strengths)',
    'td 0,1 Funny. (Strengths)',
    'td 1,0 Review',
    'td 1,1  (Review)',
  ]);
});

test('forms hold the values that a browser would show', async () => {
  const html = `<form><input type="hidden" name="id" value="77">
    <p><label>Name:</label> <input value="Isla"></p>
    <p>Ward: <select><option>Ash<option selected>Larch</select></p>
    <p>Hopes: <textarea>To sing again.</textarea></p>
    <p><input type="checkbox" checked> has a copy</p><p><input type="checkbox"> wants another</p>
    <button>Save</button></form>`;
  expect(await read(html)).toEqual([
    'Name: Isla',
    'Ward: Larch',
    'Hopes: To sing again.',
    '[x] has a copy',
    '[ ] wants another',
  ]);
});

test('bold by style is a title, two breaks part paragraphs, preformatted lines stay lines', async () => {
  const html =
    '<div><span style="font-weight: 700">Strengths</span><br>Kind.<br><br>Funny.</div><pre>GOALS\n\nTo walk.</pre>';
  expect(await read(html)).toEqual(['h1 Strengths', 'Kind.', 'Funny.', 'h2 GOALS', 'To walk.']);
});

describe('encodings', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><p>Zażółć – “tak”</p></html>`;

  test('the one that the page declares, unless its bytes are plainly another', async () => {
    const latin2 = Buffer.from([...Buffer.from('<html><meta charset="windows-1250"><p>Za'), 0xbf, 0xf3, 0xb3, 0xe6]);
    expect(await read(latin2)).toEqual(['Zażółć']);
    expect(await read(page('windows-1250'))).toEqual(['Zażółć – “tak”']);
    expect(await read(Buffer.from([...Buffer.from('<meta charset=iso-8859-1><p>'), 0x93, 0x41, 0x94]))).toEqual([
      '“A”',
    ]);
  });

  test('a byte-order mark, in UTF-16 too', async () => {
    expect(await read(Buffer.from(`\ufeff${page('utf-16')}`, 'utf16le'), 'export.doc')).toEqual(['Zażółć – “tak”']);
  });
});

test('a web page under the name of a Word file is read as what it is', async () => {
  expect(await read('<html><body><p>Kind.</p></body></html>', 'plan.docx')).toEqual(['Kind.']);
  expect(await read('<table><tr><td>Name<td>Isla</table>', 'plan.doc')).toEqual(['td 0,0 Name', 'td 0,1 Isla (Name)']);
});

test('a page without words says so', async () => {
  expect(await read('<html><body><script>go()</script></body></html>')).toBe('holds no text');
});
