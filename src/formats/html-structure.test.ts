import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { Span } from '../model/place.ts';
import { blocksOf } from './blocks.ts';
import { structureOf } from './html-structure.ts';
import { outlined } from './outline.ts';
import { pageOf } from './page.ts';

const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<p></p>',
  '<div>',
  '</div>',
  '<h1>',
  '</h1>',
  '<h3>',
  '</h3>',
  '<b>',
  '</b>',
  '<br>',
  '<ul>',
  '</ul>',
  '<ol>',
  '</ol>',
  '<li>',
  '</li>',
  '<table>',
  '</table>',
  '<thead>',
  '</thead>',
  '<caption>',
  '<tr>',
  '<td>',
  '<th>',
  '<td colspan=2>',
  '<td rowspan=3>',
  '<td rowspan=0>',
  '</td>',
  '</tr>',
  '<input type=checkbox>',
  '<input type=checkbox checked>',
  '<blockquote>',
  '<pre>',
  '<i>',
  '</i>',
);
const words = fc.constantFrom(
  'Strengths',
  'Name: Isla',
  'Kind. Funny.',
  ' ',
  'GOALS',
  'Signed: ____',
  'é',
  '\n',
  'a | b',
  '☐ yes',
  'To walk.',
  '1.',
  'one\ttwo',
);
const html = fc.array(fc.oneof(tag, words), { maxLength: 80 }).map((parts) => parts.join(''));

/** Letters and digits alone: the order of words stays, whatever parts them. Text right inside a table moves in front of it. */
function lettersOf(text: string): string {
  return Array.from(text.matchAll(/[\p{L}\p{N}]/gu), (letter) => letter[0])
    .sort()
    .join('');
}

test('whatever the HTML, blocks stand in order inside the text, and no word is lost', () => {
  fc.assert(
    fc.property(html, (source) => {
      const { text, given } = structureOf(parseFragment(source));
      const held = new Uint8Array(text.length);
      let before = 0;
      const check = (span: Span): void => {
        expect(span.start).toBeGreaterThanOrEqual(before);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        held.fill(1, span.start, span.end);
        before = span.end;
      };
      for (const block of outlined(text, blocksOf(pageOf(text, given)))) {
        if (block.kind === 'field') check(block.label);
        check(block);
      }
      expect(before).toBeLessThanOrEqual(text.length);
      const lost = [...text.matchAll(/[\p{L}\p{N}]{2,}/gu)].filter((word) => held[word.index] === 0);
      expect(lost.map((word) => word[0])).toEqual([]);
      expect(lettersOf(text)).toBe(lettersOf(source.replace(/<[^<>]*>/g, ' ')));
    }),
    { numRuns: 3000 },
  );
});

test('a hundred thousand boxes inside one another are walked through', () => {
  const { text } = structureOf(parseFragment(`${'<div>'.repeat(100_000)}Likes chess.`));
  expect(text).toBe('Likes chess.\n');
});
