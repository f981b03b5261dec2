import { type ColumnMap, headerKey } from './column-map.ts';
import { wordsIn } from './spans.ts';

/** What is done with a column. */
export type ColumnRole =
  | { readonly kind: 'record' }
  | { readonly kind: 'text' }
  /** The person's name: read as a field of the text, never as a group. */
  | { readonly kind: 'name' }
  | { readonly kind: 'group'; readonly field: string }
  | { readonly kind: 'left-out' };

export interface Column {
  /** From 0. */
  readonly index: number;
  /** The header as words: "PersonalGoals" is "Personal Goals". */
  readonly title: string;
  readonly role: ColumnRole;
}

/** A cell of so many words is text, whatever its column is called. */
const WORDS_OF_TEXT = 12;
/** So is a column whose cells have so many on average. */
const WORDS_ON_AVERAGE = 6;
const ROLES = 'column/';
const LEFT_OUT: ColumnRole = { kind: 'left-out' };

/**
 * What each column holds: as the user says, else by what the rules know of its header (`column/…`, titles of sections), else
 * by its cells, of which some are given. Returns headers that the user named and the table does not have.
 */
export function columnsOf(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
  titleCues: (title: string) => readonly string[],
  map: ColumnMap | null,
): { readonly columns: readonly Column[]; readonly missing: readonly string[] } {
  const taken = new Set<string>(map === null ? [] : [...(map.record === null ? [] : ['record']), ...map.groups.keys()]);
  const columns = headers.map((header, index): Column => {
    const title = titleOf(header, index);
    const isText = isTextColumn(samples.map((cells) => cells[index] ?? ''));
    const named = map === null ? null : roleInMap(header, map);
    const role = named ?? firstOf(guessed(titleCues(title), isText), taken);
    const isNotNamed = named === null && role.kind === 'text' && (map?.text.length ?? 0) > 0;
    return { index, title, role: isNotNamed ? LEFT_OUT : role };
  });
  const known = new Set(headers.map(headerKey));
  const named = map === null ? [] : [map.record ?? [], map.text, map.name, map.skip, [...map.groups.values()]].flat();
  return { columns, missing: named.filter((header) => !known.has(headerKey(header))) };
}

function roleInMap(header: string, map: ColumnMap): ColumnRole | null {
  const key = headerKey(header);
  const is = (name: string | null): boolean => name !== null && headerKey(name) === key;
  if (is(map.record)) return { kind: 'record' };
  if (map.skip.some(is)) return LEFT_OUT;
  if (map.name.some(is)) return { kind: 'name' };
  if (map.text.some(is)) return { kind: 'text' };
  for (const [field, name] of map.groups) if (is(name)) return { kind: 'group', field };
  return null;
}

function guessed(cues: readonly string[], isText: boolean): ColumnRole {
  const role = cues.find((cue) => cue.startsWith(ROLES))?.slice(ROLES.length) ?? null;
  if (role === 'person-code' || role === 'staff-name') return LEFT_OUT;
  if (isText) return { kind: 'text' };
  if (role === 'record') return { kind: 'record' };
  if (role === 'person-name') return { kind: 'name' };
  if (role !== null) return { kind: 'group', field: role };
  return cues.some(isPlanPart) ? { kind: 'text' } : LEFT_OUT;
}

/** The header is what a plan calls one of its sections, or its goals. */
function isPlanPart(cue: string): boolean {
  return /^section\/[^/]+\/title(?:-part)?$|^goal\/title$/.test(cue);
}

/** Of several columns that look like the record, or like the same group, the first is. */
function firstOf(role: ColumnRole, taken: Set<string>): ColumnRole {
  const key = role.kind === 'group' ? role.field : role.kind;
  if (role.kind !== 'group' && role.kind !== 'record') return role;
  if (taken.has(key)) return LEFT_OUT;
  taken.add(key);
  return role;
}

function isTextColumn(cells: readonly string[]): boolean {
  const counts = cells.filter((cell) => cell.trim() !== '').map((cell) => wordsIn(cell, 0, cell.length));
  const sum = counts.reduce((total, count) => total + count, 0);
  return (
    counts.some((count) => count >= WORDS_OF_TEXT) || (counts.length > 0 && sum / counts.length >= WORDS_ON_AVERAGE)
  );
}

/** "PersonalGoals" and "personal_goals" as people write them; a column without a header goes by its letter. */
function titleOf(header: string, index: number): string {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return words === '' ? `Column ${columnLetter(index)}` : words;
}

/** A, B … Z, AA, as spreadsheet programs name columns; counted from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
