/** The indent of a key or an entry for each step into an object, as `JSON.stringify` writes it. */
const STEP = '  ';

/**
 * A value as indented JSON, in pieces: its one empty list of this name is filled with entries as they come, which would be too
 * many to hold at once.
 */
export function* jsonWithList(value: object, name: string, entries: Iterable<object>): Generator<string> {
  const text = JSON.stringify(value, null, STEP);
  const empty = `"${name}": []`;
  // No text in it can hold this, since a quotation mark inside a JSON string has a backslash before it.
  const at = text.lastIndexOf(empty);
  if (at < 0) throw new RangeError(`there is no empty list ${name} to fill`);
  const indent = /[^\n]*$/.exec(text.slice(0, at))?.[0] ?? '';
  yield text.slice(0, at + empty.length - 1);
  yield* listEntries(entries, indent);
  yield `${text.slice(at + empty.length - 1)}\n`;
}

/** A list as indented JSON, in pieces. */
export function* jsonList(entries: Iterable<object>): Generator<string> {
  yield '[';
  yield* listEntries(entries, '');
  yield ']\n';
}

function* listEntries(entries: Iterable<object>, indent: string): Generator<string> {
  const within = `\n${indent}${STEP}`;
  const depth = indent.length / STEP.length + 1;
  let some = false;
  for (const entry of entries) {
    yield `${some ? ',' : ''}${within}${indented(entry, depth)}`;
    some = true;
  }
  if (some) yield `\n${indent}`;
}

/** An entry with its lines as far in as they stand in a list of this depth: indented as they are made, rather than again. */
function indented(entry: object, depth: number): string {
  let [nested, before, after]: [object, number, number] = [entry, 0, 0];
  for (let step = 0; step < depth; step += 1) {
    nested = [nested];
    before += `[\n${STEP.repeat(step + 1)}`.length;
    after += `\n${STEP.repeat(step)}]`.length;
  }
  return JSON.stringify(nested, null, STEP).slice(before, -after);
}
