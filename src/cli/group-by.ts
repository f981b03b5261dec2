import { resolve } from 'node:path';
import { UsageError } from '../model/diagnostic.ts';
import type { FilePatterns, Settings } from '../model/settings.ts';

/**
 * The settings with what `--group-by` asks for: the name of a field, `folder`, or a pattern of paths with names in braces
 * (`plans/{team}/*`). With any of them, documents are grouped by these fields alone.
 */
export function groupedBy(settings: Settings, asked: readonly string[] | undefined, cwd: string): Settings {
  if (asked === undefined) return settings;
  const patterns = asked.filter((each) => each.includes('{'));
  const fields = asked.filter((each) => !each.includes('{')).map((field) => field.trim().toLowerCase());
  const names = patterns.flatMap(namesIn);
  return {
    ...settings,
    groups: [...patterns.map((pattern) => belowFolder(pattern, cwd)), ...settings.groups],
    groupBy: [...fields, ...names],
  };
}

function namesIn(pattern: string): readonly string[] {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const wrong = names.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
  if (wrong !== undefined || names.length === 0) {
    throw new UsageError(`--group-by ${pattern}: names in braces are small letters, such as "plans/{team}/{month}/*".`);
  }
  return names;
}

/** A pattern holds below the folder that its plain beginning leads to, which may lie outside the working directory. */
function belowFolder(pattern: string, cwd: string): FilePatterns {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const open = parts.findIndex((part) => /[{*]/.test(part));
  const folder = resolve(cwd, parts.slice(0, open).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  return { folder: folder.replaceAll('\\', '/'), patterns: [parts.slice(open).join('/')] };
}

/** What is told of a field that was asked for and that no document has. */
export function noGroup(field: string): string {
  return `No document has a group "${field}". Groups come from columns of tables (team, ward, service, author-role, month), from a pattern such as --group-by "plans/{team}/*", or are "folder".`;
}
