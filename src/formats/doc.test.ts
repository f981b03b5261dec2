import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document, Unreadable } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { readDoc } from './doc.ts';
import { isReadable } from './reader.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url));
const read = (bytes: Buffer): Promise<Document | Unreadable> => readDoc({ path: 'plan.doc' }, bytes);

async function linesOf(bytes: Buffer): Promise<readonly string[]> {
  const answer = await read(bytes);
  return isReadable(answer) ? blockLines(answer) : [answer.reason];
}

async function notesOf(bytes: Buffer): Promise<readonly string[]> {
  const answer = await read(bytes);
  return isReadable(answer) ? answer.notes : [answer.reason];
}

test('titles by outline levels of styles, boxes of forms and of sign fonts, fields by what they show', async () => {
  expect(await linesOf(fixture('form.doc'))).toEqual([
    'h1 Wellbeing form',
    'Written with Ife at the allotment.  It is hers.',
    'h2 What I agree to',
    '[x] Copy given',
    '[ ] Copy sent to the surgery',
    '[x] Read aloud together',
    'h2 What I hope for',
    'To grow runner beans for the street party.',
    'Seeds are in the shed.',
  ]);
  expect(await notesOf(fixture('form.doc'))).toEqual(['Hidden text was left out (1 place).']);
});

test('tables in cells, merged cells, and lists in lists', async () => {
  const lines = await linesOf(fixture('nested.doc'));
  expect(lines).toContain('td 1,1 paid on Fridays (Home, What helps)');
  expect(lines).toContain('td 0,1 £8 (Gas)');
  expect(lines).toContain('td 2,2 Logs from Uncle Ken (Home, What helps)');
  expect(lines.slice(-3)).toEqual(['- To walk the dog myself', '- To see more people', '- the choir']);
});

describe('what a file says of itself', () => {
  const DAMAGED = 'is damaged or older than Word 97: open it in Word and save it as .docx';
  const spoilt = (change: (bytes: Buffer, main: number) => void): Buffer => {
    const bytes = Buffer.from(fixture('nested.doc'));
    const main = Array.from({ length: bytes.length / 512 }, (_, i) => i * 512).find(
      (at) => bytes.readUInt16LE(at) === 0xa5ec,
    );
    change(bytes, main ?? 0);
    return bytes;
  };

  test('a file from before Word 97 is read by the wording of its titles, and says so', async () => {
    const old = spoilt((bytes, main) => bytes.writeUInt16LE(0x65, main + 2));
    expect(await linesOf(old)).toContain('To see more people');
    expect(await notesOf(old)).toEqual([
      'Titles and lists were told by their wording: saved as .docx, this document can be read more closely.',
    ]);
  });

  test('one that is locked says so', async () => {
    const locked = spoilt((bytes, main) => bytes.writeUInt16LE(bytes.readUInt16LE(main + 10) | 0x100, main + 10));
    expect(await linesOf(locked)).toEqual([
      'is protected with a password: take the password off in Word and save it again',
    ]);
  });

  test('sectors in a ring end the reading', async () => {
    const ring = spoilt((bytes) => {
      const table = (bytes.readUInt32LE(0x4c) + 1) * 512;
      const directory = bytes.readUInt32LE(0x30);
      bytes.writeUInt32LE(directory, table + directory * 4);
    });
    expect(await linesOf(ring)).toEqual([DAMAGED]);
  });

  test('a story that claims more text than there is ends with the text', async () => {
    const long = spoilt((bytes, main) => bytes.writeUInt32LE(0xffffffff, main + 0x4c));
    expect((await linesOf(long)).at(-1)).toBe('- the choir');
  });
});
