import { escapeHtml } from '../html-text.ts';
import { element, type Origin } from '../record-html.ts';
import { type XmlElement, xmlText, xpathOf } from '../xml-tree.ts';
import type { CdaGoal } from './goals.ts';

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

/** The narrative of a section (`text`) as part of a page; passages that its entries say are goals are marked as such. */
export function narrativeHtml(text: XmlElement, level: number, goals: readonly CdaGoal[]): string {
  const byId = new Map(goals.flatMap((goal) => (goal.id === null ? [] : [[goal.id, goal] as const])));
  const byWords = new Map(goals.flatMap((goal) => (goal.words === null ? [] : [[normal(goal.words), goal] as const])));
  const goalAt = (at: XmlElement): CdaGoal | undefined =>
    byId.get(at.attributes.ID ?? '') ?? (PASSAGES.has(at.name) ? byWords.get(normal(xmlText(at))) : undefined);
  return text.children.map((child) => written(child, level, goalAt)).join('');
}

const PASSAGES = new Set(['content', 'paragraph', 'item', 'td']);
const normal = (words: string): string => words.replace(/\s+/g, ' ').trim().replace(/\.$/, '').toLowerCase();

type GoalAt = (element: XmlElement) => CdaGoal | undefined;

/** The tree is no deeper than its parser lets it be. */
function written(node: XmlElement | string, level: number, goalAt: GoalAt): string {
  if (typeof node === 'string') return escapeHtml(node.replace(/\s+/g, ' '));
  if (SKIPPED.has(node.name)) return '';
  const origin = originOf(node, goalAt);
  const words = node.children.map((child) => written(child, level, goalAt)).join('');
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

/** A row that tells a goal says whose it is in each of its cells; which of them is the goal, their columns say. */
function originOf(node: XmlElement, goalAt: GoalAt): Origin | null {
  if (!PASSAGES.has(node.name)) return null;
  const goal = goalAt(node);
  if (goal !== undefined) return { pointer: xpathOf(node), as: 'goal', by: goal.by };
  const row = node.name === 'td' && node.parent !== null ? goalAt(node.parent) : undefined;
  if (row !== undefined) return { pointer: xpathOf(node), by: row.by };
  return node.name === 'content' ? null : { pointer: xpathOf(node) };
}

function kept({ attributes }: XmlElement): string {
  return KEPT.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`];
  }).join('');
}
