import type { Block, Stated } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Origin, Sink } from './html-walk.ts';

/** A stretch of text that one part of a record gave. */
export interface Placed extends Span {
  readonly origin: Origin;
}

/** Follows which part of a record gives the text that grows. */
export class OriginTrail {
  readonly #lengthNow: () => number;
  readonly #placed: { start: number; end: number; readonly origin: Origin }[] = [];
  readonly #open: { end: number }[] = [];

  constructor(lengthNow: () => number) {
    this.#lengthNow = lengthNow;
  }

  readonly sink: Pick<Sink, 'origin' | 'originEnd'> = {
    origin: (origin) => {
      const start = this.#lengthNow();
      const placed = { start, end: Number.POSITIVE_INFINITY, origin };
      this.#placed.push(placed);
      this.#open.push(placed);
    },
    originEnd: () => {
      const placed = this.#open.pop();
      if (placed !== undefined) placed.end = this.#lengthNow();
    },
  };

  get placed(): readonly Placed[] {
    return this.#placed;
  }
}

/** What a record says of part of a block holds for the block from this share of its text on. */
const MOST = 0.6;

/** Gives each block the innermost part of the record that it comes from, and what the record says of it. */
export function withOrigins(blocks: readonly Block[], origins: readonly Placed[]): readonly Block[] {
  if (origins.length === 0) return blocks;
  const open: Placed[] = [];
  let at = 0;
  return blocks.map((block) => {
    for (let next = origins[at]; next !== undefined && next.start <= block.start; next = origins[at]) {
      open.push(next);
      at += 1;
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= block.start) open.pop();
    const pointer = open.findLast(({ origin, end }) => origin.pointer !== null && end > block.start)?.origin.pointer;
    const stated = statedOf(block, open);
    return { ...block, pointer: pointer ?? block.pointer, ...(stated === null ? {} : { stated }) };
  });
}

function statedOf(block: Block, open: readonly Placed[]): Stated | null {
  const length = block.end - block.start;
  if (length === 0 || block.kind === 'heading' || (block.kind === 'cell' && block.header)) return null;
  const said = open.findLast(
    ({ origin, start, end }) =>
      (origin.as !== null || origin.by !== null) &&
      Math.min(end, block.end) - Math.max(start, block.start) >= MOST * length,
  );
  if (said === undefined) return null;
  const { as, by } = said.origin;
  return {
    as: as === 'goal' || as === 'action' || as === 'remark' ? as : null,
    by: by === 'person' || by === 'carer' || by === 'professional' || by === 'shared' ? by : null,
  };
}
