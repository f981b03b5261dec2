import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Traces } from '../../audit/cohort/traces.ts';
import { ROW } from '../../audit/cohort/traces.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import { jsonStream, ndjsonStream } from '../../report/json.ts';
import { PLAN } from '../../report/samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS } from '../../report/samples/run.test-data.ts';
import { WORDS } from '../../report/samples/words.test-data.ts';
import type { StreamedReporter } from '../../report/streamed.ts';
import type { Result } from '../audit-file.ts';
import { isInShard } from '../shard.ts';
import { checkShards, mergedResults } from './merge-shards.ts';
import { compare, openShardReport, pathOf, type ShardReport } from './shard-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'shards-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const traces: Traces = {
  rows: Uint32Array.from({ length: ROW }, (_, index) => index * 0x11111111),
  review: '2026-04-01',
};
const plan = (path: string): Result => ({ audit: { ...PLAN, path } satisfies DocumentAudit, traces });
const lost = (path: string): Result => ({ path, reason: 'is empty' });

let files = 0;
function number(): number {
  files += 1;
  return files;
}

function shardReport(
  results: readonly Result[],
  shard: { readonly index: number; readonly of: number },
  reporter: StreamedReporter,
  tool = ONE_PLAN.tool,
): Promise<ShardReport> {
  const { begin, document, unreadable, end } = reporter(WORDS, OPTIONS);
  const text = [
    begin({ tool, shard }),
    ...results.map((result) => ('reason' in result ? unreadable(result) : document(result.audit, result.traces))),
    end({ ...ONE_PLAN, unreadable: results.flatMap((result) => ('reason' in result ? [result] : [])) }),
  ];
  const path = join(folder, `part-${number()}.json`);
  writeFileSync(path, text.join(''));
  return openShardReport(path);
}

async function all(results: AsyncIterable<Result>): Promise<readonly Result[]> {
  const taken: Result[] = [];
  for await (const result of results) taken.push(result);
  return taken;
}

test('however a run is cut into parts, they give back everything, in order, with its traces', async () => {
  const paths = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}\.txt$/), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(paths, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (names, of, inLines) => {
      const run = [...names].sort(compare).map((path) => (path < 'c' ? lost(path) : plan(path)));
      const parts = Array.from({ length: of }, (_, index) => {
        const shard = { index: index + 1, of };
        const held = run.filter((result) => isInShard(pathOf(result), shard));
        return shardReport(held, shard, inLines ? ndjsonStream : jsonStream);
      });
      const reports = (await Promise.all(parts)).reverse();
      expect(checkShards(reports)).toEqual(ONE_PLAN.tool);
      expect(await all(mergedResults(reports))).toEqual(run);
    }),
    { numRuns: 25 },
  );
});

describe('what is refused', () => {
  const part = (index: number, of = 2, tool = ONE_PLAN.tool): Promise<ShardReport> =>
    shardReport([], { index, of }, ndjsonStream, tool);

  test('a missing part, and one that is there twice', async () => {
    expect(() => checkShards([])).toThrow(/Name the reports/);
    const [one, again, three] = [await part(1, 3), await part(1, 3), await part(3, 3)];
    expect(() => checkShards([one, three])).toThrow('Part 2 of 3 is missing.');
    expect(() => checkShards([one, again])).toThrow(/are both part 1/);
  });

  test('parts of another number, of other rules, version or standard', async () => {
    const one = await part(1);
    const [three, rules, version] = [
      await part(2, 3),
      await part(2, 2, { ...ONE_PLAN.tool, rules: 'other' }),
      await part(2, 2, { ...ONE_PLAN.tool, version: '9' }),
    ];
    expect(() => checkShards([one, three])).toThrow(/one of 3 parts/);
    expect(() => checkShards([one, rules])).toThrow(/different rules \(other/);
    expect(() => checkShards([one, version])).toThrow(/different versions of the program/);
  });

  test('a report that breaks off, and what is no report of a part', async () => {
    const { path } = await part(1);
    const written = (text: string): string => {
      const other = join(folder, `written-${number()}.json`);
      writeFileSync(other, text);
      return other;
    };
    const { begin } = ndjsonStream(WORDS, OPTIONS);
    const broken = await openShardReport(written(begin({ tool: ONE_PLAN.tool, shard: { index: 1, of: 1 } })));
    await expect(all(broken.results)).rejects.toThrow(/breaks off before its end/);
    await expect(openShardReport(written(begin({ tool: ONE_PLAN.tool })))).rejects.toThrow(/whole run/);
    await expect(openShardReport(written('hello'))).rejects.toThrow(/no report/);
    await expect(openShardReport(`${path}.none`)).rejects.toThrow(/does not exist/);
  });
});
