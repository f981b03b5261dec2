import { expect, test } from 'vitest';
import { packOf, readWith } from './small-pack.test-data.ts';

const pack = packOf({
  'voice/first-person': ['=I', '=my', '=me'],
  'voice/about-person': ['patient'],
  'voice/he-or-she': ['^ =he'],
  'voice/my-title': ['my <any>', 'what I want'],
  'voice/own-title': ['patient view', 'in her own words'],
  'voice/staff-title': ['keyworker comment'],
  'voice/carer-title': ['carer view'],
  'voice/carer-speaks': ['mum say'],
  'voice/person-speaks': ['she say'],
  'name/label': ['name'],
});

const voices = (text: string, kind: 'care-plan' | 'letter' | 'template' = 'care-plan'): readonly string[] =>
  readWith(pack, text, kind)
    .sentences.filter((sentence) => sentence.role === 'text')
    .map((sentence) => sentence.voice);

test.each([
  [
    'a section titled "my"',
    '# My strengths\n\nI cut dresses without a pattern.\nMusic every day.\n',
    ['person', 'person'],
  ],
  ['a section named after them, in the first person', "# Patient's view\n\nI am all right.\n", ['person']],
  ['what such a section says about them', "# Patient's view\n\nThe patient was not able to contribute.\n", ['writer']],
  [
    'a he without an I under "My strengths"',
    '# My strengths\n\nI cut dresses.\nHe can be abrupt.\n',
    ['person', 'writer'],
  ],
  ['a form that asks "my", answered about them', '# My health\n\nWhat I feel: depot given, quiet.\n', ['writer']],
  [
    'a writer who says I among many sentences about the person',
    '# Notes\n\nI visited. Seen at home. Tea was made. All quiet. Dog well. Sun out.\n',
    ['writer', 'writer', 'writer', 'writer', 'writer', 'writer'],
  ],
  ['a quotation of its own', '# Notes\n\n“It was terrifying and also important.”\n', ['person']],
  ['a carer', "# Carer's view\n\nHe is a good lad.\n", ['carer']],
  [
    'staff comments in the first person',
    '# My plan\n\n# Keyworker comments\n\nI think this is going well.\n',
    ['writer'],
  ],
])('%s', (_, text, expected) => {
  expect(voices(text)).toEqual(expected);
});

test("a letter's I is its writer", () => {
  expect(voices('Dear Pat,\n\nI was glad to see you on Thursday at the yard.\n', 'letter').at(-1)).toBe('writer');
});

test('a template speaks for itself', () => {
  expect(voices('# My strengths\n\nWhat I am good at and proud of.\n', 'template')).toEqual(['form']);
});

test('a quotation knows its speaker', () => {
  const reading = readWith(
    pack,
    '# Notes\n\nMum says “he just gets a bit lost in town”. And she says “I am fine, leave it now”.\n',
  );
  expect(reading.quotations.map((quotation) => quotation.speaker)).toEqual(['carer', 'person']);
});
