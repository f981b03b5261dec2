import type { Mask } from '../../model/mask.ts';
import type { RulePack } from '../../model/pack.ts';

/** Masks names of people and long numbers in names of files, folders, records and groups. */
export interface FileNames {
  readonly masked: (name: string, mask: Mask | null) => string;
}

const PART = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Lu}|\d+/gu;
/** Figures of a number that may be somebody's; dates are written with eight. */
const FIGURES = 6;
const DATE = /^(?:19|20)\d{6}$/;
/** Letters of a part that is held against the names of a document. */
const LETTERS = 3;

/**
 * One of these for a run: equal names have equal stand-ins, and different ones different numbers, in the order in which they
 * are met. A name of which no document is at hand is held against all names that were met before. What is shown keeps its folders, its other words and its extension.
 */
export function fileNames(pack: RulePack): FileNames {
  const also = new Set(pack.masking['also-words']);
  const firstNames = new Set(
    [...pack.vocabulary.firstNames, ...(pack.masking['first-names'] ?? [])].filter(
      (name) => !also.has(name) && name.length >= LETTERS,
    ),
  );
  const known = new Map<string, string>();
  const met = new Set<string>();
  let count = 0;
  const segment = (name: string, own: ReadonlySet<string>): string => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const masked = withoutNames(name, (part) => own.has(part) || firstNames.has(part));
    if (masked === name) return name;
    count += 1;
    const shown = masked.replace(/(?=\.[^.]*$)|$/, ` (${count})`);
    known.set(name, shown);
    return shown;
  };
  return {
    masked: (name, mask) => {
      const own = mask === null ? met : new Set(wordsOfNames(mask));
      for (const word of own) if (!also.has(word)) met.add(word);
      return name
        .split('/')
        .map((part) => segment(part, own))
        .join('/');
    },
  };
}

function wordsOfNames({ spans }: Mask): readonly string[] {
  return spans.flatMap(({ kind, text }) =>
    kind === 'name' ? (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length >= LETTERS) : [],
  );
}

/** A name of somebody takes the words beside it along that stand in the same run of letters: "adeyemi" in "kunle_adeyemi". */
function withoutNames(name: string, isName: (part: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const shown = stem.replace(PART, (part) => {
    if (/^\d/.test(part)) return part.length >= FIGURES && !DATE.test(part) ? '[number]' : part;
    return isName(part.toLowerCase()) ? '[name]' : part;
  });
  return shown.replace(/\[name\](?:[ ,._-]*\[name\])+/g, '[name]') + (dot > 0 ? name.slice(dot) : '');
}
