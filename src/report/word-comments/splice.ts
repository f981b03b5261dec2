import type { Letter, Letters } from './letters.ts';

/** Words that a comment is put on: the first and the last letter, by index. */
export interface Commented {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

interface Insertion {
  readonly at: number;
  /** Ends come before beginnings at the same place. */
  readonly order: number;
  readonly mark: string;
  /** The run that is to be cut in two here; null between runs. */
  readonly cuts: Letter | null;
}

/**
 * Puts the marks of comments into a document's XML. Nothing is changed and nothing is taken away: runs are cut in two where
 * a comment begins or ends inside them, and every other byte stays as it was.
 */
export function withCommentMarks(xml: string, { letters, prefix }: Letters, comments: readonly Commented[]): string {
  const insertions = comments.flatMap(({ id, first, last }): readonly Insertion[] => {
    const begin = letters[first];
    const end = letters[last];
    if (begin === undefined || end === undefined) return [];
    const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    return [
      before(begin, id, `<${prefix}commentRangeStart ${prefix}id="${id}"/>`),
      after(end, id, `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`),
    ];
  });
  return inserted(xml, [...joined(insertions, prefix), ...blanksKept(insertions)]);
}

function before(letter: Letter, id: number, mark: string): Insertion {
  const isFirst = letter.start === letter.run.firstText;
  return { at: isFirst ? letter.run.start : letter.start, order: 1 + id, mark, cuts: isFirst ? null : letter };
}

function after(letter: Letter, id: number, mark: string): Insertion {
  const isLast = letter.end === letter.run.lastText;
  return { at: isLast ? letter.run.end : letter.end, order: -1e9 + id, mark, cuts: isLast ? null : letter };
}

interface Addition {
  readonly at: number;
  readonly text: string;
}

/** What stands at one place goes in together: a run is cut once, and goes on in another that looks the same. */
function joined(insertions: readonly Insertion[], prefix: string): readonly Addition[] {
  const places = new Map<number, Insertion[]>();
  for (const one of insertions) places.set(one.at, [...(places.get(one.at) ?? []), one]);
  return [...places].map(([at, here]) => {
    const marks = here
      .toSorted((a, b) => a.order - b.order)
      .map(({ mark }) => mark)
      .join('');
    const cut = here.find(({ cuts }) => cuts !== null)?.cuts ?? null;
    if (cut === null) return { at, text: marks };
    const { properties } = cut.run;
    return {
      at,
      text: `</${prefix}t></${prefix}r>${marks}<${prefix}r>${properties}<${prefix}t xml:space="preserve">`,
    };
  });
}

/** A text that is cut beside a blank keeps it only where its tag says so. */
function blanksKept(insertions: readonly Insertion[]): readonly Addition[] {
  const tags = insertions.flatMap(({ cuts }) => (cuts === null || cuts.text.keepsBlanks ? [] : [cuts.text.tagEnd]));
  return [...new Set(tags)].map((at) => ({ at, text: ' xml:space="preserve"' }));
}

function inserted(xml: string, additions: readonly Addition[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text } of additions.toSorted((a, b) => a.at - b.at)) {
    parts.push(xml.slice(from, at), text);
    from = at;
  }
  return `${parts.join('')}${xml.slice(from)}`;
}
