import type { Document } from '../../model/document.ts';
import type { MaskKind } from '../../model/mask.ts';
import type { MaskingWords } from '../../model/pack.ts';
import { dateReader } from './dates.ts';
import type { Draft } from './draft.ts';
import { type Labelled, labelled } from './labels.ts';
import { handleAt, insuranceNumberAt, phoneAt, plateAt, recordNumberAt, tenDigitsAt } from './number-shapes.ts';
import { phraseIndex } from './phrase-index.ts';
import type { Word } from './words.ts';

interface Kind {
  readonly list: string;
  readonly kind: MaskKind;
  readonly valueAt: (text: string, start: number) => string | null;
}

/** How far behind a label a value may begin, past words such as "no" and "is". */
const FAR = 24;

/** Finds numbers, dates of birth and telephones by their labels. */
export function labelledNumbers(words: MaskingWords): (document: Document, of: readonly Word[]) => readonly Draft[] {
  const kinds: readonly Kind[] = [
    { list: 'nhs-labels', kind: 'NHS number', valueAt: tenDigitsAt },
    { list: 'chi-labels', kind: 'CHI number', valueAt: tenDigitsAt },
    { list: 'hc-labels', kind: 'H&C number', valueAt: tenDigitsAt },
    { list: 'insurance-labels', kind: 'National Insurance number', valueAt: insuranceNumberAt },
    { list: 'birth-labels', kind: 'date of birth', valueAt: dateReader(words.months ?? []) },
    { list: 'vehicle-labels', kind: 'vehicle registration', valueAt: plateAt },
    { list: 'record-labels', kind: 'record number', valueAt: recordNumberAt },
    { list: 'phone-labels', kind: 'phone', valueAt: phoneAt },
    { list: 'user-labels', kind: 'web address', valueAt: handleAt },
  ];
  const byList = new Map(kinds.map((kind) => [kind.list, kind]));
  const lists: Readonly<Record<string, readonly string[]>> = words;
  const index = phraseIndex(
    Object.fromEntries(kinds.map(({ list }) => [list, lists[list] ?? []])),
    kinds.map(({ list }) => list),
  );
  const skipped = new Set([...(words['number-words'] ?? []), ...(words['called'] ?? [])]);
  return (document, of) => {
    const rank = (kind: MaskKind): number => kinds.findIndex((one) => one.kind === kind);
    return labelled(document, of, index)
      .flatMap((found): readonly Draft[] => {
        const kind = byList.get(found.list);
        return kind === undefined ? [] : valueBehind(document.text, found, kind, skipped);
      })
      .sort((a, b) => rank(a.kind) - rank(b.kind));
  };
}

function valueBehind(
  text: string,
  found: Labelled<string>,
  kind: Kind,
  skipped: ReadonlySet<string>,
): readonly Draft[] {
  const needsColon = kind.kind === 'web address';
  if (needsColon && !found.parted) return [];
  let start = found.start;
  const limit = Math.min(start + FAR, text.length);
  while (start < limit) {
    const value = kind.valueAt(text, start);
    if (value !== null) return [{ kind: kind.kind, start, end: start + value.length }];
    const word = /^[\s(#:.|*_-]*(\p{L}+|[#(:.*|_-])[\s(#:.|*_-]*/u.exec(text.slice(start, limit));
    if (word === null) return [];
    const passed = /\p{L}/u.test(word[1] ?? '') ? skipped.has((word[1] ?? '').toLowerCase()) : true;
    if (!passed) return [];
    start += word[0].length;
  }
  return [];
}
