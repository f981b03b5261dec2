import { describe, expect, test } from 'vitest';
import type { Element } from '../../model/vocabulary.ts';
import type { TextQuestion } from '../second-reader/layer-model.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import { readSections, type SectionReading } from '../sections.ts';
import { placesOf } from './places.ts';
import { pack, readAs } from './reading.test-data.ts';
import { titleReader } from './titles.ts';
import { type Held, weighPlace } from './weigh.ts';

type Answers = Readonly<Partial<Record<TextQuestion, number | Readonly<Record<string, number>>>>>;

/** A second reader with an answer to some questions, about every sentence or about a sentence by its words. */
const reads = (text: string, answers: Answers): LayerReader => ({
  ask: (question, { start, end }) => {
    const answer = answers[question] ?? 0;
    return typeof answer === 'number' ? answer : (answer[text.slice(start, end)] ?? 0);
  },
  weigh: () => 0,
});

function held(text: string, element: Element, answers: Answers | null): Held | undefined {
  const reading = readAs(text, 'care-plan');
  const place = placesOf(reading, titleReader(reading)).find((one) => one.element === element);
  return place && weighPlace(place, reading, answers === null ? null : reads(text, answers));
}

describe('an answer in which no rule sees anything', () => {
  const text = '# Strengths\n\nNods along. Sits about.\n';
  test.each<[Held, Answers | null]>([
    ['present', null],
    ['present', {}],
    ['present', { 'says-nothing': -1, 'service-content': -1 }],
    ['likely-hollow', { 'says-nothing': 1 }],
    ['likely-disguised', { 'service-content': 1 }],
    ['likely-hollow', { 'says-nothing': 1, 'service-content': 9 }],
    ['likely-hollow', { 'says-nothing': { 'Nods along.': 3, 'Sits about.': -2 } }],
    ['present', { 'says-nothing': { 'Nods along.': 3, 'Sits about.': -4 } }],
  ])('%s by %j', (expected, answers) => {
    expect(held(text, 'strengths', answers)).toBe(expected);
  });
});

test.each<[Held, string]>([
  ['present', 'Brought up two boys alone.'],
  ['hollow', 'Nil identified.'],
  ['disguised', 'Compliant with depot.'],
])('what a rule knows is not asked about: %s, %s', (expected, answer) => {
  for (const answers of [null, { 'says-nothing': 9 }, { 'service-content': 9 }, { 'says-nothing': -9 }])
    expect(held(`# Strengths\n\n${answer}\n`, 'strengths', answers)).toBe(expected);
});

test('steps are the service’s as well, and may say nothing all the same', () => {
  const text = '# Actions\n\nNods along.\n';
  expect(held(text, 'actions', { 'service-content': 9 })).toBe('present');
  expect(held(text, 'actions', { 'says-nothing': 1 })).toBe('likely-hollow');
});

describe('a section that the second reader finds nothing in', () => {
  const read = (text: string, answers: Answers): SectionReading | undefined =>
    readSections(readAs(text, 'care-plan'), pack, [], [], reads(text, answers))?.strengths;
  const empty = '# Strengths\n\nNods along.\n';

  test('is hollow as its advice, and says so', () => {
    const section = read(empty, { 'says-nothing': 1 });
    expect(section).toMatchObject({ status: 'hollow', advised: true });
    expect(section?.because).toContain('the second reader');
    expect(empty.slice(section?.start, section?.end)).toBe('Nods along.');
  });

  test('is a finding of the rules where they see that it is hollow', () => {
    expect(read('# Strengths\n\nNil.\n', { 'says-nothing': 1 })).toMatchObject({ status: 'hollow', advised: false });
  });

  test('outweighs a sentence elsewhere, as an empty one does', () => {
    const text = `# Progress\n\nShe is a gifted seamstress.\n\n${empty}`;
    const likely = { 'holds strengths': { 'She is a gifted seamstress.': 9 } };
    expect(read(text, likely)?.status).toBe('present');
    expect(read(text, { ...likely, 'says-nothing': { 'Nods along.': 1 } })?.status).toBe('hollow');
  });

  test('gives way to another place that has something', () => {
    const text = `${empty}\n# What she is good at\n\nBrought up two boys alone.\n`;
    expect(read(text, { 'says-nothing': { 'Nods along.': 1 } })).toMatchObject({ status: 'present', advised: false });
  });
});
