import { extensionOf } from '../input/passed-over.ts';
import type { Document } from '../model/document.ts';
import type { FilePatterns } from '../model/settings.ts';

/** What a path says of groups, by the first pattern that fits it: "{team}/{month}/**" of north/2026-03/plan.txt is north and 2026-03. */
export type GroupsOf = (path: string) => Readonly<Record<string, string>>;

/** The field that holds the folder of a file. */
const FOLDER = 'folder';

/** The groups of a document: what its record says goes before what its path says; of both, the fields that are asked for. */
export function groupOf(
  { path, record, group }: Pick<Document, 'path' | 'record' | 'group'>,
  byPath: Readonly<Record<string, string>>,
  asked: readonly string[] | null,
): Readonly<Record<string, string>> {
  const known = { ...byPath, ...group };
  if (asked === null) return known;
  const place = isArchive(path) && record !== null ? `${path}/${record}` : path;
  const folder = place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '.';
  const all: Readonly<Record<string, string>> = { [FOLDER]: folder, ...known };
  return Object.fromEntries(
    asked.flatMap((field) => {
      const value = all[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** Members of an archive are grouped by their paths in there as well. */
export function isArchive(path: string): boolean {
  return extensionOf(path) === 'zip';
}

/** `path` is absolute, with forward slashes. */
export function groupsByPath(groups: readonly FilePatterns[]): GroupsOf {
  const compiled = groups.flatMap(({ folder, patterns }) =>
    patterns.map((pattern) => ({ folder: `${folder.replace(/\/$/, '')}/`, expression: expressionOf(pattern) })),
  );
  return (path) => {
    for (const { folder, expression } of compiled) {
      const found = path.startsWith(folder) ? expression.exec(path.slice(folder.length)) : null;
      if (found !== null) return { ...found.groups };
    }
    return {};
  };
}

/** A name in braces is part of one name in the path, `*` likewise, `**` any folders. */
function expressionOf(pattern: string): RegExp {
  const source = pattern.replace(/\{([a-z][a-z0-9_]*)\}|\*\*\/?|\*|[^*{]+|\{/g, (part: string, name?: string) => {
    if (name !== undefined) return `(?<${name}>[^/]+?)`;
    if (part === '**/') return '(?:[^/]+/)*?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*?';
    return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}
