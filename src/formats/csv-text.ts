import { decode } from '../input/decode.ts';

/** The text of a table file as it comes, and how its cells are to be read. */
export interface CsvText {
  readonly pieces: AsyncIterable<string>;
  readonly cell: (raw: string) => string;
}

/**
 * Text of any length in its encoding. Rows of one file may differ in theirs, where exports were joined: but for UTF-16, bytes are
 * kept as characters and each cell is decoded by itself.
 */
export function csvText(head: Uint8Array, pieces: AsyncIterable<Uint8Array>): CsvText | { readonly reason: string } {
  const decoded = decode(head);
  if ('reason' in decoded) return decoded;
  const { encoding } = decoded;
  if (encoding.startsWith('utf-32')) return { reason: 'is in UTF-32, which is not read in tables: save it as UTF-8' };
  if (encoding.startsWith('utf-16')) return { pieces: wide(pieces, encoding), cell: (raw) => raw };
  return { pieces: narrow(pieces), cell: decodedCell };
}

async function* wide(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
}

async function* narrow(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of pieces) {
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
    yield isFirst ? text.replace(/^\u00ef\u00bb\u00bf/, '') : text;
    isFirst = false;
  }
}

function decodedCell(raw: string): string {
  if (!/[^\t\n\r\u0020-\u007e]/.test(raw)) return raw;
  const decoded = decode(Buffer.from(raw.replaceAll('\0', ''), 'latin1'));
  return 'text' in decoded ? decoded.text : raw;
}
