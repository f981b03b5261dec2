import { ADDRESSED, type FoundComment, lettersIn } from './comments.ts';
import { type HtmlNode, type HtmlParent, isElement, textOf } from './html-tree.ts';

const UNSEEN = new Set(['script', 'style', 'head', 'title', 'noscript', 'template']);

/** Comments to this program in a web page, each about the text that follows it. */
export function htmlComments(root: HtmlParent): readonly FoundComment[] {
  const found: { text: string; before: number; about: string | null }[] = [];
  let letters = 0;
  const waiting: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const text = textOf(node);
    if (text !== null && text.trim() !== '') {
      for (const comment of found) comment.about ??= text;
      letters += lettersIn(text).length;
    }
    if (node.nodeName === '#comment' && 'data' in node && node.data.trim().startsWith(ADDRESSED)) {
      found.push({ text: node.data.trim(), before: letters, about: null });
    }
    if (isElement(node) && !UNSEEN.has(node.tagName)) waiting.push(...node.childNodes.toReversed());
  }
  return found.map(({ text, before, about }) => ({ text, author: null, before, about: about ?? '' }));
}
