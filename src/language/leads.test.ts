import { describe, expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { loadMorphology } from './morphology.ts';
import { createReader } from './read.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);

/** The sentences of a text's last block, with its labels in braces. */
function sentencesOf(text: string): readonly string[] {
  const reading = reader(readText({ path: 'plan.txt' }, text), { kind: 'care-plan', addressee: null });
  const last = reading.document.blocks.length - 1;
  return reading.sentencesOf(last).map((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return sentence.role === 'label' ? `{${words}}` : words;
  });
}

describe('a title that leads into its text is cut off it', () => {
  test.each([
    ['Strengths – plays the tuba.'],
    ['Strengths - plays the tuba.'],
    ['- Strengths: plays the tuba.'],
    ['* My strengths: plays the tuba.'],
    ['STRENGTHS plays the tuba.'],
    ['[Strengths] plays the tuba.'],
    ['Strengths -- plays the tuba.'],
  ])('%s', (line) => {
    const [label, value] = sentencesOf(`Seen at home on Monday.\n\n${line}\n`);
    expect([label?.toLowerCase().endsWith('strengths}'), value]).toEqual([true, 'plays the tuba.']);
  });

  test('where no rule knows it for a title, it stays', () => {
    expect(sentencesOf('Seen at home.\n\nTuesday – rang his mother.\n')).toEqual(['Tuesday – rang his mother.']);
    expect(sentencesOf('Seen at home.\n\n- Tyrone: demo by Friday.\n')).toEqual(['Tyrone: demo by Friday.']);
  });

  test('it titles its block', () => {
    const text = 'Seen at home.\n\n- Strengths: nil identified\n';
    const reading = reader(readText({ path: 'plan.txt' }, text), { kind: 'care-plan', addressee: null });
    const [title] = reading.titlesOf(reading.document.blocks.length - 1);
    expect([title?.text, title?.cues.includes('section/strengths/title')]).toEqual(['Strengths', true]);
    expect(reading.hits('answer/hollow')).toHaveLength(1);
  });
});
