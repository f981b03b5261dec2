import { healthRecordIn } from '../input/health-records.ts';
import { extensionOf } from '../input/passed-over.ts';
import type { LoadedFormat, RecordFormat } from './readers.ts';
import { type Zipped, zippedKind } from './sniff-zip.ts';

/** What a file holds, told by its first bytes, and by its name where bytes cannot tell. */
export type Sniffed =
  | { readonly format: 'text' | 'markdown' }
  | { readonly format: LoadedFormat | RecordFormat }
  /** Behind the file's name: "is a PDF …". */
  | { readonly reason: string };

/** How far into a file its beginning is looked for, in bytes: mail gateways and editors put blanks or a mark in front. */
const HEAD = 1024;

interface Content {
  readonly begins: RegExp;
  readonly is: string;
  readonly format?: LoadedFormat;
  readonly advice?: string;
}

const OTHER_XML = 'but no health record: of XML files, those in the C-CDA and FHIR formats are read';

const CONTENTS: readonly Content[] = [
  { begins: /^\s*%PDF-/, is: 'a PDF', format: 'pdf' },
  { begins: /^\s*\{\\rtf/, is: 'a Rich Text file (RTF)', format: 'rtf' },
  {
    begins: /^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8|^BM.{4}\0{4}|^II\*\0|^MM\0\*/s,
    is: 'a picture',
    advice: 'and text inside pictures is not read',
  },
  {
    begins:
      /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta)[\s>])/is,
    is: 'a web page (HTML)',
    format: 'html',
  },
  {
    begins: /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\s/,
    is: 'an XML file',
    advice: OTHER_XML,
  },
  { begins: /^7z\u00bc\u00af|^Rar!/, is: 'a compressed archive' },
];

const NAMES: Readonly<Record<string, string>> = {
  eml: 'an e-mail',
  mht: 'a saved web page',
};

/** Formats that bytes alone cannot tell from text. */
const NAMED_FORMATS: Readonly<Record<string, LoadedFormat | RecordFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  json: 'fhir-json',
  ndjson: 'fhir-lines',
  jsonl: 'fhir-lines',
};

const ADVICE = 'which this version does not read: save it as .docx or as plain text';

/** The format of a file, by its content first and its name second. */
export function sniff(path: string, bytes: Uint8Array): Sniffed {
  const extension = extensionOf(path);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
  const narrow = /^(?:\u00ff\u00fe|\u00fe\u00ff|\0?<\0?)/.test(head)
    ? head.replace(/^[\u00fe\u00ff]{2}|\0/g, '')
    : head;
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return sniffZip(extension, bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return compound(extension, bytes);
  const health = healthRecordIn(bytes);
  if (health !== null) return { format: health === 'fhir-json' && isLines(extension) ? 'fhir-lines' : health };
  const known = CONTENTS.find((content) => content.begins.test(narrow));
  if (known?.format !== undefined) return { format: known.format };
  if (known !== undefined) return { reason: mislabelled(extension, known.is, known.advice) };
  if (extension === 'docx') return { reason: 'is named .docx but is not a Word file' };
  if (extension === 'xml') return { reason: `is an XML file, ${OTHER_XML}` };
  const format = extension === 'doc' && /^\s*<\w/.test(narrow) ? 'html' : NAMED_FORMATS[extension];
  if (format !== undefined) return { format };
  const named = NAMES[extension];
  if (named !== undefined) return { reason: `is ${named}, ${ADVICE}` };
  return { format: extension === 'md' || extension === 'markdown' ? 'markdown' : 'text' };
}

function isLines(extension: string): boolean {
  return extension === 'ndjson' || extension === 'jsonl';
}

function mislabelled(extension: string, is: string, advice = ADVICE): string {
  return extension === 'docx' ? `is named .docx but is ${is}, ${advice}` : `is ${is}, ${advice}`;
}

const ZIPPED: Readonly<Record<Exclude<Zipped, 'docx' | 'odt' | 'xlsx' | 'zip' | 'broken'>, string>> = {
  pptx: 'a PowerPoint file',
  xlsb: 'a binary Excel workbook (.xlsb), which is not read: save it as .xlsx or .csv',
  ods: 'an OpenDocument spreadsheet, which is not read: save it as .xlsx or .csv',
  office: 'an office file of another kind',
};

function sniffZip(extension: string, bytes: Uint8Array): Sniffed {
  const kind = zippedKind(bytes);
  if (kind === 'docx' || kind === 'odt' || kind === 'xlsx') return { format: kind };
  if (kind === 'broken')
    return {
      reason: 'is damaged or incomplete: open it in the program that made it and save it again, or copy it anew',
    };
  if (extension === 'docx' && (kind === 'zip' || kind === 'office')) {
    return { reason: 'is named .docx but is not a Word file' };
  }
  if (kind === 'zip') return { format: 'zip' };
  const is = ZIPPED[kind];
  return { reason: is.includes(',') ? `is ${is}` : mislabelled(extension, is) };
}

/** Word 97, Outlook, and Word files with a password share one wrapping; the names of their parts are in UTF-16. */
function compound(extension: string, bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return {
      reason: 'is protected with a password: take the password off in the program that made it, and save it again',
    };
  if (holds('WordDocument')) return { format: 'doc' };
  if (holds('__substg1.0_')) return { reason: mislabelled(extension, 'an Outlook message') };
  if (holds('Workbook') || holds('Book'))
    return { reason: 'is an Excel workbook of before 2007 (.xls), which is not read: save it as .xlsx or .csv' };
  if (extension === 'doc')
    return { reason: 'is damaged or incomplete: open it in Word and save it as .docx, or copy it anew' };
  return { reason: mislabelled(extension, 'an older Office file') };
}
