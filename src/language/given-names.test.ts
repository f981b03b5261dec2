import { describe, expect, test } from 'vitest';
import { packOf, readWith } from './small-pack.test-data.ts';

/** No cue tells a name here, so that only the shapes of lines do. */
const pack = packOf({ 'name/label': ['name'] }, { honorifics: ['mr', 'mrs'] });
const namesIn = (text: string): readonly string[] => readWith(pack, text).names;

describe('a full name at the head of a line, with what a record writes behind a name', () => {
  test.each([
    ['Imogen Farrant, 26', 'imogen farrant'],
    ['Imogen Farrant, aged 26', 'imogen farrant'],
    ['Imogen Farrant (26 years)', 'imogen farrant'],
    ['Imogen Farrant, 26, lives with her aunt. Bakes bread.', 'imogen farrant'],
    ['Imogen Farrant, DOB 03/04/2000', 'imogen farrant'],
    ['Imogen Farrant (d.o.b. 03/04/2000)', 'imogen farrant'],
    ['Imogen Farrant, Room 14', 'imogen farrant'],
    ['Imogen Farrant\tFlat 3', 'imogen farrant'],
    ['Mrs Audrey Hollis   Room 14', 'audrey hollis'],
    ["Niamh O'Dowd-Carey, Bed 2", "niamh o'dowd carey"],
  ])('%s', (line, names) => {
    expect(namesIn(`Elm House\n\n${line}\n\nLikes the garden.\n`).join(' ')).toBe(names);
  });

  test.each([
    ['a date is no age', 'Monday Clinic, 14 May'],
    ['a number of something is no age', 'Elm House, 26 beds'],
    ['one name alone could be anything', 'Elm, 26'],
    ['a name within a line may be anybody’s', 'We saw Imogen Farrant, 26, at home.'],
  ])('%s', (_, line) => {
    expect(namesIn(`Notes of the week\n\n${line}\n\nLikes the garden.\n`)).toEqual([]);
  });

  test('only in the opening: further down it may be a carer or a neighbour', () => {
    const line = (days: number): string => `${'The sun was out.\n\n'.repeat(days)}Imogen Farrant, 26\n`;
    expect(namesIn(line(9))).toEqual(['imogen', 'farrant']);
    expect(namesIn(line(10))).toEqual([]);
  });

  test('a field that gives the name is believed before any line', () => {
    expect(namesIn('Name: Jo Blythe\n\nImogen Farrant, 26\n\nLikes the garden.\n')).toEqual(['jo', 'blythe']);
  });
});

describe('a name that the rules know by the words around it', () => {
  const withCues = packOf({
    'name/opening': ['belongs to <name>'],
    'name/salutation': ['^ dear <name>'],
    'addressee/you': ['=you'],
    'addressee/about': ['=she'],
    place: ['room'],
  });
  const told = (text: string): string => readWith(withCues, text, 'letter').names.join(' ');

  test.each([
    ['This plan belongs to Imogen Farrant, Elm House.', 'imogen farrant'],
    ['This plan belongs to Imogen, Room 14.', 'imogen'],
    ['This plan belongs to Farrant, Imogen.', 'farrant imogen'],
    ['This plan belongs to Christopher (Chris) Dean.', 'christopher chris dean'],
    ['This plan belongs to Christopher "Chris" Dean.', 'christopher chris dean'],
  ])('%s', (opening, names) => {
    expect(told(`${opening}\n`)).toBe(names);
  });

  test('a letter greets whom it speaks to, and nobody where it speaks of another', () => {
    expect(told('Dear Imogen Farrant, Thanks for coming. I hope that you slept.\n')).toBe('imogen farrant');
    expect(told('Dear Imogen Farrant, Thanks for coming. She slept, she says.\n')).toBe('');
  });
});

describe('a name in bold at the head of a line', () => {
  test('ends with the bold', () => {
    expect(namesIn('**Jacinta Mulcahy** · Harbour Team\n\nLikes the garden.\n')).toEqual(['jacinta', 'mulcahy']);
  });
});

describe('a name in the title of a plan', () => {
  test.each([
    ['# Kwabena’s plan', 'Kwabena', 'kwabena'],
    ["# Kwabena's recovery plan", 'Kwabena', 'kwabena'],
    ['# Support plan: Jamie Rourke', 'Jamie', 'jamie rourke'],
    ['# HEALTH PASSPORT – Jamie Rourke', 'Jamie', 'jamie rourke'],
  ])('%s', (title, name, names) => {
    expect(namesIn(`${title}\n\nAt home\n\nHere ${name} feeds the hens.\n`).join(' ')).toBe(names);
  });

  test.each([
    ['of whom nothing more is said', "# Juniper's plan\n\nAt home\n\nThe hens come first.\n"],
    ['that is also written small', "# Patient's plan\n\nPatient feeds the hens. The patient is well.\n"],
    ['in another title than the first', "# Elm House\n\n# Kwabena's plan\n\nHere Kwabena feeds the hens.\n"],
    ['whose title is no plan', "# Kwabena's letter\n\nAt home\n\nHere Kwabena feeds the hens.\n"],
    ['in running text', "Kwabena's plan changed on Monday, and it rained.\n\nHere Kwabena feeds the hens.\n"],
    ['that is no name but a time', '# Care plan: Winter and spring\n\nIn Winter the hens stay in.\n'],
  ])('no word %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});
