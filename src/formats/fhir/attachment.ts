import { contentOfBytes } from '../../input/content.ts';
import type { Document, Unreadable } from '../../model/document.ts';
import type { ReadContext, Source } from '../reader.ts';
import { typeOf } from './collection.ts';
import type { Page } from './page.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { Attachment, DocumentReference, Resource } from './resources.ts';

/** Names for the content types that bytes alone do not tell. */
const NAMES: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'text/plain': 'txt',
};

/** Attachments inside attachments are followed so far. */
const DEEPEST = 2;

/**
 * The document that a reference holds in itself. The attachments of one reference are the same document in different formats,
 * so the first that can be read is taken. Nothing is fetched from elsewhere.
 */
export async function attachedDocument(
  source: Source,
  page: Page,
  resource: Place<Resource>,
  { inner, depth }: ReadContext,
): Promise<Document | Unreadable> {
  const { path } = source;
  const record = source.record ?? '';
  const attachments = list(get(asKind<DocumentReference>(resource), 'content')).map((one) => get(one, 'attachment'));
  let reason = 'holds no text: it has no attachment';
  for (const attachment of attachments) {
    const data = dataOf(page, resource, attachment);
    if (data === null) {
      reason = 'points to a document that is kept elsewhere: nothing is fetched; export it with its attachments inside';
      continue;
    }
    const type = data.type?.split(';')[0]?.trim().toLowerCase() ?? '';
    const name = `attachment.${NAMES[type] ?? 'bin'}`;
    if (depth >= DEEPEST) continue;
    for await (const read of inner({ ...source, name }, contentOfBytes(data.bytes))) {
      if ('blocks' in read) return within(source, read, data.pointer);
      reason = `holds an attachment that ${read.reason}`;
    }
  }
  return { path, record, reason };
}

/** An attachment's document under the name of the record; its blocks say which attachment they stand in. */
export function within({ path, record, group }: Source, read: Document, pointer: string): Document {
  const blocks = read.blocks.map((block) => ({ ...block, pointer: block.pointer ?? pointer }));
  return { ...read, path, record: record ?? null, group: group ?? {}, blocks };
}

interface Data {
  readonly bytes: Uint8Array;
  readonly type: string | null;
  readonly pointer: string;
}

function dataOf(page: Page, resource: Place<Resource>, attachment: Place<Attachment>): Data | null {
  const type = textOf(get(attachment, 'contentType'));
  const inline = get(attachment, 'data');
  const data = textOf(inline);
  if (data !== null) return { bytes: Buffer.from(data, 'base64'), type, pointer: inline.pointer };
  const url = get(attachment, 'url');
  const text = textOf(url) ?? '';
  const [, kind, base64, rest] = /^data:([^;,]*)(?:;[^;,]*)*?(;base64)?,(.*)$/is.exec(text) ?? [];
  if (rest !== undefined) return { bytes: unpacked(rest, base64), type: kind ?? type, pointer: url.pointer };
  const binary = page.collection.resolve(resource, { value: { reference: text }, pointer: url.pointer, xml: url.xml });
  if (binary === null || typeOf(binary) !== 'Binary') return null;
  const at = asKind<{ readonly data?: string; readonly contentType?: string }>(binary);
  const bytes = textOf(get(at, 'data'));
  if (bytes === null) return null;
  return {
    bytes: Buffer.from(bytes, 'base64'),
    type: textOf(get(at, 'contentType')) ?? type,
    pointer: get(at, 'data').pointer,
  };
}

function unpacked(rest: string, base64: string | undefined): Uint8Array {
  if (base64 !== undefined) return Buffer.from(rest, 'base64');
  try {
    return Buffer.from(decodeURIComponent(rest));
  } catch {
    return Buffer.from(rest);
  }
}
