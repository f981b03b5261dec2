import { NO_TRACES, ROW, type Traces } from './traces.ts';

/** Traces as a report of one part of a run carries them, for the run that puts the parts together. */
export interface PackedTraces {
  /** Numbers of 32 bits, the lowest byte first, in Base64. */
  readonly rows: string;
  readonly review: string | null;
}

export function packTraces({ rows, review }: Traces): PackedTraces {
  const bytes = Buffer.alloc(rows.length * 4);
  rows.forEach((number, index) => {
    bytes.writeUInt32LE(number, index * 4);
  });
  return { rows: bytes.toString('base64'), review };
}

/** Null where it is no such thing. */
export function unpackTraces(value: unknown): Traces | null {
  if (typeof value !== 'object' || value === null || !('rows' in value) || !('review' in value)) return null;
  const { rows, review } = value;
  if (typeof rows !== 'string' || !(typeof review === 'string' || review === null)) return null;
  const bytes = Buffer.from(rows, 'base64');
  if (bytes.length % (ROW * 4) !== 0) return null;
  if (bytes.length === 0) return { ...NO_TRACES, review };
  return { rows: Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4)), review };
}
