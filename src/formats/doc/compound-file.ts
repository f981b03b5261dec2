import { u16, u32 } from './numbers.ts';

/** A file of files, as Office wrote them until 2003; from Microsoft's [MS-CFB]. */
export interface CompoundFile {
  /** A file that stands directly inside, or null where there is none or its sectors lead nowhere. */
  readonly stream: (name: string) => Buffer | null;
}

/** Whole sectors of one size, in the order of a chain. */
interface Sectors {
  readonly size: number;
  readonly count: number;
  readonly read: (sector: number) => Buffer;
  readonly next: (sector: number) => number;
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const SIGNATURE = 'd0cf11e0a1b11ae1';
const HEADER = 512;
/** Sectors of the allocation table that the header itself lists. */
const LISTED = 109;
/** From here on a sector's number is a mark: the end of a chain, or a sector that is free. */
const FIRST_MARK = 0xfffffffa;
const ENTRY = 128;

/** Null where this is no such file, or one whose directory leads nowhere or in a ring. */
export function openCompoundFile(bytes: Buffer): CompoundFile | null {
  if (bytes.toString('hex', 0, 8) !== SIGNATURE) return null;
  const sectors = largeSectors(bytes);
  const directory = sectors === null ? null : chain(sectors, u32(bytes, 0x30));
  if (sectors === null || directory === null) return null;
  const root = entryAt(directory, 0);
  const inside = childrenOf(root, directory);
  const small = smallSectors(bytes, sectors, root);
  if (inside === null || small === null) return null;
  const smallest = u32(bytes, 0x38);
  return {
    stream: (name) => {
      const entry = inside.find((one) => one.isStream && one.name === name);
      if (entry === undefined) return null;
      return chain(entry.size < smallest ? small : sectors, entry.start)?.subarray(0, entry.size) ?? null;
    },
  };
}

function largeSectors(bytes: Buffer): Sectors | null {
  const shift = u16(bytes, 0x1e);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  const count = Math.ceil(bytes.length / size) - 1;
  const read = (sector: number): Buffer => bytes.subarray((sector + 1) * size, (sector + 2) * size);
  const table: number[] = [];
  for (let i = 0; i < LISTED; i += 1) table.push(u32(bytes, HEADER - (LISTED - i) * 4));
  const perSector = size / 4;
  let more = u32(bytes, 0x44);
  while (more < FIRST_MARK) {
    if (more >= count || table.length > count + LISTED) return null;
    const list = read(more);
    for (let i = 0; i < perSector - 1; i += 1) table.push(u32(list, i * 4));
    more = u32(list, size - 4);
  }
  const next = (sector: number): number => {
    const part = table[Math.floor(sector / perSector)];
    return part === undefined || part >= count ? FIRST_MARK : u32(read(part), (sector % perSector) * 4);
  };
  return { size, count, read, next };
}

/** Sectors of 64 bytes, for small files; they stand in the stream of the root. */
function smallSectors(bytes: Buffer, large: Sectors, root: Entry): Sectors | null {
  const first = u32(bytes, 0x3c);
  const table = first >= FIRST_MARK ? Buffer.alloc(0) : chain(large, first);
  const body = root.start >= FIRST_MARK ? Buffer.alloc(0) : chain(large, root.start);
  if (table === null || body === null) return null;
  const size = 1 << Math.min(12, u16(bytes, 0x20));
  return {
    size,
    count: Math.ceil(body.length / size),
    read: (sector) => body.subarray(sector * size, (sector + 1) * size),
    next: (sector) => u32(table, sector * 4),
  };
}

/** The sectors from one on, or null where they lead out of the file or in a ring. */
function chain(sectors: Sectors, start: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let sector = start; sector < FIRST_MARK; sector = sectors.next(sector)) {
    if (sector >= sectors.count || parts.length >= sectors.count) return null;
    parts.push(sectors.read(sector));
  }
  return Buffer.concat(parts);
}

function entryAt(directory: Buffer, at: number): Entry {
  const length = Math.min(64, u16(directory, at + 0x40));
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
    isStream: directory[at + 0x42] === 2,
    left: u32(directory, at + 0x44),
    right: u32(directory, at + 0x48),
    child: u32(directory, at + 0x4c),
    start: u32(directory, at + 0x74),
    size: u32(directory, at + 0x78),
  };
}

/** What stands directly inside the root, a tree of entries: a document that is embedded has streams of the same names further in. */
function childrenOf(root: Entry, directory: Buffer): readonly Entry[] | null {
  const most = directory.length / ENTRY;
  const found: Entry[] = [];
  const waiting = [root.child];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next >= most) continue;
    if (found.length >= most) return null;
    const entry = entryAt(directory, next * ENTRY);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
