import { decode } from '../input/decode.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { Source } from './reader.ts';
import { isRecordFormat, type LoadedFormat, READERS, type ReadApart } from './readers.ts';
import { sniff } from './sniff.ts';
import { readText } from './text.ts';

/** A file's bytes and where they come from. */
export interface Input extends Source {
  readonly bytes: Uint8Array;
}

/** Reads a file that is one document, of any format that has a reader, chosen by its content first and its name second. */
export async function readDocument(input: Input, apart?: ReadApart): Promise<Document | Unreadable> {
  const found = contentOf(input);
  if (!('format' in found) || 'text' in found) return readNow(input, found);
  const { bytes, ...source } = input;
  if (apart !== undefined) return apart(found.format, source, bytes);
  const read = await READERS[found.format]();
  return read(source, bytes);
}

/** The same without waiting, for text and for what cannot be read; null where the format's reader has to be waited for. */
export function readDocumentNow(input: Input): Document | Unreadable | null {
  const found = contentOf(input);
  return 'format' in found && !('text' in found) ? null : readNow(input, found);
}

type Refused = { readonly reason: string };
type Decoded = { readonly text: string; readonly format: 'text' | 'markdown' };

function readNow(input: Input, found: Refused | Decoded): Document | Unreadable {
  return 'reason' in found ? { path: input.path, reason: found.reason } : readText(input, found.text, found.format);
}

function contentOf({ path, name = path, bytes }: Input): Refused | Decoded | { readonly format: LoadedFormat } {
  if (bytes.length === 0) return { reason: 'is empty' };
  const sniffed = sniff(name, bytes);
  if ('reason' in sniffed) return sniffed;
  if (isRecordFormat(sniffed.format)) return { reason: 'may hold several documents: read it record by record' };
  if (sniffed.format !== 'text' && sniffed.format !== 'markdown') return { format: sniffed.format };
  const decoded = decode(bytes);
  if ('reason' in decoded) return decoded;
  if (decoded.text.trim() === '') return { reason: 'holds nothing but blanks' };
  return { text: decoded.text, format: sniffed.format };
}
