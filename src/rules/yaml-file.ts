import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { faultInWords, insideUnion, MOST_LISTED } from './shape-words.ts';

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
    return { yaml: null, diagnostics: document.errors.slice(0, MOST_ERRORS).map((e) => notYaml(e, fault)) };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return {
      yaml: null,
      diagnostics: [unresolved(source, error, fault)],
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

/** One slip often breaks all that follows: what comes after these says nothing more. */
const MOST_ERRORS = 3;

/** What to do about the slips that people make most. */
const MENDING: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: ['a tab stands where spaces are needed', 'indent with spaces'],
  DUPLICATE_KEY: ['a key stands twice', 'take one of the two out'],
  MULTIPLE_DOCS: ['a second document begins here', 'one file holds one: take the line --- out'],
  MISSING_CHAR: ['something that was opened is not closed', 'look for a quotation mark or a bracket before this place'],
  BAD_INDENT: ['this line does not stand as far in as its neighbours', 'entries of one list begin in one column'],
  MULTILINE_IMPLICIT_KEY: ['a key goes over a line end', 'look for a missing colon or bracket before this place'],
  BLOCK_AS_IMPLICIT_KEY: ['a colon stands in running text', 'put quotation marks around text that holds ": "'],
  BAD_ALIAS: [
    'an asterisk (*) names something that there is not',
    'put quotation marks around text that begins with *',
  ],
};

/** An alias is resolved last, when its place is no longer told. */
function unresolved(
  source: string,
  error: unknown,
  fault: (offset: number, message: string) => Diagnostic,
): Diagnostic {
  const said = error instanceof Error ? error.message : 'unreadable';
  const alias = /alias.*: (\S+)$/.exec(said)?.[1];
  if (alias === undefined) return fault(0, `not YAML: ${said}`);
  const message = `"*${alias}" stands for something that there is not`;
  const hint = 'put quotation marks around text that begins with *';
  return { ...fault(Math.max(0, source.indexOf(`*${alias}`)), `not YAML: ${message}`), hint };
}

interface Slip {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

function notYaml({ code, message, pos }: Slip, fault: (offset: number, message: string) => Diagnostic): Diagnostic {
  const [said, hint] = MENDING[code] ?? [
    message.split('\n')[0] ?? '',
    'docs/phrases.md and docs/own-rules.md show how rule files are written',
  ];
  return { ...fault(pos[0], `not YAML: ${said}`), hint };
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
  const diagnostics = result.error.issues.flatMap(insideUnion).flatMap((issue) => {
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
    const { message, known } = faultInWords(issue);
    const near = typeof issue.input === 'string' ? meant(issue.input, known, likeness) : null;
    return [at(issue.path, `${where}${message}`, near ?? (known.length > MOST_LISTED ? known.join(', ') : null))];
  });
  return { value: null, diagnostics };
}

/** The keys that a schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const key of path) at = inside(unwrapped(at), key);
  const found = unwrapped(at);
  const options = field(field(field(found, 'def'), 'keyType'), 'options');
  if (Array.isArray(options)) return options.map(String);
  const shape = field(withShape(found), 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

/** The schema of a part: of a list's entries, of a key, or of whatever a record holds. */
function inside(schema: unknown, key: PropertyKey): unknown {
  if (typeof key === 'number') return field(withShape(schema), 'element');
  const found = withShape(schema);
  return field(field(found, 'shape'), String(key)) ?? field(field(found, 'def'), 'valueType');
}

/** Of what may stand in a place, the sort that has keys. */
function withShape(schema: unknown): unknown {
  const options = field(schema, 'options');
  if (!Array.isArray(options)) return schema;
  return options.map(unwrapped).find((option) => field(option, 'shape') !== undefined) ?? schema;
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
