import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { codeOf, explained, openDraft } from './draft.ts';
import { inBytes } from './pieces.ts';
import type { Pieces } from './reporter.ts';

/** Writes a file so that it appears whole or not at all. Rejects with a `UsageError` that says what to do. */
export async function writeWhole(path: string, content: string | Pieces): Promise<void> {
  const draft = await openDraft(path);
  try {
    const pieces = typeof content === 'string' ? [content] : content;
    for (const bytes of inBytes(pieces)) await draft.write(bytes);
    await draft.finish();
  } finally {
    await draft.discard();
  }
}

/** Adds to a file that others write to as well. Rejects with a `UsageError` that says what to do. */
export async function addTo(path: string, text: string): Promise<void> {
  await explained(path, () => appendFile(path, text));
}

/** Writes files into a folder, each of them whole or not at all. What else is in the folder stays as it is. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Pieces>): Promise<void> {
  for (const [name, pieces] of files) await writeWhole(join(folder, name), pieces);
}

/** Characters handed over at a time. */
const PIECE = 65_536;

/**
 * Hands a text, or what it is in bytes, to a stream no faster than its reader takes it. Resolves to false, quietly, where the reader has gone
 * (`| head`); rejects for any other trouble.
 */
export async function writeOut(stream: Writable, text: string | Pieces): Promise<boolean> {
  // A stream tells of trouble twice, to the write and as an event, and an event that nobody hears ends the program.
  const heard = (): void => undefined;
  stream.on('error', heard);
  try {
    for (const part of typeof text === 'string' ? [text] : text) {
      if (typeof part !== 'string') {
        await hand(stream, part);
        continue;
      }
      for (let at = 0; at < part.length; ) {
        const end = endOfPiece(part, at);
        await hand(stream, part.slice(at, end));
        at = end;
      }
    }
  } catch (error) {
    if (READER_GONE.has(codeOf(error))) return false;
    throw error;
  }
  stream.off('error', heard);
  return true;
}

const READER_GONE: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

async function hand(stream: Writable, piece: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Where a piece ends without cutting a pair of surrogates in two. */
function endOfPiece(text: string, start: number): number {
  const end = Math.min(start + PIECE, text.length);
  const cutsPair = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return cutsPair ? end + 1 : end;
}
