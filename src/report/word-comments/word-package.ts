import { strFromU8, unzipSync } from 'fflate';
import { zipped } from '../zipped.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** A Word file by its parts, and where its main text and its comments are kept. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly main: string;
  /** Null where there are no comments yet. */
  readonly comments: string | null;
}

/** Opens a Word file; null where its parts do not say where the text is. */
export function openPackage(bytes: Uint8Array): WordPackage | null {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  const main = targetOf(xmlOf(parts, '_rels/.rels'), /\/officeDocument$/, '');
  if (main === null || !parts.has(main)) return null;
  const comments = targetOf(xmlOf(parts, relationshipsOf(main)), /\/relationships\/comments$/, folderOf(main));
  return { parts, main, comments: comments !== null && parts.has(comments) ? comments : null };
}

/** The XML of a part, "" where there is none. */
export function xmlOf(parts: WordPackage['parts'], name: string): string {
  const part = parts.get(name);
  return part === undefined ? '' : strFromU8(part);
}

/** The file with another main text and other comments. Every other part keeps its bytes. */
export function repacked(
  { parts, main, comments }: WordPackage,
  mainXml: string,
  commentsXml: string,
): Iterable<Uint8Array> {
  const changed = new Map<string, string>([[main, mainXml]]);
  if (comments !== null) changed.set(comments, commentsXml);
  else {
    const name = newName(parts, folderOf(main));
    changed.set(name, commentsXml);
    changed.set('[Content_Types].xml', withContentType(xmlOf(parts, '[Content_Types].xml'), name));
    changed.set(relationshipsOf(main), withRelationship(xmlOf(parts, relationshipsOf(main)), name));
  }
  const names = [...new Set([...parts.keys(), ...changed.keys()])];
  return zipped(names.map((name) => ({ name, content: [changed.get(name) ?? parts.get(name) ?? ''] })));
}

function newName(parts: WordPackage['parts'], folder: string): string {
  const plain = `${folder}comments.xml`;
  return parts.has(plain) ? `${folder}comments-recovery-audit.xml` : plain;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`. */
function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function targetOf(relationships: string, type: RegExp, folder: string): string | null {
  for (const [tag] of relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1];
    if (target === undefined || !type.test(/\bType="([^"]*)"/.exec(tag)?.[1] ?? '')) continue;
    return target.startsWith('/') ? target.slice(1) : folder + target;
  }
  return null;
}

function withContentType(xml: string, part: string): string {
  return beforeEnd(xml, 'Types', (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`);
}

function withRelationship(xml: string, part: string): string {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const relationship = (prefix: string): string =>
    `<${prefix}Relationship Id="recoveryAuditComments" Type="${OFFICE}/comments" Target="/${part}"/>`;
  return beforeEnd(xml === '' ? empty : xml, 'Relationships', relationship);
}

function beforeEnd(xml: string, root: string, addition: (prefix: string) => string): string {
  const found = new RegExp(`</((?:[\\w.-]+:)?)${root}>\\s*$`).exec(xml);
  if (found === null) return xml.replace(/\/>\s*$/, () => `>${addition('')}</${root}>`);
  return xml.slice(0, found.index) + addition(found[1] ?? '') + xml.slice(found.index);
}
