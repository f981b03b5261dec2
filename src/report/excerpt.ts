import type { ReportOptions } from './reporter.ts';

type Showing = Pick<ReportOptions, 'excerpts'>;

/**
 * The one way by which words of a document come into a report: here they are left out. Where they are to be masked, the whole
 * run was masked before. Null where excerpts are off.
 */
export function excerpt(text: string, options: Showing): string | null {
  return options.excerpts ? text : null;
}

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’/g;

/** The tool's own words about a document, which may quote it: "filled with “see notes”". */
export function remark(text: string, options: Showing): string {
  return options.excerpts ? text : text.replace(QUOTED, '“…”');
}

/** What a report calls a document. */
export function nameOf({ path, record }: { readonly path: string; readonly record?: string | null }): string {
  return record === null || record === undefined ? path : `${path} (${record})`;
}

/** Control and format characters; the joiners that emoji and some scripts need stay. */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * Text on one line, without what could steer a terminal or turn the reading direction: escape sequences in a document
 * or a file name are data, never commands.
 */
export function oneLine(text: string): string {
  return harmless(text).trim();
}

/** What may have to be changed; most texts hold nothing of it, and are told so far faster. */
const UNUSUAL = /[^ -~–—‘’“”…·]| {2}/;

/** The same with the spaces at its ends, for a part of a line. */
export function harmless(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  const spaced = text.replace(/\s+/g, ' ');
  return UNUSUAL.test(spaced) ? spaced.replace(UNSAFE, '') : spaced;
}
