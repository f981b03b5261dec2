import type { Span } from '../model/place.ts';
import type { HeadingStyle } from './draft.ts';
import { GrowingText, type GrownLine } from './growing-text.ts';
import { cellBlocks, type Piece, type ReadCell, type ReadTable } from './html-cells.ts';
import { type GridCell, gridOf } from './html-grid.ts';
import { elementsIn, type HtmlElement, type HtmlParent } from './html-tree.ts';
import { type Sink, walkHtml } from './html-walk.ts';
import { OriginTrail, type Placed } from './origins.ts';
import type { Given } from './page.ts';
import { endsInStop, isWordy, wordsIn } from './spans.ts';

/** The canonical text of a document with structure of its own, and what that structure says of its lines. */
export interface Structured {
  readonly text: string;
  readonly given: Given;
  /** Offsets at which pages were named, in order; empty where none was. */
  readonly pages: readonly PageStart[];
  /** Stretches that parts of a record gave, in the order of their starts. */
  readonly origins: readonly Placed[];
}

export interface PageStart {
  readonly at: number;
  readonly page: number;
}

/** Tables inside tables inside tables are page layout from here on. */
const DEEPEST_TABLE = 6;
/** A row that is one merged cell titles the rows below it if it is no longer than this. */
const MOST_WORDS_OF_BANNER = 14;
/** Blanks before an item of a list inside another, for each list around it, as people type them. */
const INDENT = 3;
/** Where more lines than this are bold, bold says nothing. */
const MOST_BOLD = 0.5;

/** Paragraphs become lines, rows of tables lines with tabs between their cells; titles, items and cells are noted by line. */
export function structureOf(root: HtmlParent): Structured {
  const writer = new StructureWriter();
  walkHtml(root, writer.page(0));
  return writer.finished();
}

class StructureWriter {
  readonly #text = new GrowingText();
  readonly #marked = new Map<number, HeadingStyle>();
  readonly #bold = new Set<number>();
  readonly #banners: GrownLine[] = [];
  readonly #items = new Map<number, { readonly only: boolean }>();
  readonly #boldRuns = new Map<number, readonly Span[]>();
  readonly #tables: { readonly line: number; readonly next: number; readonly table: ReadTable }[] = [];
  readonly #pages: PageStart[] = [];
  readonly #origins = new OriginTrail(() => this.#text.length);
  #lines = 0;
  #tableCount = 0;

  /** Takes what stands outside the cells of tables. */
  page(depth: number): Sink {
    let level: number | null = null;
    let item: 'none' | 'one' | 'only' = 'none';
    let indent = 0;
    const takeTable = (table: HtmlElement): void => {
      this.#pageTable(table, depth);
    };
    return {
      text: (value, bold) => {
        const text = this.#text.isWritten ? value : value.replace(/^[ \n]+/, '');
        if (!this.#text.isWritten && !/\S/.test(text)) return;
        if (!this.#text.isWritten) this.#text.indent(indent);
        this.#text.append(text, bold);
      },
      lineEnd: () => {
        if (this.#text.isWritten) {
          this.#note(this.#text.endLine(), level, item);
          item = 'none';
          indent = 0;
        }
        level = null;
      },
      emptyLine: () => {
        this.#text.separate('\n');
      },
      heading: (given) => {
        level = given;
      },
      item: (only, lists) => {
        item = only ? 'only' : 'one';
        indent = Math.max(0, lists - 1) * INDENT;
      },
      table: depth < DEEPEST_TABLE ? takeTable : null,
      page: this.#page,
      ...this.#origins.sink,
    };
  }

  readonly #page = (page: number): void => {
    if (this.#pages.at(-1)?.page !== page) this.#pages.push({ at: this.#text.length, page });
  };

  #note(done: GrownLine, level: number | null, item: 'none' | 'one' | 'only'): void {
    this.#lines += 1;
    if (level !== null) this.#marked.set(done.line, { by: 'mark', level });
    else if (item !== 'none') this.#items.set(done.line, { only: item === 'only' });
    else if (!done.bold && done.runs.length > 0) this.#boldRuns.set(done.line, done.runs);
    if (done.bold && item !== 'one') this.#bold.add(done.line);
  }

  /** A table of one column is a frame around text; a merged row inside another parts it, as a title or as running text. */
  #pageTable(table: HtmlElement, depth: number): void {
    const grid = gridOf(table);
    const isFrame = grid.columns < 2;
    let rows: (readonly ReadCell[])[] = [];
    const sink = this.page(depth + 1);
    for (const part of elementsIn(table)) if (part.tagName === 'caption') walkHtml(part, sink);
    sink.lineEnd();
    let line = this.#text.line;
    const flush = (): void => {
      if (rows.length > 0) this.#tables.push({ line, next: this.#text.line, table: this.#numbered(rows) });
      rows = [];
    };
    for (const row of grid.rows) {
      const [only] = row;
      if (isFrame || (row.length === 1 && only !== undefined && only.width >= grid.columns)) {
        flush();
        for (const cell of row) this.#banner(cell, depth, isFrame);
        line = this.#text.line;
      } else if (row.length > 0) {
        rows.push(this.#row(row, depth));
      }
    }
    flush();
  }

  #numbered(rows: readonly (readonly ReadCell[])[]): ReadTable {
    const number = this.#tableCount;
    this.#tableCount += 1;
    return { rows, number };
  }

