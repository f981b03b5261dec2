import { decode } from '../input/decode.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { Source } from './reader.ts';
import { sniff } from './sniff.ts';
import { readText } from './text.ts';

/** A file's bytes and where they come from. */
export interface Input extends Source {
  readonly bytes: Uint8Array;
}

/** Reads a file of any format that has a reader, chosen by its content first and its name second. */
export async function readDocument(input: Input): Promise<Document | Unreadable> {
  const read = readDocumentNow(input);
  if (read !== null) return read;
  const { readDocx } = await import('./docx.ts');
  return readDocx(input, input.bytes);
}

/** The same without waiting, for text and for what cannot be read; null where the format's reader has to be waited for. */
export function readDocumentNow(input: Input): Document | Unreadable | null {
  const sniffed = input.bytes.length === 0 ? { reason: 'is empty' } : sniffText(input);
  if ('reason' in sniffed) return { path: input.path, reason: sniffed.reason };
  return 'text' in sniffed ? readText(input, sniffed.text, sniffed.format) : null;
}

type Sniffed =
  | { readonly reason: string }
  | { readonly text: string; readonly format: 'text' | 'markdown' }
  | { readonly format: 'docx' };

function sniffText({ path, bytes }: Input): Sniffed {
  const sniffed = sniff(path, bytes);
  if ('reason' in sniffed || sniffed.format === 'docx') return sniffed;
  const decoded = decode(bytes);
  if ('reason' in decoded) return decoded;
  if (decoded.text.trim() === '') return { reason: 'holds nothing but blanks' };
  return { text: decoded.text, format: sniffed.format };
}
