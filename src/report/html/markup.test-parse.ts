import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page as a browser would make it. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** The text in an element, as it is read; "" for none. */
export function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}

export function named(html: string, name: string): readonly Element[] {
  return elementsOf(html).filter(({ tagName }) => tagName === name);
}

/** What could act, load or lead away: handlers, styles in place, addresses, frames, and scripts but for the page's own. */
export function actsIn(html: string): readonly string[] {
  return elementsOf(html).flatMap((element) => {
    const { tagName, attrs } = element;
    const bad = attrs.filter(
      ({ name, value }) =>
        name.startsWith('on') ||
        name === 'style' ||
        ['src', 'srcset', 'action', 'formaction', 'background', 'data', 'poster'].includes(name) ||
        ((name === 'href' || name === 'xlink:href') && !value.startsWith('#')),
    );
    const active = ['img', 'iframe', 'object', 'embed', 'link', 'base', 'video', 'audio', 'foreignobject'];
    return [
      ...bad.map(({ name, value }) => `${tagName} ${name}=${value}`),
      ...(active.includes(tagName) ? [tagName] : []),
    ];
  });
}
