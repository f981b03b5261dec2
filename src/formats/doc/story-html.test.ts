import { expect, test } from 'vitest';
import { PLAIN_CHARACTERS } from './character-properties.ts';
import { PLAIN_PARAGRAPH } from './paragraph-properties.ts';
import { pieceText } from './pieces.ts';
import { storyHtml } from './story-html.ts';
import type { WordStyle } from './styles.ts';

const PLAIN: WordStyle = { paragraph: PLAIN_PARAGRAPH, characters: PLAIN_CHARACTERS, isContents: false };
const TITLE: WordStyle = { ...PLAIN, paragraph: { ...PLAIN_PARAGRAPH, level: 2 } };
const CONTENTS: WordStyle = { ...PLAIN, isContents: true };

/** Pieces of two lines, of which the second has the changes that quick saving left; nothing else is said of either. */
function told(lines: readonly [string, string], changes: string): string {
  const main = Buffer.from(lines.join(''), 'latin1');
  const group = Buffer.from(changes.replaceAll(' ', ''), 'hex');
  const table = Buffer.alloc(4 + 2 * 12);
  const [first, second] = lines;
  table.writeUInt32LE(first.length, 4);
  table.writeUInt32LE(first.length + second.length, 8);
  table.writeUInt32LE(0x40000000, 12 + 2);
  table.writeUInt32LE(0x40000000 + first.length * 2, 20 + 2);
  table.writeUInt16LE(1, 20 + 6);
  const head = Buffer.from([1, group.length, 0]);
  const size = Buffer.from([2, table.length, 0, 0, 0]);
  const text = pieceText(main, Buffer.concat([head, group, size, table]));
  if (text === null) throw new Error('no pieces');
  const styles = (style: number): WordStyle => [PLAIN, TITLE, CONTENTS][style] ?? PLAIN;
  const word = { ...text, main, data: Buffer.alloc(0), paragraphs: [], characters: [], styles };
  return storyHtml(word, 0, main.length).html;
}

test('a piece that was changed after the file was saved in full has another style, or other letters', () => {
  expect(told(['Plan\r', 'Strengths\r'], '0046 0100')).toBe('<p>Plan</p><h2>Strengths</h2>');
  expect(told(['Plan\r', 'Strengths\r'], '3508 01')).toBe('<p>Plan</p><p><b>Strengths</b></p>');
  expect(told(['Plan\r', 'Draft\r'], '0008 01')).toBe('<p>Plan</p><p></p>');
});

test("Word's own characters are shown as what they stand for; a table of contents says every title again, and is left out", () => {
  expect(told(['A self\u001ehelp\u001f group\u000bon Mondays\u0002\r', 'Plan 1\r'], '0046 0200')).toBe(
    '<p>A self\u2011help group<br>on Mondays</p>',
  );
});

test('what stands in the table of a row is put together as its mark ends it', () => {
  expect(told(['Home\u0007Rent\u0007', '\u0007'], '1624 01 1724 01 0434 01')).toBe(
    '<table><tr><th colspan="1" rowspan="1"><p>Home</p></th><th colspan="1" rowspan="1"><p>Rent</p></th></tr></table>',
  );
});
