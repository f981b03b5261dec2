import type { Tinypool } from 'tinypool';
import type { ReadApart } from '../formats/readers.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { RESOURCE_LIMITS, runWithin } from './give-up.ts';

/**
 * Reads in a worker of its own, since only a worker can be given up: a Word file or PDF that was made to keep its reader busy for
 * ever, or to fill the memory, costs itself and no other file. Started for the first file that asks for it.
 */
export function readerApart({ worker, timeout }: { readonly worker: string; readonly timeout: number }): ReadApart {
  let started: Promise<Tinypool> | null = null;
  return async (format, source, bytes) => {
    started ??= poolOf(worker);
    const task = { format, source, bytes };
    const answer = await runWithin<Document | Unreadable>(await started, task, timeout);
    return 'done' in answer ? answer.done : { path: source.path, reason: answer.reason };
  };
}

async function poolOf(worker: string): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: worker,
    name: 'readOne',
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: RESOURCE_LIMITS,
  });
  // A worker that dies between two tasks is replaced, and nothing is lost.
  pool.on('error', () => undefined);
  return pool;
}
