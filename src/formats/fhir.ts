import type { Content } from '../input/content.ts';
import { decode } from '../input/decode.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { type FhirRecord, fhirDocuments } from './fhir/documents.ts';
import { isRecord } from './fhir/place.ts';
import { recordOfXml } from './fhir/xml-record.ts';
import type { ReadContext, Source } from './reader.ts';
import { xmlTree } from './xml-tree.ts';

type Refused = { readonly reason: string };

const BROKEN_JSON = 'is incomplete or damaged JSON: export it again, or copy it anew';
const NO_FHIR = 'is JSON, but no health record: of JSON files, those in the FHIR format are read';
const NO_DOCUMENT = 'holds health records in FHIR, but no plan, letter, answers or goals among them';

/** Reads a FHIR resource or Bundle (R4 or R5) in JSON: a document per plan, composition, document reference and set of answers. */
export function readFhirJson(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  return documents(source, content, context, jsonRecord);
}

/** The same in XML. */
export function readFhirXml(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  return documents(source, content, context, xmlRecord);
}

async function* documents(
  source: Source,
  content: Content,
  context: ReadContext,
  parse: (bytes: Uint8Array) => FhirRecord | Refused,
): AsyncGenerator<Document | Unreadable> {
  const { path } = source;
  const read = content.whole();
  const record = 'reason' in read ? read : parse(read.bytes);
  if ('reason' in record) {
    yield { path, reason: record.reason };
    return;
  }
  let isEmpty = true;
  for await (const document of fhirDocuments(source, record, context)) {
    isEmpty = false;
    yield document;
  }
  if (isEmpty) yield { path, reason: NO_DOCUMENT, noPlan: true };
}

/** One record out of the text of a file or of one of its lines. */
export function jsonRecord(bytes: Uint8Array, line: number | null = null): FhirRecord | Refused {
  const decoded = decode(bytes);
  if ('reason' in decoded) return decoded;
  try {
    const value: unknown = JSON.parse(decoded.text);
    return isRecord(value) && typeof value.resourceType === 'string'
      ? { value, xml: false, format: 'fhir', line }
      : { reason: NO_FHIR };
  } catch {
    return { reason: BROKEN_JSON };
  }
}

function xmlRecord(bytes: Uint8Array): FhirRecord | Refused {
  const root = xmlTree(bytes);
  return 'reason' in root ? root : { value: recordOfXml(root), xml: true, format: 'fhir', line: null };
}
