import type { Draft, Drafts } from './draft.ts';

/** So many titles right above their text, and this share of them alone in their section, make a layout. */
const HABIT = 4;
const SHARE = 0.8;
/** A paragraph of this length is one of several in its section, in characters. */
const DENSE = 160;

/** Whether a section that was opened at one block is over at another. */
export type SectionEnd = (opened: number, at: number) => boolean;

/**
 * Where titles stand right above their text and empty lines part one section from the next, a group of lines without a title
 * belongs to no section: "Next review: June" at the end of a plan is not about its last heading. The same holds for running
 * text behind the list or table that a title was set over.
 */
export function sectionEnds(text: string, { drafts, firsts }: Drafts): SectionEnd {
  const groups = groupsOf(drafts.length, firsts);
  const isGrouped = titlesEachGroup(drafts, groups);
  return (opened, at) => {
    if (opened === 0 || !firsts.has(at) || isMarked(drafts[opened]) || groups[opened] === groups[at]) return false;
    if (groups[opened] !== groups[at - 1] || drafts[at - 1]?.kind === 'heading') return false;
    return (isGrouped && !goesOn(text, drafts[opened + 1], drafts[at])) || leavesList(drafts[at - 1], drafts[at]);
  };
}

/** The next record under one title ("Need: … Goal: …" again), or the next of its long paragraphs. */
function goesOn(text: string, first: Draft | undefined, next: Draft | undefined): boolean {
  if (next?.kind === 'paragraph') return next.end - next.start >= DENSE;
  if (first?.kind !== 'field' || next?.kind !== 'field') return false;
  return text.slice(first.label.start, first.label.end) === text.slice(next.label.start, next.label.end);
}

/** Running text or a field behind a list or a table. */
function leavesList(before: Draft | undefined, next: Draft | undefined): boolean {
  if (before?.kind !== 'item' && before?.kind !== 'cell') return false;
  return next?.kind === 'paragraph' || next?.kind === 'field';
}

function isMarked(draft: Draft | undefined): boolean {
  return draft?.kind === 'heading' && draft.style.by === 'mark';
}

/** The number of the group that each block belongs to. */
function groupsOf(size: number, firsts: ReadonlySet<number>): readonly number[] {
  let group = -1;
  const groups: number[] = [];
  for (let i = 0; i < size; i += 1) {
    if (firsts.has(i)) group += 1;
    groups.push(group);
  }
  return groups;
}

/** Whether nearly every group that begins with a title is followed by another that does. */
function titlesEachGroup(drafts: readonly Draft[], groups: readonly number[]): boolean {
  let titled = 0;
  let followed = 0;
  let before = false;
  for (let i = 1; i < drafts.length; i += 1) {
    if (groups[i] === groups[i - 1]) continue;
    const isTitle = drafts[i]?.kind === 'heading' && !isMarked(drafts[i]);
    if (before && isTitle) followed += 1;
    before = isTitle && groups[i + 1] === groups[i];
    if (before) titled += 1;
  }
  return titled >= HABIT && followed >= (titled - 1) * SHARE;
}
