import { createReadStream } from 'node:fs';

/** The lines of a file in UTF-8, one by one, without their ends. Throws what the file system throws. */
export function linesOfFile(file: string): AsyncGenerator<string> {
  return linesOf(createReadStream(file, { highWaterMark: 1 << 18 }));
}

/** How a line ends; in UTF-8 no other character has this byte. */
const END = 0x0a;

/** The lines of a stream in UTF-8. It is read no faster than its lines are taken. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Uint8Array[] = [];
  for await (const piece of stream) {
    let start = 0;
    for (let end = piece.indexOf(END); end >= 0; end = piece.indexOf(END, start)) {
      held.push(piece.subarray(start, end));
      yield lineOf(held);
      held = [];
      start = end + 1;
    }
    if (start < piece.length) held.push(piece.subarray(start));
  }
  if (held.length > 0) yield lineOf(held);
}

function lineOf(parts: readonly Uint8Array[]): string {
  const [only, ...others] = parts;
  const whole = only !== undefined && others.length === 0 ? only : Buffer.concat(parts);
  const line = Buffer.from(whole.buffer, whole.byteOffset, whole.length).toString();
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
