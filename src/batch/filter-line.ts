import { readText } from '../formats/text.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { KINDS, type Kind } from '../model/vocabulary.ts';

/** A document as one line of JSON gives it. */
export interface LineDocument {
  readonly document: Document;
  /** As the line says; null leaves it to be found out. */
  readonly kind: Kind | null;
}

const FORM = 'a line is {"path": "…", "text": "…"}, and may hold "kind": "care-plan", "letter" or "template"';

/** Reads a line of `--from ndjson`. What is wrong is told by its number; nothing of the line is quoted. */
export function lineDocument(line: string, number: number): LineDocument | Unreadable {
  const value = parsed(line);
  const path = value !== null && 'path' in value && typeof value.path === 'string' ? value.path : `line ${number}`;
  if (value === null) return { path, reason: `is no JSON object: ${FORM}` };
  if (!('text' in value) || typeof value.text !== 'string') return { path, reason: `has no text: ${FORM}` };
  if (value.text.trim() === '') return { path, reason: 'holds nothing but blanks' };
  const kind = kindIn(value);
  if (kind === undefined) return { path, reason: `has a kind that there is not: ${FORM}` };
  const format = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
  return { document: readText({ path }, value.text, format), kind };
}

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function kindIn(value: object): Kind | null | undefined {
  if (!('kind' in value) || value.kind === null) return null;
  return KINDS.find((kind) => kind === value.kind);
}
