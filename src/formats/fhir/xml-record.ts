import { escapeHtml } from '../html-text.ts';
import { childrenOf, type XmlElement } from '../xml-tree.ts';

/** A resource in XML in the shape that it has in JSON; what stands alone is not made a list, since only the standard knows which are. */
export function recordOfXml(resource: XmlElement): Readonly<Record<string, unknown>> {
  return { resourceType: resource.name, ...elementsOf(resource) };
}

function elementsOf(element: XmlElement): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown[]>();
  for (const child of childrenOf(element)) {
    const values = found.get(child.name);
    const value = jsonOf(child);
    if (values === undefined) found.set(child.name, [value]);
    else values.push(value);
  }
  const { id } = element.attributes;
  return Object.fromEntries([
    ...(id === undefined ? [] : [['id', id] as const]),
    ...[...found].map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const),
  ]);
}

function jsonOf(element: XmlElement): unknown {
  if (element.name === 'div') return xhtmlOf(element);
  const [inner] = childrenOf(element);
  if ((element.name === 'resource' || element.name === 'contained') && inner !== undefined) return recordOfXml(inner);
  return element.attributes.value ?? (inner === undefined ? null : elementsOf(element));
}

function xhtmlOf({ name, attributes, children }: XmlElement): string {
  const kept = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : xhtmlOf(child)));
  const isVoid = name === 'br' || name === 'hr' || name === 'img';
  return isVoid ? `<${name}${kept.join('')}>` : `<${name}${kept.join('')}>${inner.join('')}</${name}>`;
}
