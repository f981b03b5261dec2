import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readText } from './text.ts';

/** The blocks of a text in short; see blockLines. */
function lines(text: string): readonly string[] {
  return blockLines(readText({ path: 'plan.txt' }, text));
}

describe('fields', () => {
  test.each([
    ['Named nurse: R. Okafor', ['Named nurse: R. Okafor']],
    ['**Next look:** 8 May', ['Next look: 8 May']],
    ['**Plan no.** 3', ['Plan no.: 3']],
    ['Name: Isla        Age: 19     Week: 4', ['Name: Isla', 'Age: 19', 'Week: 4']],
    ['**Name:** Edna  **Bed:** 11', ['Name: Edna', 'Bed: 11']],
    ['**Name:** Shanice | **Age:** 29', ['Name: Shanice', 'Age: 29']],
    ['Name: Isla\tAge: 19', ['Name: Isla', 'Age: 19']],
    ['Insight: partial. Strengths: as above.', ['Insight: partial.', 'Strengths: as above.']],
    [
      'Weight 47 kg. Goal: To stay above 47. Weekly weights.',
      ['Weight 47 kg.', 'Goal: To stay above 47. Weekly weights.'],
    ],
    [
      'Primary clinician: T. Dobbs, LCADC   Plan date: 04/17',
      ['Primary clinician: T. Dobbs, LCADC', 'Plan date: 04/17'],
    ],
    ['Copy given: Yes [x]  Signed: L. K.', ['Copy given: Yes [x]', 'Signed: L. K.']],
  ])('%j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test.each([
    'She said: “I want my own key.”',
    'There are three options: CBT, tablets, or waiting.',
    'Val was not there on Thursday: the bus was cancelled.',
    'At 10:20 he rang.',
    'Bernie has asked for the following to be written down at length: no ambulance.',
  ])('%j is running text', (text) => {
    expect(lines(text)).toEqual([text]);
  });

  test('what is still to be filled in is an empty field', () => {
    const text =
      'Ward ............     Bed ......\nMy name is ________\nReview date: ____\nPicture of me: [          ]\nSigned:';
    expect(lines(text)).toEqual(['Ward: ', 'Bed: ', 'My name is: ', 'Review date: ', 'Picture of me: ', 'Signed: ']);
  });

  test('a lone label over its text is a heading, over another label an empty field', () => {
    expect(lines('Diagnosis:\nMedication:\nCurrent view:\nHe would rather rest.')).toEqual([
      'Diagnosis: ',
      'Medication: ',
      'h3 Current view',
      'He would rather rest.',
    ]);
    expect(lines('What helps:\n\n- Tea')).toEqual(['h1 What helps', '- Tea']);
    expect(lines('What helps:\n\n__________\n\nWhat does not:\n\n__________')).toEqual([
      'What helps: ',
      'What does not: ',
    ]);
  });

  test('boxes behind a label are its value', () => {
    expect(lines('Type (tick):  [ ] new   [x] known')).toEqual(['Type (tick): [ ] new   [x] known']);
  });

  test('paragraphs titled by words before a full stop', () => {
    const text =
      'Aims. To avoid admission. To go to Lourdes in May.\n\nWhat does not help. Being shushed by a stranger with a lanyard.\n\nLegal. The nearest relative is Roisin, her daughter.';
    expect(lines(text)).toEqual([
      'Aims: To avoid admission. To go to Lourdes in May.',
      'What does not help: Being shushed by a stranger with a lanyard.',
      'Legal: The nearest relative is Roisin, her daughter.',
    ]);
  });

  test('short sentences at the head of notes are none', () => {
    const note = 'Mr Achebe is a chef. He cooked for the whole ward at Easter time.';
    expect(lines(`${note}\n\nShe was seen. Bright and talking about her pigeons.`)[0]).toBe(note);
  });
});
