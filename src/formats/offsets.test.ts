import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { readText } from './text.ts';

/** Every span of a document in the order of its blocks: a field's label and its value both count. */
function spansOf(document: Document): readonly Span[] {
  return document.blocks.flatMap((block) => (block.kind === 'field' ? [block.label, block] : [block]));
}

/** Letters and digits that no block holds, apart from the numbers and letters of list markers and of numbered titles. */
function lostLetters(document: Document): readonly string[] {
  const held = new Uint8Array(document.text.length);
  for (const span of spansOf(document)) held.fill(1, span.start, span.end);
  const lost: string[] = [];
  for (const word of document.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const isMarker = /^(?:\d+|\p{L}|[ivx]{1,4}|[A-Z]\d{1,2})$/u.test(word[0]);
    if (!isMarker && held.subarray(word.index, word.index + word[0].length).includes(0)) lost.push(word[0]);
  }
  return lost;
}

const piece = fc.constantFrom(
  'Strengths',
  'GOALS',
  'Name:',
  'Aim: To walk.',
  'Sees his mum. ',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '(a) ',
  '[x] ',
  '☐ ',
  '# ',
  '**',
  '|',
  '---',
  '> ',
  '____',
  '.....',
  '   ',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '?',
  ':',
  'wants to work again',
  'é',
  '“quoted”',
  'A. ',
  'B. ',
  'Page 2 of 5',
  'Day 1  R. Nunn to visit',
);
const pieces = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
/** Things that plans are made of, in any order, and texts of any characters. */
const plan = fc.oneof(
  { weight: 4, arbitrary: pieces },
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('blocks and labels stand in order, inside the text, and do not overlap', () => {
  fc.assert(
    fc.property(plan, (text) => {
      let before = 0;
      for (const span of spansOf(readText({ path: 'a.txt' }, text))) {
        expect(span.start).toBeGreaterThanOrEqual(before);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        before = span.end;
      }
    }),
    { numRuns: 5000 },
  );
});

test('every word stands in a block or a label', () => {
  fc.assert(
    fc.property(plan, (text) => {
      expect(lostLetters(readText({ path: 'a.txt' }, text))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

test('every block stands under a heading before it, and headings under higher ones', () => {
  fc.assert(
    fc.property(plan, (text) => {
      const { blocks } = readText({ path: 'a.txt' }, text);
      blocks.forEach((block, index) => {
        if (block.under === null) return;
        const above = blocks[block.under];
        expect(above?.kind).toBe('heading');
        expect(block.under).toBeLessThan(index);
        if (block.kind === 'heading' && above?.kind === 'heading') expect(above.level).toBeLessThan(block.level);
      });
    }),
  );
});
