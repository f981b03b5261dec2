import { unpackTraces } from '../../audit/cohort/packed-traces.ts';
import { NO_TRACES } from '../../audit/cohort/traces.ts';
import { reasonOf } from '../../input/read-bytes.ts';
import { linesOfFile } from '../../input/read-lines.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import { UsageError } from '../../model/diagnostic.ts';
import type { Unreadable } from '../../model/document.ts';
import { REPORT_SCHEMA, type Tool } from '../../report/reporter.ts';
import type { Result } from '../audit-file.ts';
import type { Shard } from '../shard.ts';

/** The report of one part of a run, read back. */
export interface ShardReport {
  readonly path: string;
  readonly tool: Tool;
  readonly shard: Shard;
  /** Whether what it quotes is masked. */
  readonly masked: boolean;
  /** Documents and unreadable files in the order of their paths; to be gone through once. */
  readonly results: AsyncIterable<Result>;
  /** Files that the run left alone; known when the results were gone through. */
  readonly passedOver: () => number;
  /** Files that hold no plan themselves; known when the results were gone through. */
  readonly withoutPlan: () => readonly Unreadable[];
}

/** Opens a report in lines of JSON, or in one JSON object. Rejects with a `UsageError` where it is no report of a part. */
export async function openShardReport(path: string): Promise<ShardReport> {
  try {
    const lines = linesOfFile(path);
    const first = await lines.next();
    const begins = first.done === true ? '' : first.value;
    return begins === '{' ? fromObject(path, await wholeOf(begins, lines)) : fromLines(path, begins, lines);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} ${reasonOf(error)}.`, { cause: error });
  }
}

async function wholeOf(begins: string, lines: AsyncIterable<string>): Promise<string> {
  const all = [begins];
  for await (const line of lines) all.push(line);
  return all.join('\n');
}

function fromLines(path: string, begins: string, lines: AsyncIterable<string>): ShardReport {
  let passedOver: number | null = null;
  let withoutPlan: readonly Unreadable[] = [];
  return {
    path,
    ...headOf(path, parsed(path, begins)),
    results: (async function* () {
      for await (const line of lines) {
        const value = parsed(path, line);
        if ('cohort' in value) {
          passedOver = numberIn(path, value);
          withoutPlan = withoutPlanIn(value);
        } else yield resultOf(path, value);
      }
      if (passedOver === null) throw new UsageError(`${path} breaks off before its end: run that part again.`);
    })(),
    passedOver: () => passedOver ?? 0,
    withoutPlan: () => withoutPlan,
  };
}

function fromObject(path: string, text: string): ShardReport {
  const value = parsed(path, text);
  const listed = (name: string): readonly unknown[] => {
    const list: unknown = name in value ? value[name] : null;
    return Array.isArray(list) ? list : [];
  };
  const results = [...listed('documents'), ...listed('unreadable')].map((entry) =>
    resultOf(path, asObject(path, entry)),
  );
  const ordered = results.sort((a, b) => compare(pathOf(a), pathOf(b)));
  return {
    path,
    ...headOf(path, value),
    results: (async function* () {
      yield* await Promise.resolve(ordered);
    })(),
    passedOver: () => numberIn(path, value),
    withoutPlan: () => withoutPlanIn(value),
  };
}

export function pathOf(result: Result): string {
  return 'reason' in result ? result.path : result.audit.path;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(path: string, text: string): Fields {
  try {
    return asObject(path, JSON.parse(text));
  } catch (cause) {
    throw new UsageError(`${path} is no report in JSON that this program wrote, or breaks off before its end.`, {
      cause,
    });
  }
}

function asObject(path: string, value: unknown): Fields {
  if (isFields(value)) return value;
  throw new UsageError(`${path} holds something that is no document of a report.`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function headOf(path: string, { schema, tool, shard, masked }: Fields): Pick<ShardReport, 'tool' | 'shard' | 'masked'> {
  if (schema !== REPORT_SCHEMA || !isTool(tool)) {
    throw new UsageError(`${path} is no report of this program in JSON or lines of JSON.`);
  }
  if (!isShard(shard)) {
    throw new UsageError(
      `${path} is the report of a whole run and no part of one: parts are made with --shard 1/4 and so on.`,
    );
  }
  return { tool, shard, masked: masked === true };
}

function isTool(value: unknown): value is Tool {
  return isFields(value) && ['name', 'version', 'rules', 'standard'].every((key) => typeof value[key] === 'string');
}

function isShard(value: unknown): value is Shard {
  return isFields(value) && typeof value['index'] === 'number' && typeof value['of'] === 'number';
}

function numberIn(path: string, { passedOver }: Fields): number {
  if (typeof passedOver === 'number') return passedOver;
  throw new UsageError(`${path} does not say how many files were passed over: it is no report of this version.`);
}

function withoutPlanIn({ withoutPlan }: Fields): readonly Unreadable[] {
  if (!Array.isArray(withoutPlan)) return [];
  return withoutPlan.flatMap((value: unknown) =>
    isFields(value) && isUnreadable(value) ? [{ path: value.path, reason: value.reason, noPlan: true as const }] : [],
  );
}

function resultOf(path: string, value: Fields): Result {
  if (isUnreadable(value)) {
    const { path: file, record, reason } = value;
    return typeof record === 'string' ? { path: file, record, reason } : { path: file, reason };
  }
  const { traces, ...audit } = value;
  if (!isAudit(audit)) throw new UsageError(`${path} holds something that is no document of a report.`);
  return { audit, traces: unpackTraces(traces) ?? NO_TRACES };
}

function isUnreadable(value: Fields): value is Fields & { readonly path: string; readonly reason: string } {
  return typeof value['path'] === 'string' && typeof value['reason'] === 'string';
}

/** A report holds every field of an audit under its own name; the parts that are gone into are looked at. */
function isAudit(value: unknown): value is DocumentAudit {
  return (
    isFields(value) &&
    typeof value['path'] === 'string' &&
    typeof value['kind'] === 'string' &&
    ['findings', 'goals', 'actions', 'notes'].every((key) => Array.isArray(value[key])) &&
    ['themes', 'criteria', 'group'].every((key) => isFields(value[key]))
  );
}
