import { expect, test } from 'vitest';
import { builtPack, installation } from '../../../batch/installation.ts';
import { readText } from '../../../formats/text.ts';
import { identifierFinder } from '../find-identifiers.ts';

const find = identifierFinder(builtPack(installation()));
const masked = (text: string): readonly string[] =>
  find(readText({ path: 'plan.txt' }, `CARE PLAN\n\n${text}\n`)).spans.map((span) => span.text);

test.each([
  'He served on HMS Victoria and later on the ferry Rosie.',
  'She was crew on the Charlotte Rhodes, and before that on the trawler Margaret Jane.',
  'He is building a model of Whitby Abbey, and the Abbey is nearly done.',
  'They moved to the Florence Nightingale ward from Elliot House; the Rowan Team came along.',
  'He likes his Sundays at the Prince Albert. Storm Ciara flooded it.',
])('a ship, a ward, a team or a building with a first name is nobody: %s', (text) => {
  expect(masked(text)).toEqual([]);
});

test.each([
  ['Rosie rang on Monday about the ferry.', ['Rosie']],
  ['The plan was agreed with Victoria and her brother Albert.', ['Victoria', 'Albert']],
  ['Margaret Jane is his sister.', ['Margaret Jane']],
])('the same names are people where the text says so: %s', (text, names) => {
  expect(masked(text)).toEqual(names);
});
