import { parseYamlFile } from './yaml-file.ts';

/** The phrases of a rule as its author wrote them, in their order. */
export interface PhraseTexts {
  readonly phrases: readonly string[];
  readonly except: readonly string[];
}

/** Finds the rule, sign or cue of this id in a rule file. Null where it is not in it. */
export function phraseTextsOf(file: string, source: string, id: string): PhraseTexts | null {
  const found = withId(parseYamlFile(file, source).yaml?.data, id);
  if (found === null) return null;
  return { phrases: texts(found['flag'] ?? found['phrases']), except: texts(found['except']) };
}

type Entry = Readonly<Record<string, unknown>>;

function withId(value: unknown, id: string): Entry | null {
  if (!isEntry(value)) return null;
  if (value['id'] === id) return value;
  for (const inner of Object.values(value)) {
    const found = withId(inner, id);
    if (found !== null) return found;
  }
  return null;
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
