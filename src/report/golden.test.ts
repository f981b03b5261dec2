import { describe, expect, it } from 'vitest';
import { markdownReport } from './markdown.ts';
import { wholeText } from './pieces.ts';
import { COHORT, ONE_LETTER, ONE_TEMPLATE } from './samples/cohort.test-data.ts';
import { ONE_PLAN, OPTIONS } from './samples/run.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';
import { terminalReport } from './terminal.ts';

const folder = '../../fixtures/reports';
const narrow = { ...OPTIONS, width: 60, unicode: false, explain: true };

/**
 * Whole reports, kept as files to be read: after a change of layout, look at them, then `npx vitest run -u golden`.
 * Their ending keeps an audit of `fixtures` from taking them for documents.
 */
describe('reports as a reader sees them', () => {
  it.each([
    ['terminal-plan.txt', terminalReport(ONE_PLAN, WORDS, OPTIONS)],
    ['terminal-plan-60-ascii-explained.txt', terminalReport(ONE_PLAN, WORDS, narrow)],
    ['terminal-letter.txt', terminalReport(ONE_LETTER, WORDS, OPTIONS)],
    ['terminal-template.txt', terminalReport(ONE_TEMPLATE, WORDS, OPTIONS)],
    ['terminal-cohort.txt', terminalReport(COHORT, WORDS, OPTIONS)],
    ['markdown-plan.md', wholeText(markdownReport(ONE_PLAN, WORDS, OPTIONS))],
    ['markdown-cohort.md', wholeText(markdownReport(COHORT, WORDS, OPTIONS))],
  ])('%s', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`${folder}/${file}.golden`);
  });
});
