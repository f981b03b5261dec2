import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What a schema has against one value, as a person would say it. */
export interface Fault {
  readonly message: string;
  /** The values that it knows, where one of them may have been meant. */
  readonly known: readonly string[];
}

/** More values than these are a page of their own. */
export const MOST_LISTED = 12;

/** Says what is wrong with a value: what is there, and what could be. */
export function faultInWords(issue: Issue): Fault {
  if (issue.code === 'invalid_union') return unionInWords(issue);
  if (issue.input === undefined) return { message: 'is missing', known: [] };
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const which = known.length > MOST_LISTED ? `the ${known.length} that there are` : known.join(', ');
    return { message: `"${given(issue.input)}" is not one of ${which}`, known };
  }
  return { message: sentence(issue), known: [] };
}

/** Where one of several shapes was meant, what is wrong inside that one; else the fault itself. */
export function insideUnion(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (branch) => branch.length > 0 && branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

function sentence(issue: Issue): string {
  const { input, code } = issue;
  if (code === 'invalid_type') return `should be ${TYPES[issue.expected] ?? issue.expected}, and is ${typeOf(input)}`;
  if (code === 'invalid_format') return `"${given(input)}": ${issue.message}`;
  if (code === 'too_big') return own(issue, `"${given(input)}" is too large: ${issue.maximum} or less`);
  if (code !== 'too_small') return issue.message;
  if (issue.origin === 'string') return tooShort(input, Number(issue.minimum));
  if (issue.origin === 'array') return `needs at least ${entries(Number(issue.minimum))}`;
  return own(issue, `"${given(input)}" is too small: ${issue.minimum} or more`);
}

/** A schema's own words go before ours; the library's begin in one of these ways. */
const own = (issue: Issue, ours: string): string => (/^(?:Too|Invalid) /.test(issue.message) ? ours : issue.message);

const tooShort = (input: unknown, least: number): string =>
  input === '' ? 'is empty' : `"${given(input)}" is too short: at least ${least} characters`;
const entries = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`);

/** Of what may stand in a place, the sort that comes nearest to what does. */
function unionInWords(issue: Extract<Issue, { code: 'invalid_union' }>): Fault {
  const { input } = issue;
  if (input === undefined) return { message: 'is missing', known: [] };
  const faults = issue.errors.flat();
  const nearest =
    faults.find(({ code }) => code !== 'invalid_type' && code !== 'invalid_value') ??
    faults.find(({ code }) => code === 'invalid_value') ??
    faults[0];
  if (nearest === undefined) return { message: issue.message, known: [] };
  const values = faults.flatMap((fault) => (fault.code === 'invalid_value' ? fault.values.map(String) : []));
  return { message: faultInWords(nearest).message, known: values };
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function typeOf(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'keys with values';
  if (typeof input === 'string') return `text ("${given(input)}")`;
  return `${typeof input === 'number' ? 'a number' : 'true or false'} (${given(input)})`;
}

const LONGEST = 40;

function given(input: unknown): string {
  const text = typeof input === 'string' ? input : JSON.stringify(input ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
