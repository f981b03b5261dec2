import type { Reader } from './reader.ts';

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
