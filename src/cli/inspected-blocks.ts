import { locator } from '../audit/places.ts';
import type { Block } from '../model/document.ts';
import type { Reading, Sentence } from '../model/reading.ts';
import type { Voice } from '../model/vocabulary.ts';
import { displayWidth, fitting, graphemes } from '../report/terminal/display-width.ts';
import { clean, heading, type Page } from '../report/terminal/page.ts';

const LINE = 5;
const WHAT = 11;
const VOICE = 8;

const VOICES: Readonly<Record<Voice, string>> = { writer: 'writer', person: 'person', carer: 'carer', form: 'form' };

/** A row for each sentence: its line, what it was taken for, whose words it is, and what its title opens. */
export function inspectedBlocks(page: Page, reading: Reading): readonly string[] {
  const locate = locator(reading.document);
  const opens = titleCues(reading);
  let previous: number | null = null;
  const rows = reading.sentences.map((sentence) => {
    const { line } = locate(sentence, sentence.block);
    const isFirst = sentence.block !== previous;
    previous = sentence.block;
    return row(page, reading, sentence, { line, isFirst, opens: opens.get(sentence.start) ?? [] });
  });
  return [...heading(page, 'As it was read', '(line, what it is, whose words, text)'), ...rows];
}

interface RowFacts {
  readonly line: number;
  /** The first sentence of its block. */
  readonly isFirst: boolean;
  readonly opens: readonly string[];
}

function row(page: Page, reading: Reading, sentence: Sentence, { line, isFirst, opens }: RowFacts): string {
  const block = reading.document.blocks[sentence.block];
  const what = isFirst && block !== undefined ? whatIs(block) : '';
  const isTitle = sentence.role !== 'text';
  const voice = isTitle ? '' : VOICES[sentence.voice];
  const start = `${String(line).padStart(LINE)}  ${(sentence.role === 'label' ? 'label' : what).padEnd(WHAT)}${voice.padEnd(VOICE)}`;
  const note = opens.length === 0 ? '' : ` = ${opens.join(', ')}`;
  const text = clean(page, reading.document.text.slice(sentence.start, sentence.end));
  const shown = clip(page, text, page.width - start.length - displayWidth(note));
  return `${page.style.quiet(start)}${isTitle ? page.style.strong(shown) : shown}${page.style.good(note)}`.trimEnd();
}

function whatIs(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level}`;
    case 'item':
      return block.ticked === null ? 'item' : block.ticked ? 'item [x]' : 'item [ ]';
    case 'cell':
      return block.header ? 'header' : 'cell';
    case 'paragraph':
    case 'field':
      return block.kind;
  }
}

const ELLIPSIS = '…';
/** Less of a text than this says nothing. */
const SHORTEST = 12;

function clip(page: Page, text: string, room: number): string {
  const width = Math.max(SHORTEST, room);
  if (displayWidth(text) <= width) return text;
  const end = clean(page, ELLIPSIS);
  return `${fitting(graphemes(text), width - end.length)
    .join('')
    .trimEnd()}${end}`;
}

/** What each title was recognised as, by where it starts. */
function titleCues({ document, titlesOf }: Reading): ReadonlyMap<number, readonly string[]> {
  const cues = new Map<number, readonly string[]>();
  for (const block of document.blocks.keys()) {
    for (const title of titlesOf(block)) if (title.cues.length > 0) cues.set(title.start, title.cues);
  }
  return cues;
}
