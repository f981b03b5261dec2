import { createHash } from 'node:crypto';

/** One part of a run that is done in several: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Whether a path belongs to a shard. It depends on the path alone: files that come or go move no other. */
export function isInShard(path: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % of === index - 1;
}
