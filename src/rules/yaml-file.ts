import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A YAML file that was read, and where its parts stand. */
export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Line and column (from 1) of a part, by its path of keys and indices; of the nearest parent where it is not there. */
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

export type Similarity = (a: string, b: string) => number;

/** Reads YAML with places. Syntax errors come back as diagnostics; data is null then. */
export function parseYamlFile(
  file: string,
  source: string,
): { readonly yaml: YamlFile | null; readonly diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const fault = (offset: number, message: string): Diagnostic => ({
    severity: 'error',
    file,
    ...at(offset),
    message,
    hint: null,
  });
  if (document.errors.length > 0) {
    return { yaml: null, diagnostics: document.errors.map((e) => fault(e.pos[0], `not YAML: ${e.message}`)) };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return {
      yaml: null,
      diagnostics: [fault(0, `not YAML: ${error instanceof Error ? error.message : 'unreadable'}`)],
    };
  }
  const placeOf = (path: readonly PropertyKey[]): { line: number; column: number } => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset !== null) return at(offset);
    }
    return { line: 1, column: 1 };
  };
  return { yaml: { file, data, placeOf }, diagnostics: [] };
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | null {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (pair === undefined) return null;
      offset = rangeStart(pair.key) ?? offset;
      node = pair.value;
    } else if (hasItems(node)) {
      node = node.items[Number(key)];
      if (node === undefined) return null;
      offset = rangeStart(node) ?? offset;
    } else return null;
  }
  return offset;
}

const hasItems = (node: unknown): node is { readonly items: readonly unknown[] } =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);

const rangeStart = (node: unknown): number | null =>
  typeof node === 'object' &&
  node !== null &&
  'range' in node &&
  Array.isArray(node.range) &&
  typeof node.range[0] === 'number'
    ? node.range[0]
    : null;

/** What a schema has against a file, in words, at its place, with the nearest right key or value. */
export function checkShape<T>(
  yaml: YamlFile,
  schema: z.ZodType<T>,
  likeness: Similarity,
): { readonly value: T | null; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[], message: string, hint: string | null): Diagnostic => ({
      severity: 'error',
      file: yaml.file,
      ...yaml.placeOf(path),
      message,
      hint,
    });
    const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        at([...issue.path, key], `unknown key "${key}"`, meant(key, keysAt(schema, issue.path), likeness)),
      );
    }
    if (issue.input === undefined) return [at(issue.path, `${where}is missing`, null)];
    if (issue.code === 'invalid_value') {
      const given = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input ?? null);
      return [
        at(
          issue.path,
          `${where}"${given}" is not one of ${issue.values.map(String).join(', ')}`,
          meant(given, issue.values.map(String), likeness),
        ),
      ];
    }
    return [at(issue.path, `${where}${issue.message}`, null)];
  });
  return { value: null, diagnostics };
}

/** The keys that a schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const key of path) {
    const inner = unwrapped(at);
    at = typeof key === 'number' ? field(inner, 'element') : field(field(inner, 'shape'), String(key));
  }
  const shape = field(unwrapped(at), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function unwrapped(schema: unknown): unknown {
  const inner = field(field(schema, 'def'), 'innerType');
  return inner === undefined ? schema : unwrapped(inner);
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? (Object.getOwnPropertyDescriptor(value, key)?.value ?? protoField(value, key))
    : undefined;

const protoField = (value: object, key: string): unknown => (key in value ? Reflect.get(value, key) : undefined);

const ALIKE = 0.8;

/** "did you mean …?" where something is alike enough. */
export function meant(given: string, known: readonly string[], likeness: Similarity): string | null {
  let best: { readonly word: string; readonly score: number } | null = null;
  for (const word of known) {
    const score = likeness(given.toLowerCase(), word.toLowerCase());
    if (score >= ALIKE && (best === null || score > best.score)) best = { word, score };
  }
  return best === null ? null : `did you mean "${best.word}"?`;
}
