import type { Source } from '../formats/reader.ts';
import { type LoadedFormat, READERS } from '../formats/readers.ts';
import type { Document, Unreadable } from '../model/document.ts';

interface Task {
  readonly format: LoadedFormat;
  readonly source: Source;
  readonly bytes: Uint8Array;
}

/** Reads one document in a worker, as read-apart.ts asks for it. */
export async function readOne({ format, source, bytes }: Task): Promise<Document | Unreadable> {
  const read = await READERS[format]();
  return read(source, bytes);
}
