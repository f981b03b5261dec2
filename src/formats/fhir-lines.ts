import type { Content } from '../input/content.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { byteLines } from './byte-lines.ts';
import { fhirDocuments } from './fhir/documents.ts';
import { isRecord } from './fhir/place.ts';
import { type Shelf, shelfOf } from './fhir/shelf.ts';
import { jsonRecord } from './fhir.ts';
import type { ReadContext, Source } from './reader.ts';

const NO_DOCUMENT = 'holds health records in FHIR, but no plan, letter, answers or goals among them';

/**
 * Reads a bulk export (NDJSON): a resource or Bundle per line, however long the file is. References lead to the other lines, and to
 * the other files of the folder. Goals that a plan takes in are told with it, and not again by themselves. A line that cannot be read is named by its number, and the others go on.
 */
export async function* readFhirLines(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const { path } = source;
  let isEmpty = true;
  let shelf: Shelf | null = null;
  for await (const { number, bytes } of byteLines(content.pieces())) {
    const record = bytes === null ? { reason: TOO_LONG } : jsonRecord(bytes, number);
    if ('reason' in record) {
      isEmpty = false;
      yield { record: `line ${number}`, path, reason: record.reason };
      continue;
    }
    const { type, name } = nameOf(record.value);
    if (ASKING.has(type)) shelf ??= await shelfOf(path, content, context.titleCues);
    if (type === 'Goal' && shelf?.isTaken(name) === true) {
      isEmpty = false;
      continue;
    }
    for await (const document of fhirDocuments(source, record, context, shelf)) {
      isEmpty = false;
      yield 'reason' in document ? { record: `line ${number}`, ...document } : document;
    }
  }
  if (isEmpty) yield { path, reason: NO_DOCUMENT, noPlan: true };
}

const TOO_LONG = 'is longer than 50 MB: no resource is';

/** Resources that refer to others of their export, or that others take in. */
const ASKING = new Set(['CarePlan', 'Composition', 'Goal', 'QuestionnaireResponse']);

function nameOf(value: unknown): { readonly type: string; readonly name: string } {
  const { resourceType, id }: { readonly resourceType?: unknown; readonly id?: unknown } = isRecord(value) ? value : {};
  const type = typeof resourceType === 'string' ? resourceType : '';
  return { type, name: `${type}/${String(id)}` };
}
