/** As many bits as keep two of a million different names apart nearly always: 8 MiB, whatever the number of records. */
const BITS = 2 ** 26;

/** Remembers names in little memory. It may take a new name for one that it has seen, never the other way round. */
export class SeenNames {
  #bits: Uint8Array | null = null;

  /** Whether the name was seen before; from now on it was. */
  see(name: string): boolean {
    this.#bits ??= new Uint8Array(BITS / 8);
    const bit = hash(name) % BITS;
    const at = bit >> 3;
    const mask = 1 << (bit & 7);
    const before = this.#bits[at] ?? 0;
    this.#bits[at] = before | mask;
    return (before & mask) !== 0;
  }
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
