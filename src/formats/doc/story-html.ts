import { type FlowParagraph, ParagraphFlow } from '../paragraph-flow.ts';
import { characterOf } from '../rtf-characters.ts';
import { type ChangePlace, changesIn } from './changes.ts';
import { type CharacterProperties, charactersWith } from './character-properties.ts';
import { fieldsIn } from './fields.ts';
import { u16 } from './numbers.ts';
import { type ParagraphProperties, PLAIN_PARAGRAPH, paragraphWith } from './paragraph-properties.ts';
import { type PieceText, pieceAt } from './pieces.ts';
import { type PropertyRun, runAt } from './property-runs.ts';
import type { WordStyle } from './styles.ts';
import { isTicked } from './tick-box.ts';

/** A Word file, ready to be told story by story. */
export interface WordText extends PieceText {
  readonly main: Buffer;
  readonly data: Buffer;
  readonly paragraphs: readonly PropertyRun[];
  readonly characters: readonly PropertyRun[];
  readonly styles: (style: number) => WordStyle;
}

export interface StoryHtml {
  readonly html: string;
  /** Places of hidden text that were left out. */
  readonly hidden: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a paragraph ends with one of these, in a table or at a page's end too.
const ENDS = /[\r\u0007\f]/g;
const CELL_END = '\u0007';
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's own characters.
const OWN_CHARACTERS = /[\u0000-\u0008\u000a-\u001f\uf020-\uf0ff]/g;
/** The code of the change that gives a paragraph another style; from [MS-DOC], section 2.6.2. */
const STYLE = 0x4600;
const NO_BREAK_HYPHEN = '\u001e';
// biome-ignore lint/suspicious/noControlCharactersInRegex: ends of lines and columns inside a paragraph.
const LINE_END = /[\u000b\u000e]/;

/** Tells the text from one place to another as HTML: titles, lists and tables by the properties of its paragraphs, bold by those of its characters. */
export function storyHtml(word: WordText, from: number, to: number): StoryHtml {
  return new StoryTeller(word, from, to).told();
}

class StoryTeller {
  readonly #word: WordText;
  readonly #from: number;
  readonly #to: number;
  readonly #flow = new ParagraphFlow();
  /** Read once for each run: paragraphs in a row have one together. */
  readonly #known = new Map<PropertyRun, ParagraphProperties>();
  readonly #fields: ReturnType<typeof fieldsIn>;
  #field = 0;
  #hidden = 0;
  #wasHidden = false;

  constructor(word: WordText, from: number, to: number) {
    this.#word = word;
    this.#from = from;
    this.#to = to;
    this.#fields = fieldsIn(word.text, from, to);
  }

