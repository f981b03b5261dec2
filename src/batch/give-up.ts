import type { Tinypool } from 'tinypool';

/** Memory of a worker, in MiB: a file that needs more ends the worker, and not the run. */
export const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 2048 } as const;

/** Seconds that a file may take. */
export const TIMEOUT = 60;

/** What a worker made of its task, or why it was given up, to be read behind the file's name. */
export type Answer<T> = { readonly done: T } | { readonly reason: string };

/** Gives a pool a task, and gives it up after so many seconds: the worker that was at it is ended, and another takes its place. */
export async function runWithin<T>(pool: Tinypool, task: unknown, timeout: number): Promise<Answer<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, timeout * 1000);
  try {
    return { done: (await pool.run(task, { signal: stop.signal })) as T };
  } catch (error) {
    return { reason: reasonFor(error, stop.signal.aborted, timeout) };
  } finally {
    clearTimeout(timer);
  }
}

function reasonFor(error: unknown, late: boolean, timeout: number): string {
  if (late)
    return `took longer than ${timeout === 1 ? 'a second' : `${timeout} seconds`} and was given up; --timeout allows more`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'needs more memory than a document may: it was given up';
  return `could not be audited: a fault in the program (${error instanceof Error ? error.name : 'unknown'})`;
}
