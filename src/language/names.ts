import type { Document } from '../model/document.ts';
import { CAPITAL, NAME, NUMBER, PERSON, type Tokens } from './tokens.ts';

/** A name is at most this many words: "Mrs Maria del Carmen Ruiz". */
const LONGEST = 5;

/**
 * Marks the person's names in the tokens, wherever they stand, and returns them (lower case). They are learned from the
 * values of fields that give a name ("Name:", "Client:", "Re:"), whose first tokens the caller has found.
 */
export function markNames(
  document: Document,
  tokens: Tokens,
  givenAt: readonly { readonly firstToken: number; readonly endToken: number }[],
  titles: ReadonlySet<string>,
): readonly string[] {
  const wordAt = (token: number): string => document.text.slice(tokens.starts[token], tokens.ends[token]);
  const names = new Set<string>();
  for (const { firstToken, endToken } of givenAt) {
    for (let token = firstToken; token < Math.min(endToken, firstToken + LONGEST); token += 1) {
      const flags = tokens.flags[token] ?? 0;
      if ((flags & CAPITAL) === 0 || (flags & NUMBER) !== 0) break;
      if (token > firstToken && /[\n\t]| {2}/.test(document.text.slice(tokens.ends[token - 1], tokens.starts[token])))
        break;
      const written = wordAt(token).toLowerCase();
      const word = written.replace(/['’]s$/, '');
      if (word.length > 1 && !titles.has(word)) names.add(word);
      if (word !== written) break;
    }
  }
  if (names.size > 0) {
    for (let token = 0; token < tokens.count; token += 1) {
      if (((tokens.flags[token] ?? 0) & CAPITAL) === 0) continue;
      if (
        names.has(
          wordAt(token)
            .toLowerCase()
            .replace(/['’]s$/, ''),
        )
      )
        tokens.flags[token] = (tokens.flags[token] ?? 0) | NAME | PERSON;
    }
  }
  return [...names];
}

/** A capitalised word inside a sentence is taken for a name; at its start only where it is known as one. */
export function markCapitalised(tokens: Tokens, first: number, end: number): void {
  for (let token = first + 1; token < end; token += 1) {
    const flags = tokens.flags[token] ?? 0;
    const afterStop = (flags & 16) !== 0;
    if ((flags & CAPITAL) !== 0 && !afterStop && (tokens.stems[token] ?? 0) === 0 && (tokens.forms[token] ?? 0) === 0) {
      tokens.flags[token] = flags | NAME;
    }
  }
}
