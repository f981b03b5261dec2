import { parseFragment } from 'parse5';
import { contentOfBytes } from '../../input/content.ts';
import type { Document, Unreadable } from '../../model/document.ts';
import type { RecordWords } from '../../model/pack.ts';
import type { ReadContext, Source } from '../reader.ts';
import { dateWords, monthIn } from '../record-dates.ts';
import { endedNote, fieldHtml, NO_WORDS, titleHtml } from '../record-html.ts';
import { structuredDocument } from '../structured-document.ts';
import { childAt, childrenOf, type XmlElement, xmlText, xpathOf } from '../xml-tree.ts';
import { countEnded } from './goals.ts';
import { sectionHtml } from './sections.ts';

/** The documents of a C-CDA file: what its sections say, and whatever is wrapped in it as a file of its own. */
export async function* cdaDocuments(
  source: Source,
  root: XmlElement,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const words = context.recordWords ?? NO_WORDS;
  const components = childrenOf(root, 'component');
  const structured = components.flatMap((one) => childrenOf(one, 'structuredBody'));
  const wrapped = components.flatMap((one) => childrenOf(one, 'nonXMLBody'));
  const group = { ...groupOf(root), ...source.group };
  const isOne = wrapped.length + Math.min(1, structured.length) < 2;
  const sections = structured
    .flatMap((body) => childrenOf(body, 'component'))
    .flatMap((component) => childrenOf(component, 'section'))
    .map((section) => sectionHtml({ root, words }, section, 2))
    .join('');
  if (sections !== '') {
    const page = parseFragment(`${headHtml(root, words)}${sections}`);
    const ended = structured.reduce((sum, body) => sum + countEnded(body), 0);
    const notes = ended === 0 ? [] : [endedNote(ended)];
    yield structuredDocument({ ...source, group }, { format: 'cda', root: page, notes, ofRecord: true });
  }
  for (const [index, body] of wrapped.entries()) {
    const as: Source = isOne ? { ...source, group } : { ...source, group, record: `body ${index + 1}` };
    yield* wrappedDocuments(as, body, context);
  }
}

/** Names for media types that bytes alone do not tell. */
const NAMES: Readonly<Record<string, string>> = { 'text/html': 'html', 'text/plain': 'txt', 'text/markdown': 'md' };

async function* wrappedDocuments(
  source: Source,
  body: XmlElement,
  { inner, depth }: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const text = childAt(body, 'text');
  if (text === null || depth > 1) return;
  const isBase64 = text.attributes.representation === 'B64';
  const compressed = text.attributes.compression;
  if (compressed !== undefined) {
    const reason = `wraps a compressed document (${compressed}): export it without compression`;
    yield { path: source.path, ...(typeof source.record === 'string' ? { record: source.record } : {}), reason };
    return;
  }
  const words = text.children.filter((child) => typeof child === 'string').join('');
  const bytes = isBase64 ? Buffer.from(words, 'base64') : Buffer.from(words);
  const name = `body.${NAMES[text.attributes.mediaType ?? 'text/plain'] ?? 'bin'}`;
  const pointer = xpathOf(text);
  for await (const read of inner({ ...source, name }, contentOfBytes(bytes))) {
    if (!('blocks' in read)) yield { ...read, reason: `wraps a document that ${read.reason}` };
    else yield { ...read, blocks: read.blocks.map((block) => ({ ...block, pointer: block.pointer ?? pointer })) };
  }
}

function headHtml(root: XmlElement, words: RecordWords): string {
  const title = childAt(root, 'title');
  const code = childAt(root, 'code');
  const called = words.codes[code?.attributes.code ?? ''] ?? code?.attributes.displayName;
  const text =
    title === null || xmlText(title) === '' ? (called ?? words.titles.composition ?? 'Document') : xmlText(title);
  const patient = childAt(root, 'recordTarget', 'patientRole', 'patient');
  const name = patient === null ? null : chosenName(patient);
  const date = dateOf(root);
  return [
    titleHtml(1, text, { pointer: title === null ? null : xpathOf(title) }),
    name === null ? '' : fieldHtml(words.titles.name ?? 'Name', nameOf(name), { pointer: xpathOf(name), as: 'remark' }),
    fieldHtml(words.titles.created ?? 'Date', date === null ? null : dateWords(date), { as: 'remark' }),
    fieldHtml(words.titles.author ?? 'Author', authorsOf(root), { as: 'remark' }),
  ].join('');
}

/** The legal name, or the first one. */
function chosenName(patient: XmlElement): XmlElement | null {
  const names = childrenOf(patient, 'name');
  return names.find(({ attributes }) => attributes.use === 'L') ?? names[0] ?? null;
}

function nameOf(name: XmlElement): string | null {
  const parts = childrenOf(name).filter((part) => part.name === 'given' || part.name === 'family');
  const text = parts.length === 0 ? xmlText(name) : parts.map(xmlText).join(' ');
  return text.trim() === '' ? null : text.trim();
}

/** Who wrote the document, as far as it names them. */
function authorsOf(root: XmlElement): string | null {
  const names = childrenOf(root, 'author').flatMap((author) => {
    const person = childAt(author, 'assignedAuthor', 'assignedPerson', 'name');
    return person === null ? [] : (nameOf(person) ?? []);
  });
  return names.length === 0 ? null : names.join(', ');
}

/** When the document was written, as it stands in the file. */
function dateOf(root: XmlElement): string | null {
  const time = childAt(root, 'effectiveTime');
  return time?.attributes.value ?? (time === null ? null : (childAt(time, 'low')?.attributes.value ?? null));
}

/** The organisation that keeps the record, and the month that it was written in. */
function groupOf(root: XmlElement): Readonly<Record<string, string>> {
  const organisation = childAt(root, 'custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name');
  const team = organisation === null ? '' : xmlText(organisation);
  const month = monthIn(dateOf(root) ?? '');
  return { ...(team === '' ? {} : { team }), ...(month === null ? {} : { month }) };
}
