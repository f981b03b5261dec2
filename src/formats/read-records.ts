import type { Content } from '../input/content.ts';
import { extensionOf } from '../input/passed-over.ts';
import { reasonOf } from '../input/read-bytes.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { type Input, readDocument, readDocumentNow } from './read-document.ts';
import type { ReadSettings, Records, Source } from './reader.ts';
import { isRecordFormat, RECORD_READERS, type RecordFormat, STREAMED_EXTENSIONS } from './readers.ts';
import { sniff } from './sniff.ts';

/** Reads whatever a file holds: one document, or one after another. `depth` counts the files that it stands inside. */
export function readRecords(source: Source, content: Content, settings: ReadSettings, depth = 0): Records {
  const name = source.name ?? source.path;
  const long = STREAMED_EXTENSIONS.has(extensionOf(name));
  const read = long ? content.head() : content.whole();
  if ('reason' in read) return [unreadable(source, read.reason)];
  const sniffed = sniff(name, read.bytes);
  if ('format' in sniffed && isRecordFormat(sniffed.format)) {
    return recordsOf(sniffed.format, source, content, settings, depth);
  }
  const whole = long ? content.whole() : read;
  if ('reason' in whole) return [unreadable(source, whole.reason)];
  const input = { ...source, bytes: whole.bytes };
  const now = readDocumentNow(input);
  return now === null ? awaited(input, settings) : [named(now, source)];
}

async function* awaited(input: Input, { apart }: ReadSettings): AsyncGenerator<Document | Unreadable> {
  yield named(await readDocument(input, apart), input);
}

async function* recordsOf(
  format: RecordFormat,
  source: Source,
  content: Content,
  settings: ReadSettings,
  depth: number,
): AsyncGenerator<Document | Unreadable> {
  const read = await RECORD_READERS[format]();
  const inner = (within: Source, bytes: Content): Records => readRecords(within, bytes, settings, depth + 1);
  try {
    yield* read(source, content, { ...settings, inner, depth });
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    yield unreadable(source, reasonOf(error));
  }
}

/** What the file system says of a file while it is read: it was taken away, the network share is gone. */
function isFileTrouble(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** What stands inside another file keeps its name there, whatever becomes of it. */
function named(answer: Document | Unreadable, source: Source): Document | Unreadable {
  return 'reason' in answer ? unreadable(source, answer.reason) : answer;
}

function unreadable({ path, record }: Source, reason: string): Unreadable {
  return record === undefined || record === null ? { path, reason } : { path, record, reason };
}
