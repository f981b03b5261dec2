import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowStore } from '../audit/cohort/row-store.ts';
import { githubSummary } from '../report/ci/github-summary.ts';
import { isStreamed, NEEDS_FINDINGS_ALONE } from '../report/registry.ts';
import { REPORT_FORMATS } from '../report/reporter.ts';
import { COHORT } from '../report/samples/cohort.test-data.ts';
import { rendered } from '../report/samples/rendered.test-data.ts';
import { OPTIONS } from '../report/samples/run.test-data.ts';
import { WORDS } from '../report/samples/words.test-data.ts';
import { summary } from '../report/summary.ts';
import { wordPacker } from './packed-words.ts';
import { openPrivateFile } from './private-file.ts';
import { documentKeeper } from './spilled-documents.ts';
import { spillingRows } from './spilled-rows.ts';

/** Formats that need all documents at once. */
const WAITING = REPORT_FORMATS.filter((format) => !isStreamed(format));

test('rows that were put aside come back in their order, as often as asked', () => {
  const rows = fc.array(fc.uint32Array({ maxLength: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (documents) => {
      const [spilling, plain] = [spillingRows(10), rowStore()];
      for (const held of documents) for (const store of [spilling, plain]) store.append(held);
      const all = (store: typeof plain): unknown => {
        const seen: unknown[] = [];
        store.replay((held, document) => seen.push([document, ...held]));
        return seen;
      };
      expect(all(spilling)).toEqual(all(plain));
      expect(all(spilling)).toEqual(all(plain));
      expect(documents.map((_, document) => [...spilling.at(document)])).toEqual(documents.map((held) => [...held]));
    }),
  );
});

test.each(WAITING)('a report of documents that were put aside is the same: %s', async (format) => {
  const documents = COHORT.documents.map(documentKeeper(2));
  const made = (run: typeof COHORT): Promise<string> => rendered(format, run, WORDS, OPTIONS);
  expect(await made({ ...COHORT, documents })).toBe(await made(COHORT));
});

test.each([...NEEDS_FINDINGS_ALONE])('a report of findings needs nothing but their words: %s', async (format) => {
  const documents = COHORT.documents.map(documentKeeper(2, 'findings'));
  const made = (run: typeof COHORT): Promise<string> => rendered(format, run, WORDS, OPTIONS);
  expect(await made({ ...COHORT, documents })).toBe(await made(COHORT));
});

test('what is said at the end of a run needs nothing but the words of findings', () => {
  const kept = { ...COHORT, documents: COHORT.documents.map(documentKeeper(2, 'findings')) };
  expect(githubSummary(kept, WORDS, OPTIONS)).toBe(githubSummary(COHORT, WORDS, OPTIONS));
  expect(summary(kept, ['audit.sarif'], OPTIONS)).toBe(summary(COHORT, ['audit.sarif'], OPTIONS));
});

test.skipIf(process.platform === 'win32')('what is put aside has no name on the disk', () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('recovery-audit-'));
  const file = openPrivateFile();
  const spot = file.add(Buffer.from('aside'));
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('recovery-audit-') && !before.includes(name))).toEqual(
    [],
  );
  expect(file.read(spot).toString()).toBe('aside');
});

test('words of findings come back, whether there is room for what their rules say or not', () => {
  const findings = COHORT.documents.flatMap((audit) => audit.findings);
  const words = findings.map(({ text, sentence, message, instead, fingerprint, probability }) => {
    return { text, sentence, message, instead, fingerprint, probability };
  });
  expect(new Set(words.map(({ message }) => message)).size).toBeGreaterThan(1);
  for (const room of [0, 1, 4096]) {
    const packer = wordPacker(room);
    expect(packer.findingsFrom(packer.findings(findings))).toEqual(words);
  }
});
