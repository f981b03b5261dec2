import type { DocumentAudit } from '../../model/audit.ts';
import type { CriterionResult } from '../../model/vocabulary.ts';
import { ELEMENTS, KINDS, SECTION_STATUSES, THEMES } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { oneLine } from '../excerpt.ts';
import { compare } from '../findings.ts';
import { KIND, RESULT, STANCE, STATUS } from '../labels.ts';
import type { CategoryFound } from '../rules-found.ts';
import { SHOWN_STANCES } from '../stances.ts';
import { plainName } from '../wordbook.ts';
import { categoryKey, criterionKey, groupKey, keysOf, kindKey, sectionKey, themeKey } from './filter-keys.ts';
import type { Sheet } from './sheet.ts';

/** One way to narrow the list of documents, and how many it leaves. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface Choices {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** Every key that some of the documents have, with how many. */
export function keyCounts(documents: readonly DocumentAudit[], sheet: Sheet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const audit of documents) {
    for (const key of keysOf(audit, sheet.options).trim().split(' ')) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

type Named = readonly [key: string, name: string];
const RESULTS: readonly CriterionResult[] = ['not-met', 'met', 'exception'];

/** What documents can be narrowed to by what was found in them. Choices that leave none, or all, are left out. */
export function resultChoices(
  { words }: Sheet,
  counts: ReadonlyMap<string, number>,
  found: readonly CategoryFound[],
): readonly Choices[] {
  const lists: readonly (readonly [string, readonly Named[]])[] = [
    [
      'Standards',
      Object.entries(words.criteria).flatMap(([id, { statement }]) =>
        RESULTS.map((result): Named => [criterionKey(id, result), `${capital(RESULT[result])}: ${statement}`]),
      ),
    ],
    ['Findings', found.map(({ category }): Named => [categoryKey(category), words.categories[category].name])],
    [
      'Sections',
      ELEMENTS.flatMap((element) =>
        SECTION_STATUSES.map(
          (status): Named => [sectionKey(element, status), `${words.elements[element]}: ${STATUS[status]}`],
        ),
      ),
    ],
    [
      'Themes',
      THEMES.flatMap((theme) =>
        SHOWN_STANCES.map(
          (stance): Named => [themeKey(theme, stance), `${words.themes[theme].name}: ${STANCE[stance]}`],
        ),
      ),
    ],
  ];
  return lists.map(([title, names]) => ({ title, choices: counted(names, counts) }));
}

export function kindChoices(counts: ReadonlyMap<string, number>): readonly Choice[] {
  return counted(
    KINDS.map((kind): Named => [kindKey(kind), capital(KIND[kind].many)]),
    counts,
  );
}

/** A list of choices for each field that the documents are grouped by. */
export function groupChoices(
  documents: readonly DocumentAudit[],
  counts: ReadonlyMap<string, number>,
): readonly Choices[] {
  const fields = [...new Set(documents.flatMap(({ group }) => Object.keys(group)))].sort(compare);
  return fields.map((field) => {
    const values = new Set(documents.flatMap(({ group }) => group[field] ?? []));
    const names = [...values].sort(compare).map((value): Named => [groupKey(field, value), oneLine(value)]);
    return { title: plainName(field), choices: counted(names, counts) };
  });
}

function counted(names: readonly Named[], counts: ReadonlyMap<string, number>): readonly Choice[] {
  return names.flatMap(([key, name]) => {
    const count = counts.get(key) ?? 0;
    return count === 0 ? [] : [{ key, name, count }];
  });
}