  #banner(cell: GridCell, depth: number, isFrame: boolean): void {
    const before = this.#text.line;
    const start = this.#text.length;
    const sink = this.page(depth + 1);
    walkHtml(cell.element, sink);
    sink.lineEnd();
    if (isFrame || this.#text.line !== before + 1 || this.#marked.has(before)) return;
    this.#banners.push({ line: before, start, end: this.#text.length - 1, bold: false, runs: [] });
  }

  #row(row: readonly GridCell[], depth: number): readonly ReadCell[] {
    const cells = row.map((cell, i): ReadCell => {
      if (i > 0) this.#text.separate('\t');
      const at = this.#text.length;
      const pieces = this.#pieces(cell.element, depth);
      return { column: cell.column, width: cell.width, height: cell.height, head: cell.head, pieces, at };
    });
    this.#text.separate('\n');
    return cells;
  }

  /** The paragraphs of a cell, each on a line of its own. */
  #pieces(element: HtmlElement, depth: number): readonly Piece[] {
    const pieces: Piece[] = [];
    let start = -1;
    let plain = false;
    let titled = false;
    const sinkAt = (inside: number): Sink => ({
      text: (value, bold) => {
        if (start < 0) {
          if (!/\S/.test(value)) return;
          if (pieces.length > 0) this.#text.separate('\n');
          start = this.#text.length;
        }
        this.#text.append(value, bold);
        plain ||= !bold && !titled && isWordy(value, 0, value.length);
      },
      lineEnd: () => {
        if (start >= 0) pieces.push({ kind: 'text', start, end: this.#text.length, bold: !plain });
        start = -1;
        plain = false;
        titled = false;
      },
      emptyLine: () => undefined,
      heading: () => {
        titled = true;
      },
      item: () => undefined,
      page: this.#page,
      ...this.#origins.sink,
      table:
        inside < DEEPEST_TABLE
          ? (table) => {
              takeTable(table, inside + 1);
            }
          : null,
    });
    const takeTable = (table: HtmlElement, inside: number): void => {
      const { columns, rows } = gridOf(table);
      if (columns < 2) {
        const within = sinkAt(inside);
        for (const cell of rows.flat()) {
          walkHtml(cell.element, within);
          within.lineEnd();
        }
        return;
      }
      if (pieces.length > 0) this.#text.separate('\n');
      pieces.push({ kind: 'table', table: this.#numbered(rows.map((row) => this.#row(row, inside))) });
    };
    const sink = sinkAt(depth);
    walkHtml(element, sink);
    sink.lineEnd();
    return pieces;
  }

  finished(): Structured {
    if (this.#text.isWritten) this.#note(this.#text.endLine(), null, 'none');
    const text = this.#text.toString();
    const headings = new Map(this.#marked);
    const isTitle = ({ start, end }: GrownLine): boolean =>
      wordsIn(text, start, end) <= MOST_WORDS_OF_BANNER && !endsInStop(text, end);
    for (const banner of this.#banners) if (isTitle(banner)) headings.set(banner.line, { by: 'line' });
    if (this.#bold.size <= Math.max(1, this.#lines * MOST_BOLD)) {
      for (const line of this.#bold) if (!headings.has(line)) headings.set(line, { by: 'line' });
    }
    const items = new Map([...this.#items].filter(([line]) => !headings.has(line)));
    const tables = new Map(
      this.#tables.map(({ line, next, table }) => [line, { drafts: cellBlocks(text, table), next }] as const),
    );
    return {
      text,
      given: { headings, items, tables, tableCount: this.#tableCount, boldRuns: this.#boldRuns },
      pages: this.#pages,
      origins: this.#origins.placed,
    };
  }
}
