import { decodeBytes } from '../rtf-characters.ts';
import type { ChangePlace } from './changes.ts';
import { firstPlaceWhere } from './halving.ts';
import { i16, u8, u16, u32 } from './numbers.ts';

/** A stretch of text that stands together in the file, in characters of one or two bytes. */
export interface Piece {
  /** Places in the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Its first byte in the main stream. */
  readonly at: number;
  readonly width: 1 | 2;
  /** Changes to all that stands in it, which quick saving leaves apart from the properties of its text; null where there are none. */
  readonly changes: ChangePlace | null;
}

export interface PieceText {
  /** All that the file holds, stories in a row, in Word's own characters. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const PROPERTIES = 1;
const TABLE = 2;
const NARROW = 0x40000000;
/** A piece's changes stand in a group; a single one, which is packed into the piece, tells nothing that is read here. */
const IN_GROUP = 1;
/** Bytes of a group of changes that are read: they are gone through for every paragraph of their piece. */
const LONGEST_GROUP = 512;
const NARROW_CODE_PAGE = 'windows-1252';

/**
 * The text of the main stream, put together from its pieces; from [MS-DOC], section 2.8.35 (PlcPcd). Null where pieces lead out of
 * the stream or overlap, which would make a small file a long text.
 */
export function pieceText(main: Buffer, clx: Buffer): PieceText | null {
  const { table, groups } = partsOf(clx);
  if (table === null) return null;
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let bytes = 0;
  for (let i = 0; i < count; i += 1) {
    const start = u32(table, i * 4);
    const end = u32(table, i * 4 + 4);
    const place = u32(table, (count + 1) * 4 + i * 8 + 2);
    const width = (place & NARROW) === 0 ? 2 : 1;
    const at = width === 2 ? place : (place & (NARROW - 1)) >>> 1;
    const length = (end - start) * width;
    bytes += length;
    if (start !== (pieces.at(-1)?.end ?? 0) || length <= 0 || at + length > main.length || bytes > main.length)
      return null;
    const changed = u16(table, (count + 1) * 4 + i * 8 + 6);
    const changes = (changed & IN_GROUP) === 0 ? null : (groups[changed >>> 1] ?? null);
    pieces.push({ start, end, at, width, changes });
    const stored = main.subarray(at, at + length);
    texts.push(width === 2 ? stored.toString('utf16le') : decodeBytes(stored.toString('latin1'), NARROW_CODE_PAGE));
  }
  return pieces.length === 0 ? null : { text: texts.join(''), pieces };
}

/** The table of pieces, and before it the groups of changes that pieces name by their number. */
function partsOf(clx: Buffer): { readonly table: Buffer | null; readonly groups: readonly ChangePlace[] } {
  const groups: ChangePlace[] = [];
  let at = 0;
  while (u8(clx, at) === PROPERTIES && at < clx.length) {
    const size = Math.max(0, i16(clx, at + 1));
    groups.push({ bytes: clx, from: at + 3, to: at + 3 + Math.min(size, LONGEST_GROUP) });
    at += 3 + size;
  }
  const table = u8(clx, at) === TABLE ? clx.subarray(at + 5, at + 5 + u32(clx, at + 1)) : null;
  return { table, groups };
}

/** The piece that holds a place in the text, or null where none does. */
export function pieceAt(pieces: readonly Piece[], place: number): Piece | null {
  return pieces[firstPlaceWhere(pieces.length, (index) => (pieces[index]?.end ?? 0) > place)] ?? null;
}
