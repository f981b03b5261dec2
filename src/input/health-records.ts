import { closeSync, openSync, readSync } from 'node:fs';

/** Formats of health records, which share their extensions with much that is no document. */
export type HealthRecord = 'fhir-json' | 'fhir-lines' | 'fhir-xml' | 'cda';

/** How far into a file its kind is looked for, in bytes: a record's kind may stand behind a long first element. */
const HEAD = 65_536;

/** Which kind of health record a file holds, told by its beginning; null where it is none, or does not say so early enough. */
export function healthRecordIn(bytes: Uint8Array): HealthRecord | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
  // The zeros and marks of UTF-16 and UTF-8 are in the way of what is looked for.
  const text = head
    .replace(/^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text.startsWith('{')) {
    if (!/"resourceType"\s*:\s*"[A-Z]/.test(text)) return null;
    return /^\{[^\n]*\}[ \t]*\r?\n\s*\{/.test(text) ? 'fhir-lines' : 'fhir-json';
  }
  if (!text.startsWith('<')) return null;
  const root = rootOf(text);
  if (/^(?:[\w.-]+:)?ClinicalDocument$/.test(root.name)) return 'cda';
  return /["']http:\/\/hl7\.org\/fhir["']/.test(root.tag) ? 'fhir-xml' : null;
}

/** The first element of XML, behind its declaration, comments and document type. */
function rootOf(text: string): { readonly name: string; readonly tag: string } {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return { name: '', tag: '' };
    if (text.startsWith('<!--', open)) at = endOf(text, '-->', open);
    else if (text.startsWith('<?', open)) at = endOf(text, '?>', open);
    else if (text.startsWith('<!', open))
      at = endOf(text, /\[[^\]]*$/.test(text.slice(open, endOf(text, '>', open))) ? ']>' : '>', open);
    else {
      const tag = text.slice(open, endOf(text, '>', open));
      return { name: /^<([\w.:-]*)/.exec(tag)?.[1] ?? '', tag };
    }
  }
}

function endOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

/** Whether a file holds a health record, as far as its beginning tells; false where it cannot be opened. */
export function holdsHealthRecord(file: string): boolean {
  try {
    const opened = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(HEAD);
      return healthRecordIn(bytes.subarray(0, readSync(opened, bytes, 0, HEAD, 0))) !== null;
    } finally {
      closeSync(opened);
    }
  } catch {
    return false;
  }
}
