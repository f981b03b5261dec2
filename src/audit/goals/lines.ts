import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { announcements } from './announced.ts';
import { hangsUnder, isLettered, mostlyQuoted } from './block-shapes.ts';
import { type Zone, zonesOf } from './zones.ts';

/** One sentence of a document's text, with what may be expected of it by where it stands. */
export interface Line {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly zone: Zone;
  readonly holds: Zone['holds'];
  /** It stands in running text, where only some sentences are what the title announces. */
  readonly prose: boolean;
  /** Its place in its block, from 0. */
  readonly place: number;
  /** It is an item that hangs under another of the same section: a step under a goal. */
  readonly hangs: boolean;
  /** Lines since the last list item of its section, in a table that lost its cells. */
  readonly row: number;
  /** It is the first line under its title. */
  readonly opens: boolean;
  /** Its block, where that is all one quotation. */
  readonly quoted: Span | null;
}

/** A paragraph of at least this many sentences is running text. */
const PROSE = 3;

/** What an announcement opened; it reaches past its own block where it ended it: to a list, or to one paragraph. */
interface Opened {
  readonly holds: Zone['holds'];
  readonly reach: 'block' | 'next' | 'list';
}

/** So far before a row's first line that no column is reached. */
const BEFORE = -1000;

/** What stands below the signature. */
const CLOSED: Zone = { holds: 'other', owner: null, actor: null, column: null, title: null };

const remembered = new WeakMap<Reading, readonly Line[]>();

/** The sentences of a document's text, in reading order. */
export function linesOf(reading: Reading): readonly Line[] {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const lines = layLines(reading);
  remembered.set(reading, lines);
  return lines;
}

function layLines(reading: Reading): readonly Line[] {
  const { blocks, text } = reading.document;
  const zones = zonesOf(reading);
  const announced = announcements(reading);
  const lines: Line[] = [];
  let opened: Opened | null = null;
  let title: number | null = null;
  let above: { readonly block: Block; readonly title: number | null } | null = null;
  /** No row of a table has begun until an item has. */
  let row = BEFORE;

  const closing = reading.hits('action/closing')[0]?.start ?? Number.POSITIVE_INFINITY;
  blocks.forEach((block, index) => {
    const zone = block.start >= closing ? CLOSED : zones[index];
    if (zone === undefined) return;
    if (block.kind === 'heading') {
      opened = null;
      above = null;
      row = BEFORE;
      return;
    }
    const sentences = reading.sentencesOf(index).filter(({ role }) => role === 'text');
    if (sentences.length === 0) return;
    row = block.kind === 'item' ? 0 : row + 1;
    const hangs =
      block.kind === 'item' &&
      (isLettered(text, block) ||
        (above !== null && above.title === zone.title && hangsUnder(text, block, above.block)));
    if (block.kind === 'item' && !hangs) above = { block, title: zone.title };
    const prose = block.kind === 'paragraph' && sentences.length >= PROSE;
    const quoted = zone.holds === 'goals' && !prose ? mostlyQuoted(block, reading.quotations) : null;
    opened = reaching(opened, block);
    sentences.forEach((sentence, place) => {
      const announcement = quoted === null && !hangs ? announced.get(sentence.index) : undefined;
      if (announcement !== undefined && (prose || sentences.length === 1 || zone.holds === 'open')) {
        opened = { holds: announcement, reach: place === sentences.length - 1 ? 'next' : 'block' };
        return;
      }
      const holds = opened?.holds ?? zone.holds;
      const opens = zone.title !== null && zone.title !== title;
      title = zone.title;
      lines.push({ sentence, block, zone, holds, prose: prose || opened !== null, place, hangs, row, opens, quoted });
    });
  });
  return lines;
}

/** What is left of an announcement when a block begins. */
function reaching(opened: Opened | null, block: Block): Opened | null {
  if (opened === null || opened.reach === 'block') return null;
  if (block.kind !== 'paragraph') return { ...opened, reach: 'list' };
  return opened.reach === 'next' ? { ...opened, reach: 'block' } : null;
}
