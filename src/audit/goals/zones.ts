import type { Block } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import { hangsUnder } from './block-shapes.ts';
import { type TitleKind, titleKinds } from './title-kinds.ts';

/** What may be expected of a block, by the headings and labels that it stands under. */
export interface Zone {
  readonly holds: 'goals' | 'actions' | 'both' | 'other' | 'open';
  readonly owner: 'own' | 'set' | null;
  readonly actor: 'person' | 'staff' | null;
  /** Which column of a table that lost its cells holds the goals, counted from the row's first line; else null. */
  readonly column: number | null;
  /** The block of the title that opened it, or null. */
  readonly title: number | null;
}

const OPEN: Zone = { holds: 'open', owner: null, actor: null, column: null, title: null };
const OTHER: Zone = { ...OPEN, holds: 'other' };

/** The zone of every block of a document. */
export function zonesOf(reading: Reading): readonly Zone[] {
  const { blocks, text } = reading.document;
  const kinds = titleKinds(reading);
  const opening = openingTitles(blocks);
  const headings = new Map<number, Zone>();
  /** What a label opened for the lines after it that have none of their own. */
  let carried: Zone | null = null;
  /** What an item opened that titles the items under it. */
  let nested: { readonly zone: Zone; readonly item: Block } | null = null;
  /** A label of something else has stood under this heading, so that unknown ones no longer belong to it. */
  let strayed = false;
  /** What a row of headings opened that was a table once. */
  let row: Zone | null = null;

  const headingZone = (index: number | null): Zone => {
    const heading = index === null ? undefined : blocks[index];
    if (index === null || heading?.kind !== 'heading') return OPEN;
    const known = headings.get(index);
    if (known !== undefined) return known;
    const kind = kinds.get(heading.start);
    const next = blocks[index + 1]?.kind;
    const own = kind === undefined ? null : kind.needs && next === 'field' ? needsZone(index) : zoneOfKind(kind, index);
    const listsGoals = own?.holds === 'goals' && (next === 'item' || next === 'paragraph');
    const isTitle = (index < opening && !listsGoals) || (index === 0 && own?.holds === 'other');
    const zone = isTitle ? OPEN : (own ?? headingZone(heading.under));
    headings.set(index, zone);
    return zone;
  };

  const zoneOf = (block: Block, index: number): Zone => {
    switch (block.kind) {
      case 'heading':
        carried = null;
        nested = null;
        strayed = false;
        row = blocks[index + 1]?.kind === 'heading' ? null : rowZone(blocks, index, text, kinds);
        return headingZone(index);
      case 'cell':
        carried = null;
        return cellZone(block, index, kinds) ?? (block.columnHeader === null ? headingZone(block.under) : OPEN);
      case 'field': {
        const labelled: Zone | null = carried?.holds === 'actions' ? null : carried;
        const kind = kinds.get(block.label.start);
        const zone = kind === undefined ? null : zoneOfKind(kind, index);
        if (zone === null) return labelled ?? row ?? (strayed ? OPEN : headingZone(block.under));
        strayed ||= zone.holds === 'other';
        carried = after(zone, block.end > block.start);
        return zone;
      }
      case 'item': {
        if (nested !== null && hangsUnder(text, block, nested.item)) return nested.zone;
        const kind = kinds.get(block.start);
        nested = kind === undefined ? null : { zone: zoneOfKind(kind, index) ?? OPEN, item: block };
        return nested === null ? (carried ?? row ?? headingZone(block.under)) : OTHER;
      }
      case 'paragraph':
        // "1. What do you want?" and the answer in the lines after it.
        if (nested !== null) return nested.zone;
        return carried ?? row ?? headingZone(block.under);
    }
  };
  return blocks.map(zoneOf);
}

/** How many headings stand before everything else: the document's own titles, where others follow further down. */
function openingTitles(blocks: readonly Block[]): number {
  const first = blocks.findIndex((block) => block.kind !== 'heading');
  return first < 0 || !blocks.slice(first).some((block) => block.kind === 'heading') ? 0 : first;
}

function zoneOfKind(kind: TitleKind, title: number): Zone | null {
  const { owner, actor } = kind;
  if (kind.names !== null) return { ...OPEN, holds: 'other', title };
  if (kind.goal || kind.action)
    return { holds: kind.goal ? (kind.action ? 'both' : 'goals') : 'actions', owner, actor, column: null, title };
  return kind.other ? { ...OPEN, holds: 'other', title } : null;
}

/** "Nutrition: to gain 2 kg. Weigh weekly.": needs as labels, with aim and steps after them. */
const needsZone = (title: number): Zone => ({ ...OPEN, holds: 'both', title });

/** Lines after "Goal: …" are more goals only where the label's own line was empty; otherwise steps or remarks. */
function after(zone: Zone, filled: boolean): Zone | null {
  if (zone.holds === 'goals' && filled) return { ...zone, holds: 'both' };
  return zone.holds === 'other' ? null : zone;
}

function cellZone(
  cell: Extract<Block, { kind: 'cell' }>,
  index: number,
  kinds: ReadonlyMap<number, TitleKind>,
): Zone | null {
  for (const header of [cell.columnHeader, cell.rowHeader]) {
    if (header === null || header.start === cell.start) continue;
    const kind = kinds.get(header.start);
    const zone = kind === undefined ? null : zoneOfKind(kind, index);
    if (zone !== null) return zone;
  }
  return null;
}

/**
 * A table that lost its cells leaves its headers as headings with nothing between them ("PROBLEM / GOAL / INTERVENTION"),
 * and all of its text after the last. Where one of them announced goals, it is that column of each row.
 */
function rowZone(
  blocks: readonly Block[],
  last: number,
  text: string,
  kinds: ReadonlyMap<number, TitleKind>,
): Zone | null {
  let first = last;
  while (blocks[first - 1]?.kind === 'heading' && levelOf(blocks[first - 1]) === levelOf(blocks[last])) first -= 1;
  // The last header is read as a line of its own where a list follows it.
  const more = first < last && isLastHeader(blocks, last + 1, text) ? 1 : 0;
  for (let index = first; index < last + more; index += 1) {
    const kind = kinds.get(blocks[index]?.start ?? -1);
    if (kind?.goal === true)
      return { holds: 'both', owner: kind.owner, actor: 'staff', column: index - first, title: last };
  }
  return null;
}

const LONGEST_HEADER = 30;

function isLastHeader(blocks: readonly Block[], index: number, text: string): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || blocks[index + 1]?.kind !== 'item') return false;
  const line = text.slice(block.start, block.end);
  return line.length <= LONGEST_HEADER && line === line.toUpperCase();
}

const levelOf = (block: Block | undefined): number | null => (block?.kind === 'heading' ? block.level : null);
