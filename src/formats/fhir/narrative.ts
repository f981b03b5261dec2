import { parseFragment } from 'parse5';
import { escapeHtml } from '../html-text.ts';
import { tidyHtml } from '../html-tidy.ts';
import { attribute, type HtmlNode, type HtmlParent, isElement, textOf as wordsOf } from '../html-tree.ts';
import { element, type Origin } from '../record-html.ts';
import { type Place, textOf } from './place.ts';

const KEPT = new Set(['colspan', 'rowspan']);
const SHIFTED = /^h[1-6]$/;

/** What a passage of a narrative is known by, told from its words or its id; null where it is nothing in particular. */
export type Known = (words: string, id: string | null) => Origin | null;

/**
 * The narrative of a resource or section as part of a page: its titles below the title that it stands under, and no attribute
 * of its own but those that a table is read by.
 */
export function narrativeHtml(div: Place<string>, above = 1, known: Known = () => null): string {
  const text = textOf(div);
  if (text === null) return '';
  const root = parseFragment(text);
  tidyHtml(root);
  return element('div', written(root, above, known), { pointer: div.pointer });
}

/** Written with a list of its own in place of the call stack, since a narrative may be nested as deep as its writer likes. */
function written(root: HtmlParent, above: number, known: Known): string {
  const html: string[] = [];
  const waiting: (HtmlNode | string)[] = [...root.childNodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      html.push(next);
      continue;
    }
    const words = wordsOf(next);
    if (words !== null) html.push(escapeHtml(words));
    if (!isElement(next)) continue;
    const level = SHIFTED.test(next.tagName) ? Math.min(6, Number(next.tagName.charAt(1)) + above) : null;
    const tag = level === null ? next.tagName : `h${level}`;
    const origin = isPassage(next) ? known(passage(next), attribute(next, 'id')) : null;
    const kept = next.attrs
      .filter(({ name }) => KEPT.has(name))
      .map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`);
    const said = origin === null ? ['', ''] : element('span', '\0', origin).split('\0');
    html.push(`<${tag}${kept.join('')}>${said[0] ?? ''}`);
    waiting.push(`${said[1] ?? ''}</${tag}>`, ...[...next.childNodes].reverse());
  }
  return html.join('').replaceAll(/<\/(?:br|hr|img|input)>/g, '');
}

const PASSAGES = new Set(['p', 'li', 'td', 'span', 'div', 'b', 'i']);
const LONGEST = 4000;

function isPassage(node: HtmlNode): boolean {
  return isElement(node) && PASSAGES.has(node.tagName);
}

/** The words inside an element, as far as they may be a goal's. */
function passage(root: HtmlNode): string {
  const parts: string[] = [];
  let length = 0;
  const waiting: HtmlNode[] = [root];
  for (let next = waiting.pop(); next !== undefined && length < LONGEST; next = waiting.pop()) {
    const words = wordsOf(next);
    if (words !== null) {
      parts.push(words);
      length += words.length;
    }
    if (isElement(next)) waiting.push(...[...next.childNodes].reverse());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
