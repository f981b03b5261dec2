/** What a zip file is: an office file of one kind or another, or an archive of files. */
export type Zipped = 'docx' | 'xlsx' | 'xlsb' | 'pptx' | 'odt' | 'ods' | 'office' | 'broken' | 'zip';

/** With which part office programs begin their files. An archive of documents may hold any of these names further on. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|_rels\/|word\/|xl\/|ppt\/|docProps\/|customXml\/|META-INF\/)/;

/** Told by the names of its parts, which are not compressed. */
export function zippedKind(bytes: Uint8Array): Zipped {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!OFFICE.test(firstName(buffer))) return 'zip';
  const holds = (name: string): boolean => buffer.includes(name);
  if (holds('word/document.xml') || (holds('[Content_Types].xml') && holds('word/'))) return 'docx';
  if (holds('xl/workbook.bin')) return 'xlsb';
  if (holds('xl/workbook')) return 'xlsx';
  if (holds('ppt/presentation')) return 'pptx';
  if (holds('vnd.oasis.opendocument.text')) return 'odt';
  if (holds('vnd.oasis.opendocument.spreadsheet')) return 'ods';
  return endsWhole(buffer) ? 'office' : 'broken';
}

/** The list of parts stands at the end, behind a mark of its own; a file that was cut off has lost it. */
function endsWhole(buffer: Buffer): boolean {
  return buffer.subarray(-LONGEST_END).includes('PK\u0005\u0006', 0, 'latin1');
}

/** The end of a zip file in bytes, with the longest comment: APPNOTE 4.3.16. */
const LONGEST_END = 22 + 0xffff;

/** Offsets in the header of a zip file's first part: APPNOTE 4.3.7. */
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

function firstName(buffer: Buffer): string {
  if (buffer.length < NAME_AT) return '';
  const length = buffer.readUInt16LE(NAME_LENGTH_AT);
  return buffer.subarray(NAME_AT, NAME_AT + length).toString('latin1');
}
