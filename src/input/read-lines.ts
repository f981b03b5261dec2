import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** The lines of a file in UTF-8, one by one, without their ends. Throws what the file system throws. */
export function linesOfFile(file: string): AsyncGenerator<string> {
  return linesOf(createReadStream(file, { highWaterMark: 1 << 18 }));
}

/** The lines of a stream in UTF-8. It is read no faster than its lines are taken. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let held = '';
  for await (const piece of stream) {
    const lines = (held + decoder.write(Buffer.from(piece))).split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  held += decoder.end();
  if (held !== '') yield withoutReturn(held);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
