import { type FlowParagraph, ParagraphFlow } from './paragraph-flow.ts';
import { CHARACTERS, characterOf, codePageOf, decodeBytes } from './rtf-characters.ts';
import { destinationOf, isPageEdge } from './rtf-destinations.ts';
import { RtfHeader } from './rtf-header.ts';
import { RtfRowReader } from './rtf-rows.ts';
import { applyWord, depthOf, FIRST_STATE, type RtfState } from './rtf-state.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** Groups inside groups: more is damage or an attack. */
const DEEPEST = 5000;
const CHECK_BOX = 1;

/** Follows the tokens of an RTF and tells what a reader of the page sees. */
export class RtfReader {
  readonly #header = new RtfHeader();
  readonly #flow = new ParagraphFlow();
  readonly #rows = new RtfRowReader();
  readonly #groups: RtfState[] = [];
  readonly #asides: { readonly note: boolean; readonly flow: ParagraphFlow; readonly depth: number }[] = [];
  readonly #notes: string[] = [];
  #state: RtfState = { ...FIRST_STATE };
  #bytes = '';
  #toSkip = 0;
  #first = false;
  #starred = false;
  #marker: string | null = null;
  #box = { type: 0, ticked: false };
  hasPageEdges = false;
  hidden = 0;

  token(token: RtfToken): void {
    if (token.kind === 'bytes') {
      this.#takeBytes(token.bytes);
      this.#first = false;
      return;
    }
    this.#flush();
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else this.#word(token.word, token.value);
  }

  finished(): string {
    this.#flush();
    while (this.#asides.length > 0) this.#endAside();
    return this.#flow.finished(this.#paragraph()) + this.#notes.join('');
  }

  #open(): void {
    if (this.#groups.length > DEEPEST) return;
    this.#groups.push({ ...this.#state });
    this.#first = true;
    this.#starred = false;
    this.#toSkip = 0;
  }

  #close(): void {
    const { destination } = this.#state;
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    if (destination === 'field-form' && outer.destination !== 'field-form' && this.#box.type === CHECK_BOX) {
      this.#current.text(this.#box.ticked ? '☒ ' : '☐ ', outer.bold);
    }
    if ((this.#asides.at(-1)?.depth ?? -1) > this.#groups.length) this.#endAside();
    this.#state = outer;
    this.#toSkip = 0;
  }

  #endAside(): void {
    const aside = this.#asides.pop();
    if (aside !== undefined) this.#notes.push(aside.flow.finished(PLAIN));
  }

  #word(word: string, value: number | null): void {
    if (word === '*') {
      this.#starred = true;
      return;
    }
    if (this.#first || this.#starred) {
      this.#first = false;
      const isStarred = this.#starred;
      this.#starred = false;
      this.#enter(word, isStarred);
    }
    switch (this.#state.destination) {
      case 'skip':
        return;
      case 'fonts':
        this.#header.fontWord(word, value);
        if (word === 'f') this.#state.font = value;
        return;
      case 'styles':
        this.#header.styleWord(word, value);
        return;
      case 'field-form':
        this.#formWord(word, value);
        return;
      case 'text':
      case 'note':
      case 'box':
      case 'marker':
        this.#textWord(word, value);
    }
  }

  #enter(word: string, starred: boolean): void {
    if (isPageEdge(word)) this.hasPageEdges = true;
    const destination = destinationOf(word, starred);
    const within = this.#state.destination;
    if (destination === null || (within === 'skip' && destination !== 'box' && destination !== 'field-form')) return;
    this.#state.destination = destination;
    if (destination === 'marker') this.#marker = '';
    if (destination === 'field-form') this.#box = { type: 0, ticked: false };
    if (destination === 'note' || destination === 'box') {
      this.#asides.push({ note: destination === 'note', flow: new ParagraphFlow(), depth: this.#groups.length });
      Object.assign(this.#state, { inTable: false, depth: 0, list: null, level: null, style: 0 });
    }
  }

  #formWord(word: string, value: number | null): void {
    if (word === 'fftype') this.#box.type = value ?? 0;
    else if (word === 'ffdefres' || (word === 'ffres' && value !== 25)) this.#box.ticked = value === 1;
  }

  #textWord(word: string, value: number | null): void {
    if (applyWord(this.#state, word, value)) return;
    const character = CHARACTERS.get(word);
    if (character !== undefined) {
      if (this.#toSkip > 0) this.#toSkip -= 1;
      else this.#write(character);
      return;
    }
    switch (word) {
      case 'u':
        this.#write(characterOf(value ?? 0));
        this.#toSkip = this.#state.standIns;
        break;
      case 'ansicpg':
        this.#header.codePage = codePageOf(value ?? 1252);
        break;
      case 'mac':
        this.#header.codePage = 'macintosh';
        break;
      case 'pc':
      case 'pca':
        this.#header.codePage = word === 'pc' ? 'cp437' : 'cp850';
        break;
      case 'deff':
        this.#header.defaultFont = value ?? 0;
        break;
      case 'par':
      case 'page':
      case 'sect':
        this.#current.endParagraph(this.#paragraph());
        this.#marker = null;
        break;
      case 'line':
      case 'lbr':
        this.#current.lineBreak();
        break;
      case 'cell':
      case 'nestcell':
        this.#current.endCell(this.#paragraph());
        this.#marker = null;
        break;
      case 'row':
        this.#current.endRow(this.#rows.shape, 1);
        break;
      case 'nestrow':
        this.#current.endRow(this.#rows.shape, this.#current.depth);
        break;
      default:
        this.#rows.word(word, value);
    }
  }

  get #current(): ParagraphFlow {
    return this.#asides.at(-1)?.flow ?? this.#flow;
  }

  #paragraph(): FlowParagraph {
    const state = this.#state;
    const marker = this.#marker;
    const isItem = marker !== null || (state.list !== null && state.list > 0);
    return {
      level: this.#header.levelOf(state.style, state.level),
      item: isItem
        ? { list: state.list ?? 0, numbered: /[\p{L}\d]/u.test(marker ?? ''), level: state.listLevel }
        : null,
      depth: depthOf(state),
    };
  }

  /** Bytes in a row are decoded together, since a character may take two of them. */
  #takeBytes(bytes: string): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (this.#state.destination !== 'skip') this.#bytes += bytes.slice(skipped);
  }

  #flush(): void {
    if (this.#bytes === '') return;
    const bytes = this.#bytes;
    this.#bytes = '';
    const { destination, font } = this.#state;
    if (destination === 'fonts' || destination === 'field-form') return;
    const text = decodeBytes(bytes, this.#header.codePageOf(font));
    if (destination === 'styles') this.#header.styleText(text);
    else this.#write(text);
  }

  #write(text: string): void {
    const { destination, hidden, deleted, bold, underlined } = this.#state;
    if (destination === 'skip' || destination === 'fonts' || destination === 'styles') return;
    if (destination === 'marker') this.#marker = (this.#marker ?? '') + text;
    else if (hidden && /\S/.test(text)) this.hidden += 1;
    else if (!hidden && !deleted) this.#current.text(text, bold || underlined);
  }
}

const PLAIN: FlowParagraph = { level: null, item: null, depth: 0 };