  told(): StoryHtml {
    const { text } = this.#word;
    let start = this.#from;
    ENDS.lastIndex = start;
    for (let end = ENDS.exec(text); end !== null && end.index < this.#to; end = ENDS.exec(text)) {
      this.#paragraph(start, end.index, end[0] === CELL_END);
      start = end.index + 1;
      ENDS.lastIndex = start;
    }
    if (start < this.#to) this.#words(start, this.#to, this.#word.styles(0));
    return { html: this.#flow.finished(flowParagraph(PLAIN_PARAGRAPH)), hidden: this.#hidden };
  }

  #paragraph(start: number, end: number, endsCell: boolean): void {
    const run = runAt(this.#word.paragraphs, this.#byteAt(end));
    const before = this.#word.styles(run?.style ?? 0);
    const stored = run === null ? before.paragraph : this.#propertiesOf(run, before);
    const changes = pieceAt(this.#word.pieces, end)?.changes ?? null;
    const style = (changes === null ? null : this.#styleIn(changes)) ?? before;
    const own = changes === null ? stored : this.#changed(stored, style === before ? null : style, changes);
    if (own.row !== null) {
      this.#flow.endRow(own.row, own.depth);
    } else if (!style.isContents) {
      this.#words(start, end, style);
      if (endsCell || own.endsInnerCell) this.#flow.endCell(flowParagraph(own));
      else this.#flow.endParagraph(flowParagraph(own));
    }
  }

  /** The style that changes give to a paragraph, or null. */
  #styleIn({ bytes, from, to }: ChangePlace): WordStyle | null {
    const named = [...changesIn(bytes, from, to)].find(({ code }) => code === STYLE);
    return named === undefined ? null : this.#word.styles(u16(bytes, named.at));
  }

  /** A paragraph of a piece with what was changed since the file was saved in full. Its place in tables is as it was. */
  #changed(stored: ParagraphProperties, style: WordStyle | null, changes: ChangePlace): ParagraphProperties {
    const { depth, endsInnerCell, endsRow, row } = stored;
    const base = style === null ? stored : { ...style.paragraph, depth, endsInnerCell, endsRow, row };
    const own = paragraphWith(base, changes, this.#word.data);
    return { ...own, row: row ?? own.row };
  }

  #propertiesOf(run: PropertyRun, style: WordStyle): ParagraphProperties {
    const { main, data } = this.#word;
    const known =
      this.#known.get(run) ?? paragraphWith(style.paragraph, { bytes: main, from: run.from, to: run.to }, data);
    this.#known.set(run, known);
    return known;
  }

  #byteAt(place: number): number {
    const piece = pieceAt(this.#word.pieces, place);
    return piece === null ? -1 : piece.at + (place - piece.start) * piece.width;
  }

  /** Takes the text from one place to another, stretch by stretch of the same look. */
  #words(start: number, end: number, style: WordStyle): void {
    const { main, characters, styles } = this.#word;
    let at = start;
    while (at < end) {
      const piece = pieceAt(this.#word.pieces, at);
      const byte = this.#byteAt(at);
      const run = runAt(characters, byte);
      const width = piece?.width ?? 1;
      const length = run === null ? 1 : Math.max(1, Math.ceil((run.end - byte) / width));
      const next = Math.min(end, piece?.end ?? end, at + length);
      const places = [run === null ? null : { bytes: main, ...run }, piece?.changes ?? null];
      const look = places.reduce(
        (known, place) =>
          place === null
            ? known
            : charactersWith(known, place.bytes, place.from, place.to, (number) => styles(number).characters),
        style.characters,
      );
      this.#stretch(at, next, look);
      at = next;
    }
  }

  #stretch(start: number, end: number, look: CharacterProperties): void {
    if (look.deleted) return;
    let at = start;
    while (at < end) {
      const [from, to] = this.#instructionAfter(at);
      if (at < from) {
        const next = Math.min(end, from);
        this.#show(this.#word.text.slice(at, next), look);
        at = next;
      } else {
        const next = Math.min(end, to);
        this.#showBoxes(at, next, look);
        at = next;
      }
    }
  }

  /** The instruction of a field that holds a place or follows it. Fields stand in fields: one that begins inside another may end before it. */
  #instructionAfter(place: number): readonly [number, number] {
    const { instructions } = this.#fields;
    const ended = (): boolean => (instructions[this.#field]?.[1] ?? Number.POSITIVE_INFINITY) <= place;
    while (ended()) this.#field += 1;
    return instructions[this.#field] ?? [this.#to, this.#to];
  }

  #showBoxes(from: number, to: number, look: CharacterProperties): void {
    for (let at = from; at < to && this.#fields.boxes.size > 0; at += 1) {
      if (!this.#fields.boxes.has(at)) continue;
      const ticked = look.data !== null && isTicked(this.#word.data, look.data);
      this.#flow.text(ticked ? '☒ ' : '☐ ', false);
    }
  }

  #show(stored: string, look: CharacterProperties): void {
    const hides = look.hidden && /\S/.test(stored);
    if (hides && !this.#wasHidden) this.#hidden += 1;
    this.#wasHidden = hides;
    if (look.hidden) return;
    const bold = look.bold || look.underlined;
    if (look.sign !== null) {
      this.#flow.text(characterOf(look.sign), bold);
      return;
    }
    for (const [i, line] of stored.split(LINE_END).entries()) {
      if (i > 0) this.#flow.lineBreak();
      const shown = line.replace(OWN_CHARACTERS, shownCharacter);
      if (shown !== '') this.#flow.text(shown, bold);
    }
  }
}

function shownCharacter(own: string): string {
  if (own === NO_BREAK_HYPHEN) return '\u2011';
  return own < ' ' ? '' : characterOf(own.charCodeAt(0));
}

function flowParagraph({ level, list, listLevel, depth }: ParagraphProperties): FlowParagraph {
  return {
    level: level === null ? null : Math.min(6, level),
    item: list === 0 ? null : { list, numbered: false, level: listLevel },
    depth,
  };
}
