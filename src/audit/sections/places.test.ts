import { describe, expect, test } from 'vitest';
import type { Kind } from '../../model/vocabulary.ts';
import { placesOf } from './places.ts';
import { readAs } from './reading.test-data.ts';
import { titleReader } from './titles.ts';

/** The places of a text: the element, its title, and what was written there. */
function places(text: string, kind: Kind): readonly string[] {
  const reading = readAs(text, kind);
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return placesOf(reading, titleReader(reading)).map(
    ({ element, title, sentences }) => `${element} | ${words(title)} | ${sentences.map(words).join(' ')}`,
  );
}
const elements = (text: string, kind: Kind): readonly string[] =>
  places(text, kind).map((place) => place.split(' ')[0] ?? '');

describe('prompts of a form', () => {
  const asks = '- What are you good at?\n- ________';
  test('open a place for what they ask', () => {
    expect(elements(`# FORM 7\n\n# Home life\n\n${asks}\n`, 'template')).toContain('strengths');
  });

  test.each(['# Crisis plan', '# My safety plan'])('open no place of their own under %s', (title) => {
    const found = elements(`# FORM 7\n\n${title}\n\n${asks}\n\n# Ward\n\n____\n`, 'template');
    expect(found).toContain('safety-plan');
    expect(found).not.toContain('strengths');
  });

  test('open theirs again under the heading that follows a crisis plan', () => {
    const form = `# FORM 7\n\n# Crisis plan\n\nWho to call? ________\n\n# Home life\n\n${asks}\n`;
    expect(elements(form, 'template')).toContain('strengths');
  });

  test('open theirs where the form itself is called a crisis plan', () => {
    const form = `# CRISIS PLAN\n\n${asks}\n\n## Ward\n\nName: ____\n\nBed: ____\n\nFloor: ____\n\nWing: ____\n\nDoor: ____\n`;
    expect(elements(form, 'template')).toContain('strengths');
  });
});

describe('boxes', () => {
  const plan = (box: string): string => `# Strengths\n\n- [${box}] Sings in a choir\n- [x] Bakes for the street\n`;
  test('what was not ticked in a plan stands under no title', () => {
    expect(places(plan(' '), 'care-plan')).toEqual(['strengths | Strengths | Bakes for the street']);
    expect(places(plan('x'), 'care-plan')).toEqual(['strengths | Strengths | Sings in a choir Bakes for the street']);
  });

  test('a place of which nothing was ticked is empty', () => {
    expect(places('# Strengths\n\n- [ ] Sings in a choir\n', 'care-plan')).toEqual(['strengths | Strengths | ']);
  });

  test('options of a form stand where they are, ticked or not', () => {
    expect(places(`# FORM 7\n\n${plan(' ')}`, 'template')).toEqual([
      'strengths | Strengths | Sings in a choir Bakes for the street',
    ]);
  });

  test('an option in the words of a title opens its place in a form, and not in a plan', () => {
    const option = '# Papers\n\n- [ ] My strengths\n';
    expect(elements(`# FORM 7\n\n${option}`, 'template')).toContain('strengths');
    expect(elements(`# My plan\n\n${option}`, 'care-plan')).not.toContain('strengths');
  });
});
