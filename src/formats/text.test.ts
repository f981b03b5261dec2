import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readText } from './text.ts';

/** The blocks of a text in short; see blockLines. */
function lines(text: string): readonly string[] {
  return blockLines(readText({ path: 'plan.txt' }, text));
}

describe('paragraphs', () => {
  const wrapped = [
    'Agreed response to early signs. Bernie will hand the food bank keys to Roisin',
    'for a week, which was her own idea. Peter will see her within two working',
    'days, at home or in the presbytery, wherever she prefers. Dr Feld will check',
    'the lithium level and talk through what could be added or not. So will',
    'Roisin, on Monday.',
  ];

  test('prose that was wrapped is one block', () => {
    expect(lines(wrapped.join('\n'))).toHaveLength(1);
    expect(lines(wrapped.join('\r\n'))).toHaveLength(1);
  });

  test('a sentence a line stays a block a line', () => {
    const sentences = [
      'Huw has the shotgun cabinet key and the guns go to the dealer this Friday.',
      'I will ask the surgery for weekly scripts for now.',
      'Lowri will ring the surgery tomorrow so that I do not have to explain.',
    ];
    expect(lines(sentences.join('\n'))).toEqual(sentences);
  });

  test('a narrow paragraph of two or three lines is no title with a text below it', () => {
    const paragraphs = [
      'The bus stops outside the door. He was out of milk\nagain and walked to the market in the rain.',
      'Bernie grows beans on the allotment behind the old\nlibrary, and shares them with the neighbour who\nlent her the spade.',
    ];
    expect(lines(`Home\n\n${paragraphs.join('\n\n')}`)).toHaveLength(3);
    expect(lines('What people who know me well like about me\nkind, patient with children\na good cook')).toHaveLength(
      3,
    );
  });

  test('quotations, rules and page numbers', () => {
    expect(lines('> I was not well in 2021.\n\n---\n\nPage 2 of 5\n\nHe rang back.')).toEqual([
      'I was not well in 2021.',
      'Page 2 of 5',
      'He rang back.',
    ]);
  });
});

test('an empty text has no blocks', () => {
  expect(lines('')).toEqual([]);
  expect(lines(' \r\n\t\n____\n')).toEqual([]);
});
