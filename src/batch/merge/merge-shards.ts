import { UsageError } from '../../model/diagnostic.ts';
import type { Tool } from '../../report/reporter.ts';
import type { Result } from '../audit-file.ts';
import { compare, pathOf, type ShardReport } from './shard-report.ts';

/** Throws a `UsageError` unless these are all the parts of one run, made by one program with the same rules. Returns that program. */
export function checkShards(reports: readonly ShardReport[]): Tool {
  const [first] = reports;
  if (first === undefined)
    throw new UsageError('Name the reports to merge: recovery-audit merge part-1.ndjson part-2.ndjson.');
  const seen = new Map<number, string>();
  for (const { path, tool, shard } of reports) {
    const other = (['version', 'rules', 'standard'] as const).find((key) => tool[key] !== first.tool[key]);
    if (other !== undefined) {
      throw new UsageError(
        `${path} and ${first.path} were made with different ${NAMES[other]} (${tool[other]}, ${first.tool[other]}): run one of them again.`,
      );
    }
    if (shard.of !== first.shard.of) {
      throw new UsageError(`${path} is one of ${shard.of} parts, and ${first.path} one of ${first.shard.of}.`);
    }
    const before = seen.get(shard.index);
    if (before !== undefined)
      throw new UsageError(`${before} and ${path} are both part ${shard.index}: leave one out.`);
    seen.set(shard.index, path);
  }
  const missing = Array.from({ length: first.shard.of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    throw new UsageError(
      `${missing.length === 1 ? 'Part' : 'Parts'} ${missing.join(', ')} of ${first.shard.of} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    );
  }
  return first.tool;
}

/** Whether the parts are masked. Throws a `UsageError` where some are and some are not. */
export function areMasked(reports: readonly ShardReport[]): boolean {
  const masked = reports.find((report) => report.masked);
  const plain = reports.find((report) => !report.masked);
  if (masked !== undefined && plain !== undefined) {
    throw new UsageError(`${masked.path} is masked and ${plain.path} is not: make all parts with audit --redact on.`);
  }
  return masked !== undefined;
}

const NAMES = { version: 'versions of the program', rules: 'rules', standard: 'standards' } as const;

/** What the parts hold, in the order of the paths of all of them. No more than one result of each is held at a time. */
export async function* mergedResults(reports: readonly ShardReport[]): AsyncGenerator<Result> {
  const heads: { readonly results: AsyncIterator<Result>; next: Result }[] = [];
  for (const { results } of [...reports].sort((a, b) => a.shard.index - b.shard.index)) {
    const iterator = results[Symbol.asyncIterator]();
    const first = await iterator.next();
    if (first.done !== true) heads.push({ results: iterator, next: first.value });
  }
  while (heads.length > 0) {
    const least = heads.reduce((a, b) => (compare(pathOf(b.next), pathOf(a.next)) < 0 ? b : a));
    yield least.next;
    const following = await least.results.next();
    if (following.done === true) heads.splice(heads.indexOf(least), 1);
    else least.next = following.value;
  }
}
