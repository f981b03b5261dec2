import { attribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement, textOf } from './html-tree.ts';

/** What a walk through HTML tells, in reading order. */
export interface Sink {
  readonly text: (value: string, bold: boolean) => void;
  /** A block or a forced line break begins or ends. */
  readonly lineEnd: () => void;
  /** A paragraph without text, which parts others as an empty line does. */
  readonly emptyLine: () => void;
  readonly heading: (level: number) => void;
  /** `only`: the one item of a numbered list, which may be the number of a title; `depth`: the lists that it stands in. */
  readonly item: (only: boolean, depth: number) => void;
  /** Null where tables stand so deep in one another that they are page layout: their cells are then blocks like others. */
  readonly table: ((table: HtmlElement) => void) | null;
  /** What follows stands on this page (`data-page`). */
  readonly page: (page: number) => void;
  /** What follows comes from this part of a record (`data-pointer`, `data-as`, `data-by`), up to the end that belongs to it. */
  readonly origin: (origin: Origin) => void;
  readonly originEnd: () => void;
}

/** Where in a record an element's words come from, and what the record says of them outright. */
export interface Origin {
  readonly pointer: string | null;
  readonly as: string | null;
  readonly by: string | null;
}

const BLOCKS = new Set(
  'p div section article header footer main aside nav address blockquote pre ul ol li dl dt dd table tr td th caption h1 h2 h3 h4 h5 h6 hr form fieldset figure figcaption details summary br'.split(
    ' ',
  ),
);
const LISTS = new Set(['ul', 'ol']);
const BOLD = new Set(['strong', 'b', 'u']);
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'object',
  'select',
  'textarea',
]);
const TICKED = '☒ ';
const UNTICKED = '☐ ';

/** Walks with a list of its own in place of the call stack, since exported HTML may be nested a hundred thousand deep. */
export function walkHtml(root: HtmlParent, sink: Sink): void {
  const waiting: (HtmlNode | { readonly leave: HtmlElement })[] = [...root.childNodes].reverse();
  let bold = 0;
  let lists = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('leave' in next) {
      if (BOLD.has(next.leave.tagName)) bold -= 1;
      if (LISTS.has(next.leave.tagName)) lists -= 1;
      if (BLOCKS.has(next.leave.tagName)) sink.lineEnd();
      if (originOf(next.leave) !== null) sink.originEnd();
      continue;
    }
    const text = textOf(next);
    if (text !== null) sink.text(text, bold > 0);
    if (!isElement(next) || SILENT.has(next.tagName)) continue;
    if (next.tagName === 'table' && sink.table !== null) {
      sink.lineEnd();
      sink.table(next);
      continue;
    }
    if (isFootnoteMark(next)) continue;
    enter(next, sink, bold > 0, lists);
    if (BOLD.has(next.tagName)) bold += 1;
    if (LISTS.has(next.tagName)) lists += 1;
    waiting.push({ leave: next });
    for (let i = next.childNodes.length - 1; i >= 0; i -= 1) {
      const child = next.childNodes[i];
      if (child !== undefined) waiting.push(child);
    }
  }
}

function enter(element: HtmlElement, sink: Sink, bold: boolean, lists: number): void {
  const { tagName } = element;
  if (BLOCKS.has(tagName)) sink.lineEnd();
  const page = element.attrs.length === 0 ? null : attribute(element, 'data-page');
  if (page !== null) sink.page(Number(page));
  const origin = originOf(element);
  if (origin !== null) sink.origin(origin);
  if (tagName === 'p' && element.childNodes.length === 0) sink.emptyLine();
  else if (/^h[1-6]$/.test(tagName)) sink.heading(Number(tagName.charAt(1)));
  else if (tagName === 'li') sink.item(isOnly(element), lists);
  else if (tagName === 'input' && /^(?:checkbox|radio)$/.test(attribute(element, 'type') ?? '')) {
    sink.text(attribute(element, 'checked') === null ? UNTICKED : TICKED, bold);
  }
}

function isOnly(item: HtmlElement): boolean {
  const parent = item.parentNode;
  if (parent === null || parent.nodeName !== 'ol') return false;
  return parent.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length === 1;
}

/** The raised number of a note and the arrow back to it. */
function isFootnoteMark(element: HtmlElement): boolean {
  return element.tagName === 'a' && /^#(?:footnote|endnote)-/.test(attribute(element, 'href') ?? '');
}

function originOf(element: HtmlElement): Origin | null {
  if (element.attrs.length === 0) return null;
  const pointer = attribute(element, 'data-pointer');
  const as = attribute(element, 'data-as');
  const by = attribute(element, 'data-by');
  return pointer === null && as === null && by === null ? null : { pointer, as, by };
}
