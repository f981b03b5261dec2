import { SaxesParser } from 'saxes';

/** What a part of an office file holds, told in reading order; names without their prefix. */
export interface XmlSink {
  readonly open?: (name: string, attribute: (name: string) => string | null) => void;
  readonly text?: (value: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML; false where it is not well formed. External entities are never followed, and none but the five are known. */
export function readXml(part: Uint8Array, sink: XmlSink): boolean {
  const parser = new SaxesParser();
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    sink.open?.(localName(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('text', (value) => sink.text?.(value));
  parser.on('cdata', (value) => sink.text?.(value));
  parser.on('closetag', ({ name }) => sink.close?.(localName(name)));
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  parser.write(bytes.toString('utf8')).close();
  return isWhole;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute of a namespace is asked for as `:id`, whatever its prefix. */
function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = name.startsWith(':') ? Object.keys(attributes).find((each) => each.endsWith(name)) : name;
  return key === undefined ? null : (attributes[key] ?? null);
}
