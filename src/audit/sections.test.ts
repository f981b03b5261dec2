import { describe, expect, test } from 'vitest';
import type { Element, Kind, SectionStatus } from '../model/vocabulary.ts';
import type { GoalReading } from './goals.ts';
import { pack, readAs } from './sections/reading.test-data.ts';
import { readSections, type SectionReading } from './sections.ts';

function read(
  text: string,
  element: Element,
  kind: Kind = 'care-plan',
  goals: readonly GoalReading[] = [],
): SectionReading {
  const sections = readSections(readAs(text, kind), pack, goals);
  if (sections === null) throw new Error('a plan has sections');
  return sections[element];
}
const statusOf = (text: string, element: Element, kind?: Kind): SectionStatus => read(text, element, kind).status;

describe('where an element is found', () => {
  test.each<[string, string, Element]>([
    ['a heading', '# Strengths\n\nBakes for the whole street.\n', 'strengths'],
    [
      'a heading in capitals with its number',
      'SECTION E   STRENGTHS\nBakes for the whole street.\n\nSECTION F   LEAVE\nNone.\n',
      'strengths',
    ],
    ['a labelled line', 'Ward: Elm\nStrengths: bakes for the whole street\nBed: 4\n', 'strengths'],
    [
      'a numbered label',
      'I. Needs: a flat.\nII. Client strengths: bakes for the whole street.\nIII. Barriers: distance.\n',
      'strengths',
    ],
    ['a part of a heading', '# Strengths, needs and preferences\n\nBakes for the whole street.\n', 'strengths'],
    [
      'the initial of a part of a heading',
      'STRENGTHS, NEEDS, PREFERENCES\nS: bakes for the whole street\nN: a flat\nP: mornings at home\n',
      'preferences',
    ],
    [
      'a row of a table',
      '| Need | Housing |\n|---|---|\n| Strengths | bakes for the whole street |\n| Risk | low |\n',
      'strengths',
    ],
    [
      'a column of a table',
      '| Need | Action | By whom |\n|---|---|---|\n| A flat | Ring the agent | Jo |\n',
      'actions',
    ],
    [
      'a title that runs into its paragraph',
      'Notes\n\nEarly signs. She stops cooking and hides the post.\n',
      'staying-well',
    ],
    [
      'prose under another heading',
      'Notes\n\nThe room is warm. What matters to him is his chapel and the bees.\n',
      'values',
    ],
    ['a quotation', 'Notes\n\nShe told us: "I am not ill, I am tired and nobody asks me."\n', 'own-account'],
  ])('%s', (_, text, element) => {
    expect(statusOf(text, element)).toBe('present');
  });

  test('what stands under one title belongs to it, and not to the next', () => {
    const text = '# Strengths\n\n# Medication\n\nSertraline 50 mg.\n';
    expect(statusOf(text, 'strengths')).toBe('hollow');
  });

  test('the name of the document opens no section', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `Day ${n}: weighed.\n`).join('');
    expect(statusOf(`CRISIS PLAN\n\nWEIGHT\n${lines}\nHEIGHT\n176 cm.\n`, 'safety-plan')).toBe('missing');
  });
});

describe('how a place holds its element', () => {
  test.each<[SectionStatus, string]>([
    ['present', 'Knows every bus in town.'],
    ['hollow', ''],
    ['hollow', 'N/A - too unwell'],
    ['hollow', 'See notes.'],
    ['hollow', 'Pleasant'],
    ['hollow', 'Please describe the strengths here'],
    ['hollow', 'TBC. The flat was painted in May.'],
    ['disguised', 'Compliant with depot. Attends clinic.'],
    ['present', 'Attends clinic. Taught himself the trumpet and plays in the town band.'],
  ])('%s: %j', (status, text) => {
    expect(statusOf(`# Strengths\n\n${text}\n\n# Weight\n\n81 kg.\n`, 'strengths')).toBe(status);
  });

  test('"as above" is as good as what stands above', () => {
    const plan = (life: string): string => `# Notes\n\n${life}\n\n# Strengths\n\nAs above.\n`;
    expect(statusOf(plan('She taught half the county to swim.'), 'strengths')).toBe('present');
    expect(statusOf(plan('She lives in a flat.'), 'strengths')).toBe('hollow');
  });

  test('a place that was left empty outweighs a sentence elsewhere', () => {
    expect(statusOf('# Notes\n\nShe is a gifted seamstress.\n\n# Strengths\n\nNil.\n', 'strengths')).toBe('hollow');
  });

  test('the service’s words in a quotation are not the service’s content', () => {
    const text =
      '# What does not help\n\nBeing called "compliant with treatment" by strangers.\n\n# Weight\n\n81 kg.\n';
    expect(statusOf(text, 'preferences')).toBe('present');
  });

  test('letters have no sections', () => {
    expect(readSections(readAs('Dear Maeve,\n\nThank you.\n', 'letter'), pack, [])).toBeNull();
  });
});

