import { expect, test } from 'vitest';
import type { Block } from '../../model/document.ts';
import { hangsUnder, isBlank, isPrompt, mostlyQuoted } from './block-shapes.ts';

function item(text: string, words: string): Block {
  const start = text.indexOf(words);
  return { kind: 'item', ticked: null, start, end: start + words.length, under: null, page: null, pointer: null };
}

test.each([
  ['1. Goal\n   - step\n', true],
  ['- goal\n    - step\n', true],
  ['1. goal\n2. step\n', false],
  ['- goal\n - step\n', false],
])('an item hangs under another where it stands further in: %j', (text, hangs) => {
  const above = item(text, /goal/i.exec(text)?.[0] ?? '');
  expect(hangsUnder(text, item(text, 'step'), above)).toBe(hangs);
});

test('a quotation is all of a block from three fifths of it on', () => {
  const quotation = { start: 6, end: 36, speaker: 'person', scare: false } as const;
  expect(mostlyQuoted({ start: 0, end: 40 }, [quotation])).toBe(quotation);
  expect(mostlyQuoted({ start: 0, end: 80 }, [quotation])).toBeNull();
});

test('blanks hold no word, prompts ask or end in a blank', () => {
  expect(['____', '[ ] / [DATE]', '...'].filter((text) => !isBlank(text))).toEqual([]);
  expect(isBlank('To sing ____')).toBe(false);
  expect(['(Ask one.)', 'What would you like?', 'Target date ______'].filter((text) => !isPrompt(text))).toEqual([]);
  expect(isPrompt('Sing in May (with Una).')).toBe(false);
});
