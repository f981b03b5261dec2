import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5';
import { formValue } from './html-forms.ts';
import { attribute, elementsIn, type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './html-tree.ts';

const tree = defaultTreeAdapter;
const NS = html.NS.HTML;
const LEFT_OUT = new Set(['script', 'style', 'noscript', 'template', 'nav', 'head', 'button', 'svg', 'del']);
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const KEEPS_BLANKS = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Makes of a page what its reader needs: hidden parts go, forms and definition lists become text and tables, blanks are those that a browser shows. */
export function tidyHtml(root: HtmlParent): void {
  const waiting: { readonly node: HtmlNode; readonly pre: boolean }[] = [];
  const push = (parent: HtmlParent, pre: boolean): void => {
    partAtBreaks(parent);
    for (const node of parent.childNodes) waiting.push({ node, pre });
  };
  push(root, false);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, pre } = next;
    if (!isElement(node)) {
      tidyText(node, pre);
      continue;
    }
    if (isHidden(node)) {
      tree.detachNode(node);
      continue;
    }
    const value = formValue(node);
    if (value !== null) {
      replaceByText(node, value);
      continue;
    }
    const style = attribute(node, 'style') ?? '';
    if (node.tagName === 'dl') asTable(node);
    if (BOLD.test(style) && !/^(?:b|strong|t[rdh]|table|body)$/.test(node.tagName)) wrapInside(node, 'b');
    push(node, pre || node.tagName === 'pre' || KEEPS_BLANKS.test(style));
  }
}

function isHidden(element: HtmlElement): boolean {
  return (
    LEFT_OUT.has(element.tagName) ||
    attribute(element, 'hidden') !== null ||
    attribute(element, 'type')?.toLowerCase() === 'hidden' ||
    HIDDEN.test(attribute(element, 'style') ?? '')
  );
}

/** Runs of blanks are one; in preformatted text every line is a line. */
function tidyText(node: HtmlNode, pre: boolean): void {
  if (!('value' in node)) return;
  if (!pre) {
    node.value = node.value.replace(/[ \t\n\r\f]+/g, ' ');
    return;
  }
  const parent = node.parentNode;
  const [first = '', ...others] = node.value.split(/\r?\n/);
  if (parent === null || others.length === 0) return;
  const before = parent.childNodes[parent.childNodes.indexOf(node) + 1] ?? null;
  node.value = first;
  for (const line of others) {
    place(parent, tree.createElement(line.trim() === '' ? 'p' : 'br', NS, []), before);
    if (line !== '') place(parent, tree.createTextNode(line), before);
  }
}

function place(parent: HtmlParent, node: DefaultTreeAdapterTypes.ChildNode, before: HtmlNode | null): void {
  if (before === null) tree.appendChild(parent, node);
  else tree.insertBefore(parent, node, before);
}

/** Two breaks in a row part paragraphs, as an empty one does. */
function partAtBreaks(parent: HtmlParent): void {
  let broken = false;
  for (const node of parent.childNodes) {
    if (isElement(node)) {
      const isBreak = node.tagName === 'br';
      if (isBreak && broken) node.tagName = 'p';
      broken = isBreak;
    } else if ('value' in node && node.value.trim() !== '') broken = false;
  }
}

function replaceByText(element: HtmlElement, value: string): void {
  const parent = element.parentNode;
  if (parent === null) return;
  const lines = value.split(/\r?\n/);
  lines.forEach((line, i) => {
    if (i > 0) tree.insertBefore(parent, tree.createElement('br', NS, []), element);
    tree.insertBefore(parent, tree.createTextNode(` ${line} `), element);
  });
  tree.detachNode(element);
}

function wrapInside(element: HtmlElement, tagName: string): void {
  const wrap = tree.createElement(tagName, NS, []);
  for (const child of [...element.childNodes]) {
    tree.detachNode(child);
    tree.appendChild(wrap, child);
  }
  tree.appendChild(element, wrap);
}

/** Terms and what is said of them: a form of two columns. */
function asTable(list: HtmlElement): void {
  const body = tree.createElement('tbody', NS, []);
  let value: HtmlElement | null = null;
  for (const part of elementsIn(list).flatMap((one) => (one.tagName === 'div' ? elementsIn(one) : [one]))) {
    if (part.tagName !== 'dt' && part.tagName !== 'dd') continue;
    if (part.tagName === 'dt' || value === null) {
      const row = tree.createElement('tr', NS, []);
      tree.appendChild(body, row);
      const term = tree.createElement('td', NS, []);
      value = tree.createElement('td', NS, []);
      tree.appendChild(row, term);
      tree.appendChild(row, value);
      if (part.tagName === 'dt') moveChildren(part, term);
    }
    if (part.tagName === 'dd') moveChildren(part, value);
  }
  for (const child of [...list.childNodes]) tree.detachNode(child);
  tree.appendChild(list, body);
  list.tagName = 'table';
  list.nodeName = 'table';
}

function moveChildren(from: HtmlElement, to: HtmlElement): void {
  const paragraph = tree.createElement('div', NS, []);
  tree.appendChild(to, paragraph);
  for (const child of [...from.childNodes]) {
    tree.detachNode(child);
    tree.appendChild(paragraph, child);
  }
}
