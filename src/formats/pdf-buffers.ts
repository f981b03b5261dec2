/**
 * The PDF library moves buffers in a way that Node has known since version 21; on Node 20 it would go on in silence without the
 * fonts and pictures of a page.
 */
export function allowMovedBuffers(): void {
  for (const name of ['transfer', 'transferToFixedLength']) {
    if (name in ArrayBuffer.prototype) continue;
    Object.defineProperty(ArrayBuffer.prototype, name, { configurable: true, writable: true, value: moved });
  }
}

function moved(this: ArrayBuffer, size: number = this.byteLength): ArrayBuffer {
  const copy = new ArrayBuffer(size);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(size, this.byteLength)));
  structuredClone(this, { transfer: [this] });
  return copy;
}
