import { u8, u16 } from './numbers.ts';

/** One change to the properties of a paragraph, character or row ("sprm"): what it changes, and where its value stands. */
export interface Change {
  readonly code: number;
  readonly at: number;
  readonly size: number;
}

/** Where changes stand, half-open. */
export interface ChangePlace {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** Bytes of a value by the last three bits of its code; 0 where the value tells its own length. From [MS-DOC], section 2.2.5.1 (Sprm). */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;

export function* changesIn(bytes: Buffer, from: number, to: number): Generator<Change> {
  let at = from;
  while (at + 2 < Math.min(to, bytes.length)) {
    const code = u16(bytes, at);
    const fixed = SIZES[code >>> 13] ?? 0;
    const value = at + 2 + (fixed > 0 ? 0 : code === TABLE_DEFINITION ? 2 : 1);
    const size = fixed > 0 ? fixed : ownSize(bytes, code, at + 2);
    if (value + size > to) return;
    yield { code, at: value, size };
    at = value + size;
  }
}

function ownSize(bytes: Buffer, code: number, at: number): number {
  if (code === TABLE_DEFINITION) return Math.max(0, u16(bytes, at) - 1);
  const size = u8(bytes, at);
  if (code !== TABS || size < 255) return size;
  const removed = 1 + u8(bytes, at + 1) * 4;
  return removed + 1 + u8(bytes, at + 1 + removed) * 3;
}
