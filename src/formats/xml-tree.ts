import { SaxesParser } from 'saxes';
import { decodeHtml } from './html-encoding.ts';

/** An element of an XML file. Names are without their prefix, white space is as it stands. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | null;
  /** Its place among siblings of its name, from 1. */
  readonly index: number;
}

/** No writer of records nests deeper. */
const DEEPEST = 200;
/** Some 40 times the largest records that are met. */
const MOST_ELEMENTS = 1_000_000;

const ENTITIES =
  'declares abbreviations of its own (XML entities), which are not followed: export the record again without them';
const DEEP = `is nested more than ${DEEPEST} deep: that is no health record`;
const LARGE = 'has more than a million parts: export it in smaller pieces';
const BROKEN = 'is incomplete or damaged XML: export it again, or copy it anew';

/**
 * The root element of an XML file, or in plain words why it cannot be read. Nothing outside the file is opened, and entities other
 * than the five of XML itself are refused, so that a small file cannot grow into a large one.
 */
export function xmlTree(bytes: Uint8Array): XmlElement | { readonly reason: string } {
  const decoded = decodeHtml(bytes);
  if ('reason' in decoded) return decoded;
  const grower = new TreeGrower();
  try {
    follow(decoded.text, grower);
  } catch (error) {
    if (error instanceof XmlRefused) return { reason: error.message };
    throw error;
  }
  return grower.root ?? { reason: BROKEN };
}

/** Ends the reading of a file from inside the parser. */
class XmlRefused extends Error {}

function follow(text: string, grower: TreeGrower): void {
  const parser = new SaxesParser();
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new XmlRefused(ENTITIES);
  });
  parser.on('opentag', (tag) => {
    grower.open(tag.name, tag.attributes);
  });
  parser.on('closetag', () => {
    grower.close();
  });
  parser.on('text', (words) => {
    grower.text(words);
  });
  parser.on('cdata', (words) => {
    grower.text(words);
  });
  parser.on('error', () => {
    throw new XmlRefused(BROKEN);
  });
  parser.write(text.replace(/^\uFEFF?\s+(?=<\?xml)/, '')).close();
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
  readonly counts: Map<string, number>;
}

/** The tree as it grows with the tags of a file. */
class TreeGrower {
  root: XmlElement | null = null;
  readonly #open: Growing[] = [];
  #elements = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#elements += 1;
    if (this.#open.length >= DEEPEST) throw new XmlRefused(DEEP);
    if (this.#elements > MOST_ELEMENTS) throw new XmlRefused(LARGE);
    const parent = this.#open.at(-1) ?? null;
    const local = localName(name);
    const index = (parent?.counts.get(local) ?? 0) + 1;
    parent?.counts.set(local, index);
    const entries = Object.entries(attributes).map(([key, value]): readonly [string, string] => [
      localName(key),
      value,
    ]);
    const element: Growing = {
      name: local,
      attributes: Object.fromEntries(entries),
      children: [],
      parent,
      index,
      counts: new Map(),
    };
    parent?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  close(): void {
    this.#open.pop();
  }

  text(words: string): void {
    this.#open.at(-1)?.children.push(words);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element at the end of a path of names, or null. */
export function childAt(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  let at: XmlElement | null = element;
  for (const name of names) at = at === null ? null : (childrenOf(at, name)[0] ?? null);
  return at;
}

/** All words inside an element, blanks as one. */
export function xmlText(element: XmlElement): string {
  const parts: string[] = [];
  const waiting: (XmlElement | string)[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else waiting.push(...[...next.children].reverse());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The way to an element from the root: `/ClinicalDocument/component[1]/structuredBody[1]`. */
export function xpathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    steps.unshift(at.parent === null ? at.name : `${at.name}[${at.index}]`);
  }
  return `/${steps.join('/')}`;
}
