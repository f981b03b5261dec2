import type { DocumentAudit, Finding } from '../../model/audit.ts';

/** Where a finding begins and ends in its file: from 1, columns in UTF-16 units, the last column exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Formats whose text is the file itself, so that a line of the text is a line of the file. */
const SOURCES: ReadonlySet<string> = new Set(['text', 'markdown']);

/** Null where the file is no text with lines, or holds several documents: a line number would point at the wrong place. */
export function regionOf(
  { format, record }: Pick<DocumentAudit, 'format' | 'record'>,
  { text, location: { line, column } }: Pick<Finding, 'text' | 'location'>,
): Region | null {
  if (!SOURCES.has(format) || record !== null) return null;
  const lines = text.split(/\r\n?|\n/);
  const last = lines.at(-1) ?? '';
  return {
    startLine: line,
    startColumn: column,
    endLine: line + lines.length - 1,
    endColumn: lines.length === 1 ? column + last.length : last.length + 1,
  };
}
