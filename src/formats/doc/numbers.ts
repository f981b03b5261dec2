/** Little-endian numbers of a file, 0 where it has ended: what a damaged file lacks reads as nothing. */
export function u8(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0;
}

export function u16(bytes: Buffer, at: number): number {
  return at >= 0 && at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
}

export function i16(bytes: Buffer, at: number): number {
  return at >= 0 && at + 2 <= bytes.length ? bytes.readInt16LE(at) : 0;
}

export function u32(bytes: Buffer, at: number): number {
  return at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0;
}
