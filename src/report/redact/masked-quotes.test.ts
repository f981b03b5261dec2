import { describe, expect, it } from 'vitest';
import type { Mask, MaskedSpan } from '../../model/mask.ts';
import { quoteMasker } from './masked-quotes.ts';

const TEXT = 'In May, May Drury-Shaw (0300/555) rang. May baked bread in May.';

const span = (text: string, from: number, as: string): MaskedSpan => {
  const start = TEXT.indexOf(text, from);
  return { start, end: start + text.length, kind: 'name', text, as };
};

const SPANS = [span('May Drury-Shaw', 0, 'Person A'), span('0300/555', 0, '[phone]'), span('May', 35, 'Person A')];
const MASK: Mask = { spans: SPANS, anywhere: SPANS.filter(({ text }) => text !== 'May') };
const quote = quoteMasker(MASK);

describe('a quotation of a document', () => {
  it('is masked by its place: the month stays, the name goes', () => {
    const sentence = TEXT.slice(TEXT.indexOf('May baked'));
    expect(quote.at(sentence, TEXT.length - sentence.length)).toBe('Person A baked bread in May.');
    expect(quote.around(sentence, 'bread', TEXT.indexOf('bread'))).toBe('Person A baked bread in May.');
  });

  it('is masked whole where its place does not hold it', () => {
    expect(quote.at('May baked bread in May.', 0)).toBe('Person A baked bread in Person A.');
  });

  it('is found in remarks between their quotation marks alone', () => {
    expect(quote.remark('May read as hers: “May Drury-Shaw, 0300/555”')).toBe('May read as hers: “Person A, [phone]”');
  });

  it('hides a name that it cuts in two', () => {
    expect(quote.at('Drury-Shaw (', TEXT.indexOf('Drury'))).toBe('Person A (');
  });
});
