import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The text of a text node, or null. */
export function textOf(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

export function elementsIn(parent: HtmlParent): readonly HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/** Rows of a table, not those of tables inside it. */
export function rowsOf(table: HtmlElement): readonly { readonly row: HtmlElement; readonly head: boolean }[] {
  return elementsIn(table).flatMap((part) => {
    if (part.tagName === 'tr') return [{ row: part, head: false }];
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) return [];
    const head = part.tagName === 'thead';
    return elementsIn(part)
      .filter((row) => row.tagName === 'tr')
      .map((row) => ({ row, head }));
  });
}
