import type { HealthRecord } from '../input/health-records.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { Reader, RecordReader, Source } from './reader.ts';

/** The readers of formats other than text, each loaded when the first file asks for it, so that reading text pays for none. */
export const READERS = {
  docx: async () => (await import('./docx.ts')).readDocx,
  html: async () => (await import('./html.ts')).readHtml,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  odt: async () => (await import('./odt.ts')).readOdt,
  doc: async () => (await import('./doc.ts')).readDoc,
  pdf: async () => (await import('./pdf.ts')).readPdf,
} satisfies Readonly<Record<string, () => Promise<Reader>>>;

/** A format that is read by a reader of its own. */
export type LoadedFormat = keyof typeof READERS;

/** Reads one document by the reader of its format, somewhere it can be given up if it does not end. */
export type ReadApart = (format: LoadedFormat, source: Source, bytes: Uint8Array) => Promise<Document | Unreadable>;

/** The readers of formats that may hold several documents. */
export const RECORD_READERS: Readonly<Record<RecordFormat, () => Promise<RecordReader>>> = {
  csv: async () => (await import('./csv.ts')).readCsv,
  'fhir-json': async () => (await import('./fhir.ts')).readFhirJson,
  'fhir-xml': async () => (await import('./fhir.ts')).readFhirXml,
  cda: async () => (await import('./cda.ts')).readCda,
  'fhir-lines': async () => (await import('./fhir-lines.ts')).readFhirLines,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  zip: async () => (await import('./zip.ts')).readZip,
};

export type RecordFormat = 'csv' | 'xlsx' | 'zip' | HealthRecord;

export function isRecordFormat(format: string): format is RecordFormat {
  return format in RECORD_READERS;
}

/** Extensions of files that may be longer than what is read at once: their format is told by their beginning. */
export const STREAMED_EXTENSIONS: ReadonlySet<string> = new Set(['csv', 'tsv', 'zip', 'ndjson', 'jsonl']);