describe('templates', () => {
  test.each<[SectionStatus, string]>([
    ['present', '# What are you good at?\n\n# Weight\n'],
    ['present', 'Strengths: ....................\nWard: ........\n'],
    ['present', '[ ] Ward\nI am good at ....................\n'],
    ['disguised', 'Strengths (e.g. takes medication, engages with staff): ..........\nWard: ........\n'],
    ['hollow', '# Ward\n\n......\n\n# Strengths\n\n# Weight\n\n......\n'],
    ['missing', '# Ward\n\n......\n\n# Tablet strength\n\n......\n'],
  ])('%s: %j', (status, text) => {
    expect(statusOf(text, 'strengths', 'template')).toBe(status);
  });
});

describe('goals decide whether the person’s own are there', () => {
  const text = 'Goals\n\nMaeve will comply with medication.\n\nI want to sing again.\n';
  const goal = (quote: string, ownership: GoalReading['ownership']): GoalReading => {
    const start = text.indexOf(quote);
    return {
      start,
      end: start + quote.length,
      ownership,
      direction: 'approach',
      area: 'life',
      because: [],
      advised: [],
    };
  };
  const imposed = goal('Maeve will comply with medication.', 'professional');

  test('disguised where every goal was set for them', () => {
    const { status, start } = read(text, 'personal-goals', 'care-plan', [imposed]);
    expect([status, start]).toEqual(['disguised', imposed.start]);
  });

  test('present where one is theirs', () => {
    const own = goal('I want to sing again.', 'person');
    const { status, start } = read(text, 'personal-goals', 'care-plan', [imposed, own]);
    expect([status, start]).toEqual(['present', own.start]);
  });

  test('hollow where the place for their own says nothing', () => {
    const form = 'Goal: Maeve will comply with medication.\nMaeve’s own goals: none stated\nWard: Elm\n';
    const start = form.indexOf('Maeve will');
    const { status } = read(form, 'personal-goals', 'care-plan', [{ ...imposed, start, end: start + 34 }]);
    expect(status).toBe('hollow');
  });
});

describe('places', () => {
  test('what was found is pointed at', () => {
    const text = '# Strengths\n\nCompliant with depot.\n\n# Weight\n\n81 kg.\n';
    const { start, end, because } = read(text, 'strengths');
    expect(text.slice(start, end)).toBe('Compliant with depot.');
    expect(because).toContain('“Strengths”');
  });

  test('an empty place is pointed at by its title', () => {
    const text = 'Ward: Elm\nStrengths:\nBed: 4\n';
    const { start, end } = read(text, 'strengths');
    expect(text.slice(start, end)).toBe('Strengths');
  });

  test('what is missing is pointed at where it would stand: behind its neighbour, or at the end', () => {
    const text = '# Strengths\n\nKnows every bus in town.\n\n# Weight\n\n81 kg.\n';
    expect(read(text, 'values').start).toBe(text.indexOf('town.') + 'town.'.length);
    expect(read('Weight\n\n81 kg.\n', 'values').start).toBe('Weight\n\n81 kg.'.length);
  });
});

test('a form that asks several questions in a row makes room for each', () => {
  const form =
    'SUPPORT FORM\n\nSection 1. About you\nWhat should we know? What are you proud of?\nWho are the people that matter to you?\n';
  expect(statusOf(form, 'strengths', 'template')).toBe('present');
  expect(statusOf(form, 'supporters', 'template')).toBe('present');
});

test('service content that leads an answer outweighs the word of the person’s that hangs on it', () => {
  expect(statusOf('# Plan\n\nFaith: Compliant with unit rules re chapel.\n', 'values')).toBe('disguised');
  expect(statusOf('# Plan\n\nFaith: Chapel every Sunday, and compliant with the rota.\n', 'values')).toBe('present');
});

test('a form’s date to fill in is room, a heading over others is no empty one, and a word beside a box is no prompt', () => {
  expect(statusOf('CARE PLAN\n\nReview date: [DD/MM/YYYY]\n', 'review', 'template')).toBe('present');
  const routine = '# CARE PLAN\n\n## Daily routine\n\n### Mornings\n\nTea or coffee? ________\n';
  expect(statusOf(routine, 'staying-well', 'template')).toBe('present');
  const urgency = '# ASSESSMENT\n\n**Name:** ____\n**Urgency:** [ ] Emergency [ ] Urgent [ ] Other\n**Date:** ____\n';
  expect(statusOf(urgency, 'safety-plan', 'template')).toBe('missing');
});
