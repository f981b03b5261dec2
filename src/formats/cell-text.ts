import { parseFragment } from 'parse5';
import { attribute, type HtmlNode, type HtmlParent, isElement, textOf } from './html-tree.ts';

const MARKUP = /<(?:p|br|div|span|ul|ol|li|table|tr|b|strong|i|em|h[1-6]|font)\b[^<>]*>/i;
const LINES = /^(?:p|div|ul|ol|table|tr|h[1-6]|section|blockquote)$/;

/** What a cell says: without what Excel and Windows leave in it, and as text where a record system wrote HTML into it. */
export function cellText(cell: string): string {
  const text = cell.replace(/_x000D_/g, '').replace(/\r\n?/g, '\n');
  return (MARKUP.test(text) ? textOfHtml(text) : text).trim();
}

function textOfHtml(html: string): string {
  const parts: string[] = [];
  write(parseFragment(html), parts);
  return parts
    .join('')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Tags of a cell are nested as deep as a person typed them; what is deeper is left out. */
const DEEPEST = 200;

function write(parent: HtmlParent, parts: string[], depth = 0): void {
  for (const node of parent.childNodes) {
    const text = textOf(node);
    if (text !== null) parts.push(text.replace(/\s+/g, ' '));
    else if (isElement(node) && depth < DEEPEST) {
      parts.push(before(node));
      if (!/^(?:script|style)$/.test(node.tagName)) write(node, parts, depth + 1);
      if (LINES.test(node.tagName)) parts.push('\n');
    }
  }
}

function before(node: HtmlNode): string {
  if (!isElement(node)) return '';
  if (node.tagName === 'li') return '\n- ';
  if (node.tagName === 'td' || node.tagName === 'th') return '\t';
  if (node.tagName === 'input') return attribute(node, 'checked') === null ? '☐ ' : '☒ ';
  return node.tagName === 'br' || LINES.test(node.tagName) ? '\n' : '';
}
