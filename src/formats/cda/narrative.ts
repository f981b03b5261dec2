import { escapeHtml } from '../html-text.ts';
import { element, type Origin } from '../record-html.ts';
import { type XmlElement, xmlText, xpathOf } from '../xml-tree.ts';
import type { CdaEntry } from './entries.ts';

/** Elements of the narrative block by what they are on a page; all others are read through. */
const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  list: 'ul',
  item: 'li',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  th: 'th',
  td: 'td',
  br: 'br',
  footnote: 'p',
};
const SKIPPED = new Set(['renderMultiMedia', 'footnoteRef', 'colgroup', 'col']);
const KEPT = ['colspan', 'rowspan'];

/** The narrative of a section (`text`) as part of a page; passages that its entries say are goals or steps are marked as such. */
export function narrativeHtml(text: XmlElement, level: number, entries: readonly CdaEntry[]): string {
  const byId = new Map(entries.flatMap((entry) => (entry.id === null ? [] : [[entry.id, entry] as const])));
  const byWords = new Map(
    entries.flatMap((entry) => (entry.words === null ? [] : [[normal(entry.words), entry] as const])),
  );
  const entryAt = (at: XmlElement): CdaEntry | undefined =>
    byId.get(at.attributes.ID ?? '') ?? (PASSAGES.has(at.name) ? byWords.get(normal(xmlText(at))) : undefined);
  return text.children.map((child) => written(child, level, entryAt)).join('');
}

const PASSAGES = new Set(['content', 'paragraph', 'item', 'td']);
const normal = (words: string): string => words.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();

type EntryAt = (element: XmlElement) => CdaEntry | undefined;

/** The tree is no deeper than its parser lets it be. */
function written(node: XmlElement | string, level: number, entryAt: EntryAt): string {
  if (typeof node === 'string') return escapeHtml(node.replace(/\s+/g, ' '));
  if (SKIPPED.has(node.name)) return '';
  const origin = originOf(node, entryAt);
  const words = node.children.map((child) => written(child, level, entryAt)).join('');
  const inner = origin === null ? words : element('span', words, origin);
  switch (node.name) {
    case 'br':
      return '<br>';
    case 'caption':
      // A list has no caption on a page, and a table's stands before it as a title does.
      return node.parent?.name === 'table' ? `<caption>${inner}</caption>` : `<p><b>${inner}</b></p>`;
    case 'content':
      return /\bBold\b/i.test(node.attributes.styleCode ?? '') ? `<b>${inner}</b>` : `<span>${inner}</span>`;
    default: {
      const tag = TAGS[node.name];
      return tag === undefined ? inner : `<${tag}${kept(node)}>${inner}</${tag}>`;
    }
  }
}

/**
 * A row that tells a goal says whose it is in each of its cells; which of them is the goal, their columns say. A row that tells a step
 * tells it in its first cell.
 */
function originOf(node: XmlElement, entryAt: EntryAt): Origin | null {
  if (!PASSAGES.has(node.name)) return null;
  const pointer = xpathOf(node);
  const entry = entryAt(node);
  if (entry !== undefined) return { pointer, as: entry.as, by: entry.by };
  const row = node.name === 'td' && node.parent !== null ? entryAt(node.parent) : undefined;
  if (row?.as === 'goal') return { pointer, by: row.by };
  if (row?.as === 'action') return node.index === 1 ? { pointer, as: row.as, by: row.by } : { pointer };
  if (row !== undefined) return { pointer, as: row.as };
  return node.name === 'content' ? null : { pointer };
}

function kept({ attributes }: XmlElement): string {
  return KEPT.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`];
  }).join('');
}
