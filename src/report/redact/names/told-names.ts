import { type Labelled, labelled } from '../labels.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import type { NameList } from './lexicon.ts';
import type { Page } from './page.ts';
import { type NameFound, readName } from './read-name.ts';

/** A name with what the text says of whose it is. */
export interface NameSeen extends NameFound {
  /** `person`: of whom the document is about; `alias`: another name of theirs; `greeted`: to whom a letter is written. */
  readonly whose: 'person' | 'alias' | 'greeted' | 'other';
}

const WHOSE = { 'person-labels': 'person', 'alias-labels': 'alias', 'other-labels': 'other' } as const;
type Label = keyof typeof WHOSE;
const LABELS: readonly Label[] = ['person-labels', 'alias-labels', 'other-labels'];
const isLabel = (list: NameList): list is Label => LABELS.some((label) => label === list);

/** What parts the names of a list: "Dr Shah, Ade and Bea / Carol". */
const BETWEEN = /^(?: ?\([^()\n]{0,60}\))?(?: ?[,;/&+|•] ?| and | & | or | with )(?:and )?$/;
const NAMES = 12;

/** Names behind a label: "Key worker: Nasreen Akhtar", "Re: Mr Kunle ADEYEMI", a cell under "Who". */
export function labelledNames(page: Page): readonly NameSeen[] {
  const { words, lexicon } = page;
  const index: PhraseIndex<Label> = (text, of, at) =>
    lexicon.phrases(text, of, at).flatMap(({ end, list }) => (isLabel(list) ? [{ end, list }] : []));
  return labelled(page.document, words, index)
    .filter(({ parted }) => parted)
    .flatMap((found) => namesIn(page, found));
}

function namesIn(page: Page, { list, start, end, label }: Labelled<Label>): readonly NameSeen[] {
  const { words } = page;
  const whose = WHOSE[list];
  let at = firstWordFrom(page, start);
  const seen: NameSeen[] = [];
  while (seen.length < NAMES) {
    const word = words[at];
    if (word === undefined || word.start >= end) break;
    if (
      seen.length === 0 &&
      /[^\s"“'‘*_(|[\]-]/u.test(page.document.text.slice(Math.max(start, label.end), word.start))
    )
      break;
    const name = readName(page, at, 'told') ?? uncapitalised(page, at, end, whose);
    if (name === null) break;
    const next = page.words[name.to];
    if (next !== undefined && /^ ?:/.test(page.gapAfter(name.to - 1)) && seen.length === 0) break;
    const given = whose !== 'other' && seen.length === 0 ? turned(page, name) : null;
    seen.push({ ...(given ?? name), whose });
    at = (given ?? name).to;
    const separator = separatorAfter(page, at);
    if (separator === null) break;
    at = separator;
  }
  return seen;
}

/** "ADEYEMI, Kunle": the surname first. */
function turned(page: Page, name: NameFound): NameFound | null {
  if (name.titled || !/^, ?$/.test(page.gapAfter(name.to - 1))) return null;
  const rest = readName(page, name.to, 'told');
  return rest === null || rest.to - rest.from > 2 || rest.titled
    ? null
    : { from: name.from, to: rest.to, titled: false };
}

/** A value that was typed without capitals, and is nothing but a name. */
function uncapitalised(page: Page, at: number, end: number, whose: NameSeen['whose']): NameFound | null {
  if (whose === 'other') return null;
  const { words, lexicon } = page;
  let to = at;
  while (to - at < 3 && (words[to]?.end ?? Number.POSITIVE_INFINITY) <= end) {
    const word = words[to];
    if (word === undefined || word.capital || lexicon.isNoName(word)) break;
    if (to === at && lexicon.isOrdinary(word.base)) break;
    to += 1;
    if (page.gapAfter(to - 1) !== ' ') break;
  }
  const rest = page.document.text.slice(words[to - 1]?.end ?? 0, end);
  return to > at && /^(?: *$| {2}|[ \t]*[,;(|\t])/.test(rest) ? { from: at, to, titled: false } : null;
}

/** Index of the word after what parts two names, "(her brother)" and the like passed over; null where the list ends. */
function separatorAfter(page: Page, at: number): number | null {
  const { words, document } = page;
  const last = words[at - 1];
  if (last === undefined) return null;
  for (let next = at; next < Math.min(at + 8, words.length); next += 1) {
    const between = document.text.slice(last.end, words[next]?.start ?? last.end);
    if (between.includes('\n')) return null;
    if (BETWEEN.test(between) && words[next]?.capital === true) return next;
  }
  return null;
}

export function firstWordFrom({ words }: Page, place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
