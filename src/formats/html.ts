import { parse } from 'parse5';
import type { Document, Unreadable } from '../model/document.ts';
import { htmlComments } from './html-comments.ts';
import { decodeHtml } from './html-encoding.ts';
import { tidyHtml } from './html-tidy.ts';
import type { Source } from './reader.ts';
import { structuredDocument } from './structured-document.ts';

/**
 * Reads a web page as record systems export it: what a browser would show, with the values that its forms hold. Scripts, styles,
 * menus and what is hidden are left out.
 */
export function readHtml(source: Source, bytes: Uint8Array): Promise<Document | Unreadable> {
  const decoded = decodeHtml(bytes);
  if ('reason' in decoded) return Promise.resolve({ path: source.path, reason: decoded.reason });
  const root = parse(decoded.text);
  const comments = htmlComments(root);
  tidyHtml(root);
  return Promise.resolve(structuredDocument(source, { format: 'html', root, comments, notes: [] }));
}
