/** A 32-bit hash of a text (FNV-1a), the same on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** One hash out of two, in their order. */
export function joinHashes(a: number, b: number): number {
  let mixed = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b ^ (b >>> 13), 0x297a2d39);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x5bd1e995);
  return (mixed ^ (mixed >>> 16)) | 0;
}
