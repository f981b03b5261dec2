import type { ComponentType, FunctionComponent, VNode } from 'preact';

/**
 * The markup of elements that hold nothing but elements, texts and plain attributes, made by functions of their properties: the
 * same as preact makes, without what it keeps for pages that change, which thousands of documents would wait for. Throws a `TypeError` for what
 * it does not know; elements without an end tag are preact's.
 */
export function closedMarkup(node: unknown): string {
  if (typeof node === 'string') return escapeQuoted(node);
  if (typeof node === 'number') return String(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) {
    let all = '';
    for (const child of node) all += closedMarkup(child);
    return all;
  }
  if (!isElement(node)) throw new TypeError('there is something in the markup that is no element');
  const { type, props } = node;
  if (typeof type !== 'string') return closedMarkup(isPlain(type) ? type(props) : null);
  return `<${type}${attributesOf(props)}>${closedMarkup(props.children)}</${type}>`;
}

/** As preact escapes them: what ends a text or an attribute, and no more. */
function escapeQuoted(text: string): string {
  return /["&<]/.test(text) ? text.replace(/["&<]/g, (letter) => ENTITIES[letter] ?? letter) : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

function attributesOf(props: Readonly<Record<string, unknown>>): string {
  let all = '';
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === null || value === undefined || value === false) continue;
    if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${name} is no plain attribute`);
    all += ` ${name}="${escapeQuoted(String(value))}"`;
  }
  return all;
}

function isElement(value: unknown): value is VNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'props' in value;
}

/** No component of these pages has a state, and so none is a class. */
function isPlain<P>(type: ComponentType<P>): type is FunctionComponent<P> {
  return typeof type === 'function';
}
