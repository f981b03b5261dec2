import type { Tinypool } from 'tinypool';
import type { FoundFile } from '../input/find-documents.ts';
import type { AuditFile, Portion, Result } from './audit-file.ts';
import type { AuditFiles } from './audit-files.ts';
import type { AuditSetup } from './audit-setup.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { RESOURCE_LIMITS, runWithin } from './give-up.ts';
import { inOrder } from './in-order.ts';

export interface PoolOptions {
  /** The built worker, as a path. */
  readonly worker: string;
  readonly jobs: number;
  /** Seconds that a file may take. */
  readonly timeout: number;
  /** Audits in this process what a worker cannot: standard input, and files that hold many documents. */
  readonly here: AuditFile;
}

/** Chunks that may be done before the first of them is written. */
const AHEAD = 6;

/**
 * Audits files in several workers. A worker that dies or hangs costs the file that it was at, which is named with the reason;
 * the others of its chunk are audited again, one by one.
 */
export function inWorkers(setup: AuditSetup, options: PoolOptions): AuditFiles {
  const { worker, jobs, here } = options;
  return async function* auditFiles(files, signal) {
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({
      filename: worker,
      name: 'auditChunk',
      minThreads: jobs,
      maxThreads: jobs,
      workerData: setup,
      resourceLimits: RESOURCE_LIMITS,
    });
    // A worker that dies between two tasks is replaced, and nothing is lost.
    pool.on('error', () => undefined);
    try {
      const chunks = inOrder(chunksOf(files), { atOnce: jobs, ahead: jobs + AHEAD }, (chunk) =>
        isStopped(signal) || chunk.here ? Promise.resolve({ chunk, found: null }) : withFound(chunk, pool, options),
      );
      for await (const { chunk, found } of chunks) {
        if (isStopped(signal)) return;
        if (found === null) for (const file of chunk.files) yield* here(file, signal);
        else yield* found.map((results): Portion => ({ results, last: true }));
      }
    } finally {
      await pool.destroy();
    }
  };
}

interface Found {
  readonly chunk: Chunk;
  /** For each file what was found; null for what is to be audited here. */
  readonly found: readonly (readonly Result[])[] | null;
}

function isStopped(signal: AbortSignal | null): boolean {
  return signal?.aborted === true;
}

async function withFound(chunk: Chunk, pool: Tinypool, options: PoolOptions): Promise<Found> {
  return { chunk, found: await auditApart(chunk.files, pool, options) };
}

async function auditApart(
  files: readonly FoundFile[],
  pool: Tinypool,
  { timeout, ...rest }: PoolOptions,
): Promise<readonly (readonly Result[])[]> {
  const answer = await runWithin<readonly (readonly Result[])[]>(pool, files.map(asData), timeout);
  if ('done' in answer) return answer.done;
  const [only, ...others] = files;
  if (only === undefined) return [];
  if (others.length === 0) return [[{ path: only.path, reason: answer.reason }]];
  const found: (readonly Result[])[] = [];
  for (const file of files) found.push(...(await auditApart([file], pool, { timeout, ...rest })));
  return found;
}

/** What a message carries is copied field by field. */
function asData({ file, path }: FoundFile): FoundFile {
  return { file, path };
}
