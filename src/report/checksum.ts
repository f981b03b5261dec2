import zlib from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The same where Node has none of its own: before 20.15 and 22.2. */
export function checksumHere(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

/** CRC-32 as zip and PNG use it; `before` is that of the bytes before these. */
export const checksum: (bytes: Uint8Array, before?: number) => number = 'crc32' in zlib ? zlib.crc32 : checksumHere;
