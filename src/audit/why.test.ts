import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import { decodeModel } from './second-reader/model-file.ts';
import { pack } from './sections/reading.test-data.ts';
import type { SentenceWhy } from './why/sentence-why.ts';
import { whyLine } from './why.ts';

const secondReader = decodeModel(readFileSync('models/second-reader.bin'));

function why(text: string, line: number, column: number | null = null): readonly SentenceWhy[] {
  const document = readText({ path: 'plan.txt' }, text);
  return whyLine(document, { line, column }, pack, { kind: 'care-plan', addressee: null, secondReader }).sentences;
}
const one = (sentence: string): SentenceWhy | undefined => why(`PRESENTATION\n\n${sentence}\n`, 3)[0];

describe('a wording rule', () => {
  test('that is a finding says so, and what the sentence counts for', () => {
    const said = one('Pt remains non-compliant with depot.');
    expect(said).toMatchObject({ voice: 'writer', titles: [{ kind: 'heading', text: 'PRESENTATION' }] });
    expect(said?.rules).toContainEqual(
      expect.objectContaining({
        rule: 'wording/non-compliant',
        words: expect.objectContaining({ text: 'non-compliant' }) as unknown,
        outcome: { is: 'finding', severity: 'error' },
      }),
    );
    expect(said?.counts.findings.map(({ rule }) => rule)).toContain('wording/non-compliant');
  });

  test('that a context holds back names the context and its words', () => {
    const said = one('“They called me non-compliant and it hurt”, she said.');
    const held = said?.rules.find(({ rule }) => rule === 'wording/non-compliant')?.outcome;
    expect(held).toMatchObject({ is: 'held-back' });
    expect(held?.is === 'held-back' ? held.by.map(({ by }) => by) : []).toContain('quotation');
    expect(said?.counts.findings).toEqual([]);
  });

  test('whose exception is met shows the longer words', () => {
    const excepted = pack.wording.flatMap(({ id, examples }) =>
      pack.cues.includes(`${id}/except`) ? examples.pass.map((example) => ({ id, example })) : [],
    );
    const shown = excepted.some(({ id, example }) =>
      one(example)?.rules.some(
        ({ rule, outcome, words }) =>
          rule === id &&
          outcome.is === 'excepted' &&
          outcome.words.end - outcome.words.start >= words.end - words.start,
      ),
    );
    expect(shown).toBe(true);
  });

  test('that another of its category outdoes names the other', () => {
    const said = one('He has had the sleep leaflet twice and has yet to act on it.');
    const [finding] = said?.counts.findings ?? [];
    const outcomes = said?.rules.map(({ outcome }) => outcome) ?? [];
    expect(outcomes).toContainEqual({ is: 'outdone', by: finding?.rule });
  });

  test('that was nearly met says where the words stopped', () => {
    const [near] = one('He has yet to see the garden.')?.nearMisses ?? [];
    expect(near).toMatchObject({ rule: 'wording/unable-to', words: { text: 'has yet to' } });
    expect(near?.missing).not.toBe('');
  });
});

describe('the second reader', () => {
  const sentence = 'The house has not been kept up since he has been left to it.';

  test('gives the probability of its finding, with words of the sentence on both sides', () => {
    const said = one(sentence);
    if (said?.secondReader?.asked !== true) throw new Error('it was not asked');
    expect(said.counts.findings).toMatchObject([{ advisory: true, probability: said.secondReader.probability }]);
    const weights = said.secondReader.weights.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(Math.max(...weights)).toBeGreaterThan(0);
    expect(said.secondReader.weights.some(({ what }) => what.includes('left'))).toBe(true);
  });

  test("is not asked about titles and the person's words", () => {
    expect(why('PRESENTATION\n\nSeen at home.\n', 1)[0]?.secondReader).toEqual({ asked: false, because: 'title' });
    expect(one('“It was terrifying and also important to me.”')?.secondReader).toEqual({
      asked: false,
      because: 'voice',
    });
  });
});

describe('a line', () => {
  const text = 'Seen at home. He was cheerful.\n\nNothing else.\n';

  test('has all its sentences, or the one at a column', () => {
    expect(why(text, 1).map((said) => said.text)).toEqual(['Seen at home.', 'He was cheerful.']);
    expect(why(text, 1, 20).map((said) => said.text)).toEqual(['He was cheerful.']);
  });

  test('without a sentence has none, and the document says which lines have', () => {
    const document = readText({ path: 'plan.txt' }, text);
    const options = { kind: null, addressee: null, secondReader: null };
    expect(whyLine(document, { line: 2, column: null }, pack, options)).toEqual({ sentences: [], lines: [1, 3] });
  });
});
