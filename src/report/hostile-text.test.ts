import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS, type ReportFormat } from './reporter.ts';
import { HOSTILE, runOfText, WORLDLY } from './samples/hostile.test-data.ts';
import { rendered } from './samples/rendered.test-data.ts';
import { OPTIONS } from './samples/run.test-data.ts';
import { WORDS } from './samples/words.test-data.ts';

const reportOf = (text: string, format: ReportFormat): Promise<string> =>
  rendered(format, runOfText(text, 2), WORDS, { ...OPTIONS, explain: true });

/** Formats in which an opening angle bracket is markup. */
const MARKUP = ['html', 'xlsx', 'docx', 'junit', 'checkstyle', 'markdown'] as const;

describe.each(REPORT_FORMATS)('text that somebody wrote, in %s', (format) => {
  test('is readable from right to left, with joined emoji and letters beyond the first plane, and turns nothing', async () => {
    const report = await reportOf(WORLDLY, format);
    expect(report).toContain('שלום עליכם، مرحبا');
    expect(report).toContain('👩🏽‍🤝‍👨🏿');
    expect(report).toContain('𝒷');
    if (format !== 'terminal') expect(report).toContain('ends');
    // A log in SARIF is data for programs; office programs show a cell or a run in a direction of its own.
    if (!['xlsx', 'docx', 'csv', 'sarif'].includes(format)) expect(report).not.toContain('\u202e');
    expect(report).not.toContain('\u0000');
  });

  test('is no markup, no script and no command', async () => {
    const report = await reportOf(HOSTILE, format);
    expect(report).toContain('alert');
    if (MARKUP.some((one) => one === format))
      expect(report).not.toMatch(/<script>alert|<img src="http|<a href="javascript/);
  });

  test('is no formula', async () => {
    const report = await reportOf('=HYPERLINK(0)', format);
    expect(report).toMatch(/HYPERLINK/);
    if (format === 'csv') expect(report).not.toMatch(/(?:^|,|")=HYPERLINK/m);
    if (format === 'xlsx' || format === 'docx')
      expect(report).not.toMatch(/<f[ >]|<w:fldSimple|instrText[^>]*>[^<]*HYPERLINK/);
  });
});
