import { describe, expect, test } from 'vitest';
import { wholeText } from '../pieces.ts';
import { HOSTILE, runOfText } from '../samples/hostile.test-data.ts';
import { OPTIONS } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { githubReport } from './github.ts';
import { githubSummary } from './github-summary.ts';
import { gitlabReport } from './gitlab.ts';
import { STANDING, STANDING_FINDINGS } from './standing.test-data.ts';

const COMMAND = /^::(error|warning|notice)( [^:]*)?::(.*)$/;

describe('annotations of a GitHub workflow', () => {
  test('stand at the lines of the open findings, and count what was set aside', () => {
    const lines = wholeText(githubReport(STANDING, WORDS, OPTIONS))
      .trimEnd()
      .split('\n');
    const open = STANDING_FINDINGS.slice(2);
    expect(lines).toHaveLength(open.length + 2);
    expect(lines[0]).toContain(`file=${STANDING.documents[0]?.path ?? ''},line=${open[0]?.location.line ?? 0},`);
    expect(lines.at(-2)).toBe('::error file=scans/old form.pdf::It could not be read: holds no text');
    expect(lines.at(-1)).toBe('::notice::Not counted: 2 findings (1 accepted, 1 known from the baseline).');
  });

  test('no text of a document can end a command, begin another or add a property', () => {
    const text = `a:b,c%0A::error::x\n::stop-commands::y\r${HOSTILE}`;
    for (const line of wholeText(githubReport(runOfText(text, 2), WORDS, OPTIONS))
      .trimEnd()
      .split('\n')) {
      const [, , properties = '', message = ''] = COMMAND.exec(line) ?? [];
      expect(message, line).not.toBe('');
      expect(message).not.toMatch(/%(?!25|0A|0D)/);
      expect(properties.split(',').every((one) => /^ ?(file|line|endLine|col|endColumn|title)=/.test(one))).toBe(true);
    }
  });
});

describe('the summary of a GitHub job', () => {
  test('lists the open findings with their places, and what was set aside', () => {
    const summary = githubSummary(STANDING, WORDS, OPTIONS);
    expect(summary).toContain('1 accepted, 1 known from the baseline');
    expect(summary.match(/^- \*\*/gm)).toHaveLength(STANDING_FINDINGS.length - 2);
    expect(summary).toContain('could not be read: holds no text');
  });

  test('no text of a document is markup in it', () => {
    expect(githubSummary(runOfText(HOSTILE, 2), WORDS, OPTIONS)).not.toMatch(/<(?:script|img|a)\b/);
  });
});

describe("GitLab's code quality report", () => {
  test('has the fields that GitLab needs, and a fingerprint of its own for each', () => {
    const issues = JSON.parse(wholeText(gitlabReport(STANDING, WORDS, OPTIONS))) as readonly Record<string, unknown>[];
    expect(issues).toHaveLength(STANDING_FINDINGS.length - 2 + 1);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/./) as unknown,
        check_name: expect.stringMatching(/./) as unknown,
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/) as unknown,
        location: {
          path: expect.any(String) as unknown,
          lines: { begin: expect.any(Number) as unknown, end: expect.any(Number) as unknown },
        },
      });
    }
  });

  test('the same finding in two files is two issues', () => {
    const [audit] = STANDING.documents;
    const documents = audit === undefined ? [] : [audit, { ...audit, path: 'another.txt' }];
    const issues = JSON.parse(wholeText(gitlabReport({ ...STANDING, documents }, WORDS, OPTIONS))) as readonly Record<
      string,
      unknown
    >[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});
