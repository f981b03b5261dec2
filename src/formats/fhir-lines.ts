import type { Content } from '../input/content.ts';
import { FILE_LIMIT } from '../input/read-bytes.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { fhirDocuments } from './fhir/documents.ts';
import { jsonRecord } from './fhir.ts';
import type { ReadContext, Source } from './reader.ts';

const NO_DOCUMENT = 'holds health records in FHIR, but no plan, letter, answers or goals among them';

/**
 * Reads a bulk export (NDJSON): a resource or Bundle per line, however long the file is. References lead no further than their own
 * line. A line that cannot be read is named by its number, and the others go on.
 */
export async function* readFhirLines(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const { path } = source;
  let isEmpty = true;
  for await (const { number, bytes } of linesOf(content.pieces())) {
    const record = bytes === null ? { reason: TOO_LONG } : jsonRecord(bytes, number);
    const found = 'reason' in record ? [{ path, reason: record.reason }] : fhirDocuments(source, record, context);
    for await (const document of found) {
      isEmpty = false;
      yield 'reason' in document ? { record: `line ${number}`, ...document } : document;
    }
  }
  if (isEmpty) yield { path, reason: NO_DOCUMENT };
}

const TOO_LONG = 'is longer than 50 MB: no resource is';

interface Line {
  /** From 1. */
  readonly number: number;
  /** Null where it is too long to be read. */
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 10;

/** The lines of a file that hold anything, piece by piece. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = (): Line | null => {
    const bytes = size > FILE_LIMIT ? null : Buffer.concat(parts);
    return bytes === null || bytes.some((byte) => byte > 32) ? { number, bytes } : null;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= FILE_LIMIT) parts.push(part);
    else parts = [];
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      add(piece.subarray(from, end));
      const found = line();
      if (found !== null) yield found;
      number += 1;
      parts = [];
      size = 0;
      from = end + 1;
    }
    add(piece.subarray(from));
  }
  const last = line();
  if (last !== null) yield last;
}
