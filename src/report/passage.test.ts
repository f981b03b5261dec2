import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/audit.ts';
import { markedPassage, passage } from './passage.ts';
import { PLAN } from './samples/plan.test-data.ts';

const on = { excerpts: true };
const [sample] = PLAN.findings;

function found(sentence: string, text: string): Finding {
  if (sample === undefined) throw new Error('the sample has findings');
  return { ...sample, sentence, text };
}

describe('a passage', () => {
  it('is one line without its own quotation marks', () => {
    expect(passage('"I want\n  to bake."', on)).toBe('I want to bake.');
    expect(passage('"Yes," he said, "soon."', on)).toBe('"Yes," he said, "soon."');
    expect(passage('  \n', on)).toBeNull();
    expect(passage('x', { excerpts: false })).toBeNull();
  });

  it('is cut after a word, never inside a letter', () => {
    const cut = passage(`${'word '.repeat(59)}${'🙂'.repeat(40)}`, on) ?? '';
    expect(cut.endsWith('word…')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(301);
    expect(passage('🙂'.repeat(200), on)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('a marked passage', () => {
  it('parts the flagged words from what is round them, across a line break too', () => {
    expect(markedPassage(found('He is poorly\ncompliant now.', 'poorly\ncompliant'), on)).toEqual({
      before: 'He is ',
      words: 'poorly compliant',
      after: ' now.',
    });
  });

  it('shows the neighbourhood of the words in a long sentence', () => {
    const marked = markedPassage(found(`${'before '.repeat(50)}WORDS${' after'.repeat(50)}`, 'WORDS'), on);
    expect(marked?.before).toMatch(/^…before .*before $/);
    expect(marked?.after).toMatch(/^ after.*after…$/);
    expect((marked?.before.length ?? 999) + (marked?.after.length ?? 999)).toBeLessThanOrEqual(242);
  });

  it('is none where the words are all of it, where something is missing, or where excerpts are off', () => {
    expect(markedPassage(found('To reduce admissions.', 'To reduce admissions'), on)).toBeNull();
    expect(markedPassage(found('', ''), on)).toBeNull();
    expect(markedPassage(found('a b c', 'b'), { excerpts: false })).toBeNull();
  });
});
