import type { Block, Comment } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { ADDRESSED } from './comments.ts';

const COMMENT = /<!--([\s\S]*?)-->/g;

/** A text as it is to be read: comments (`<!-- … -->`) are blanks in it, so that every offset stays. */
export function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  return text.replace(COMMENT, (comment) => comment.replace(/[^\r\n]/g, ' '));
}

/** Comments to this program: about the rest of their line, or, on a line of their own, about the block that follows. */
export function commentsIn(text: string, blocks: readonly Block[]): readonly Comment[] {
  if (!text.includes('<!--')) return [];
  const read = withoutComments(text);
  return [...text.matchAll(COMMENT)].flatMap(({ 0: whole, 1: inner = '', index }): Comment[] => {
    if (!inner.trim().startsWith(ADDRESSED)) return [];
    const end = index + whole.length;
    return [
      { text: inner.trim(), author: null, start: index, end, about: lineOf(read, index, end) ?? after(blocks, end) },
    ];
  });
}

/** The line that a comment stands on, where there is anything else on it. */
function lineOf(read: string, start: number, end: number): Span | null {
  const from = Math.max(read.lastIndexOf('\n', start - 1), read.lastIndexOf('\r', start - 1)) + 1;
  const rest = /[\r\n]/.exec(read.slice(end));
  const to = rest === null ? read.length : end + rest.index;
  return read.slice(from, to).trim() === '' ? null : { start: from, end: to };
}

function after(blocks: readonly Block[], end: number): Span {
  const next = blocks.find((block) => startOf(block) >= end);
  return next === undefined ? { start: end, end } : { start: startOf(next), end: next.end };
}

const startOf = (block: Block): number =>
  block.kind === 'field' ? Math.min(block.label.start, block.start) : block.start;
