import type { Page } from './page.ts';
import { type NameFound, readName } from './read-name.ts';
import { firstWordFrom, type NameSeen } from './told-names.ts';

const other = (name: NameFound): NameSeen => ({ ...name, whose: 'other' });

/** Names behind titles: "Mrs Young", "Dr A. Shah". */
export function titledNames(page: Page): readonly NameSeen[] {
  return page.words.flatMap((word, at) => {
    const end = page.phraseAt(at, 'titles');
    if (end === null) return [];
    if (!word.capital) return uncapitalised(page, at, end);
    const name = readName(page, at, 'known');
    return name === null || !name.titled ? [] : [other(name)];
  });
}

/** "dr patel", as it is typed in haste. */
function uncapitalised(page: Page, at: number, end: number): readonly NameSeen[] {
  const word = page.words[end];
  const isTitle = page.lexicon.isHonorific(page.words[at]?.lower ?? '');
  if (word === undefined || !isTitle || end !== at + 1 || !/^\.? $/.test(page.gapAfter(at))) return [];
  const isName = word.base.length > 2 && !page.lexicon.isOrdinary(word.base) && !page.lexicon.isNoName(word);
  return isName ? [other({ from: end, to: end + 1, titled: true })] : [];
}

/** "Sunday ADEBOLA": the surname in capitals, as lists of patients have it. */
export function namesInCapitals(page: Page): readonly NameSeen[] {
  const { words } = page;
  return words.flatMap((word, at): readonly NameSeen[] => {
    const next = words[at + 1];
    if (!word.capital || word.allCapitals || next?.allCapitals !== true || page.gapAfter(at) !== ' ') return [];
    if (next.base.length <= ABBREVIATION || page.isOrdinary(next) || words[at + 2]?.allCapitals === true) return [];
    const name = readName(page, at, 'told');
    return name === null || name.to !== at + 2 ? [] : [other(name)];
  });
}

/** "Dear Kunle,": a greeting at the beginning of a line. */
export function greetedNames(page: Page): readonly NameSeen[] {
  return page.words.flatMap((word, at) => {
    const end = word.opens && word.capital ? page.phraseAt(at, 'greetings') : null;
    if (end === null || !/^ ?$/.test(page.gapAfter(end - 1))) return [];
    const first = readName(page, end, 'told');
    if (first === null) return [];
    const second =
      /^(?: and | & |, )$/.test(page.gapAfter(first.to - 1)) || page.words[first.to]?.lower === 'and'
        ? first.to + (page.words[first.to]?.lower === 'and' ? 1 : 0)
        : null;
    const also = second === null ? null : readName(page, second, 'told');
    return [{ ...first, whose: 'greeted' as const }, ...(also === null ? [] : [other(also)])];
  });
}

/** Lines under a greeting's end that may hold a name: "Yours sincerely", an empty place to sign, the name. */
const LINES_BELOW = 6;

/** Names under "Yours sincerely" and behind "Signed". */
export function signatures(page: Page): readonly NameSeen[] {
  const { words, document } = page;
  return words.flatMap((word, at) => {
    const end = word.opens && word.capital ? page.phraseAt(at, 'closings') : null;
    const last = end === null ? undefined : words[end - 1];
    if (last === undefined || !/^[,.!]?[ \t]*\r?\n/.test(document.text.slice(last.end, last.end + 20))) return [];
    const lines = document.text.slice(last.end).split('\n', LINES_BELOW + 2);
    const seen: NameSeen[] = [];
    let place = last.end;
    lines.forEach((line, index) => {
      const start = place + line.search(/\S|$/);
      place += line.length + 1;
      if (index === 0 || line.trim() === '' || seen.length > 0) return;
      const name = readName(page, firstWordFrom(page, start), 'told');
      if (name !== null && (words[name.to - 1]?.end ?? Number.POSITIVE_INFINITY) <= start + line.length) {
        seen.push(other(name));
      }
    });
    return seen;
  });
}

/** "her care co-ordinator Nasreen Akhtar", "my friend, Bea", "a dog called Rex". */
export function namesAfterRoles(page: Page): readonly NameSeen[] {
  const { words } = page;
  return words.flatMap((word, at): readonly NameSeen[] => {
    const plural = page.phraseAt(at, 'roles-plural');
    const end = page.phraseAt(at, 'roles') ?? plural;
    if (end === null || words[end - 1]?.end !== words[end - 1]?.baseEnd) return [];
    const being = page.phraseAt(end, 'being');
    const called = page.phraseAt(end, 'called') ?? being;
    const gap = page.gapAfter(end - 1);
    const start = called !== null && /^,? $/.test(gap) && /^ ["“‘']?$/.test(page.gapAfter(called - 1)) ? called : end;
    if (start === end && !/^(?: |, | \(|: | - | – )$/.test(gap)) return [];
    const name = readName(page, start, 'likely');
    if (name === null || !isLikely(page, name, start === end ? word.capital : called === being)) return [];
    const seen = [other(name)];
    for (let to = name.to; plural !== null && seen.length < 6; ) {
      const next = page.words[to]?.lower === 'and' ? to + 1 : to;
      if (!/^(?:, | and | & | )(?:and )?$/.test(page.gapAfter(to - 1))) break;
      const more = readName(page, next, 'likely');
      if (more === null || !isLikely(page, more, true)) break;
      seen.push(other(more));
      to = more.to;
    }
    return seen;
  });
}

/** "Nasreen Akhtar (care co-ordinator)", "Bea, her sister": the role behind the name. */
export function namesBeforeRoles(page: Page): readonly NameSeen[] {
  const { words } = page;
  return words.flatMap((word, at): readonly NameSeen[] => {
    if (!word.capital || (words[at - 1]?.capital === true && page.gapAfter(at - 1) === ' ')) return [];
    const name = readName(page, at, 'likely');
    if (name === null || isDoubtful(page, name) || !/^(?:, | \(| – | - | — )$/.test(page.gapAfter(name.to - 1)))
      return [];
    const skipped = /^(?:his|her|their|my|your|our|the|a|an)$/.test(words[name.to]?.lower ?? '') ? 1 : 0;
    return page.phraseAt(name.to + skipped, 'roles') === null ? [] : [other(name)];
  });
}

/** Letters of an abbreviation at most: "Consultant, GMC". */
const ABBREVIATION = 4;

/** A single ordinary word, or two of them. */
function isDoubtful(page: Page, { from, to, titled }: NameFound): boolean {
  return !titled && page.words.slice(from, to).every((word) => page.isOrdinary(word));
}

/** "Call me Bea", "known as Kez". */
export function ownNames(page: Page): readonly NameSeen[] {
  return page.words.flatMap((_, at): readonly NameSeen[] => {
    const end = page.phraseAt(at, 'self-names');
    if (end === null || !/^ ["“‘']?$/.test(page.gapAfter(end - 1))) return [];
    const name = readName(page, end, 'likely');
    return name === null ? [] : [{ ...name, whose: 'alias' }];
  });
}

/** A capitalised ordinary word behind a role is a heading's or a name: "Nurse Responsibilities", "nurse Grace". */
function isLikely(page: Page, { from, to, titled }: NameFound, strict: boolean): boolean {
  const first = page.words[from];
  if (first === undefined || titled) return first !== undefined;
  if (page.phraseAt(from, 'roles') !== null) return false;
  if (first.allCapitals && to - from === 1 && first.base.length <= ABBREVIATION) return false;
  if (!page.lexicon.isOrdinary(first.base)) return true;
  return !strict || to - from > 1;
}
