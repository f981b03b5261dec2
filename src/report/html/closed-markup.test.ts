import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { COHORT } from '../samples/cohort.test-data.ts';
import { HOSTILE, runOfText } from '../samples/hostile.test-data.ts';
import { OPTIONS } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { closedMarkup } from './closed-markup.ts';
import { DocumentBody } from './document.tsx';
import { INLINE } from './sheet.ts';

it.each([
  ['plain', COHORT.documents],
  ['hostile', runOfText(HOSTILE, 1).documents],
])('makes of %s documents what preact makes', (_, documents) => {
  const sheet = { words: WORDS, options: OPTIONS, explainedAt: INLINE };
  for (const audit of documents) {
    const body = h(DocumentBody, { sheet, audit });
    const made = closedMarkup(body);
    expect(made).toContain('<h4>Profile</h4>');
    expect(made).toBe(renderToString(body));
  }
});

it('escapes texts and attributes, and leaves out what is not there', () => {
  const attributes = { class: '"&<>', id: undefined, hidden: false, 'data-at': 0 };
  const odd = h('p', attributes, '<script>"&amp;', null, false, 0, ['a', h('b', null, 'b')]);
  expect(closedMarkup(odd)).toBe(renderToString(odd));
});

it('says so where there is what it does not know', () => {
  expect(() => closedMarkup(h('p', { onClick: () => undefined }))).toThrow('onClick is no plain attribute');
  expect(() => closedMarkup({})).toThrow('no element');
});
