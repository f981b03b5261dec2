import type { FilePatterns } from '../model/settings.ts';

/** What a path says of groups, by the first pattern that fits it: "{team}/{month}/**" of north/2026-03/plan.txt is north and 2026-03. */
export type GroupsOf = (path: string) => Readonly<Record<string, string>>;

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
