import { linesOn } from './pdf-lines.ts';
import type { PdfPage, PdfRun, PdfTag } from './pdf-pages.ts';
import { gapBetween, isEmptyLineBetween, lineGaps, usualGap } from './pdf-spacing.ts';
import { type Span, spansIn } from './pdf-tagged-spans.ts';
import { joinedHtml, joinedPages, type WordCount, wordsOf } from './pdf-words.ts';

type Element = Extract<PdfTag, { readonly role: string }>;

/** Roles that hold blocks; all others with words of their own are paragraphs. */
const TAGS: Readonly<Record<string, string>> = {
  Table: 'table',
  THead: 'thead',
  TBody: 'tbody',
  TFoot: 'tfoot',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  L: 'ul',
  LI: 'li',
  Title: 'h1',
  H: 'h2',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
  H5: 'h5',
  H6: 'h6',
};
const LEFT_OUT = new Set(['Artifact', 'Lbl', 'TOC', 'TOCI', 'Index']);
/** Parts of a line, as opposed to blocks. */
const INLINE = new Set([
  'Span',
  'Link',
  'Reference',
  'Em',
  'Strong',
  'Sub',
  'Quote',
  'Code',
  'Annot',
  'Form',
  'Private',
  'NonStruct',
]);
/** Tags that cover less of the words than this are not worth following. */
const LEAST_COVERED = 0.8;
/** In shares of the type size. */
const SAME_LINE = 0.35;
const NEXT_TO = 1;

/** A tagged PDF as HTML, or null where its tags leave out too much of what it says. */
export function taggedHtml(pages: readonly PdfPage[]): string | null {
  const countOf = wordsOf(pages.flatMap((page) => page.runs));
  const gap = usualGap(pages.flatMap((page) => lineGaps(linesOn(page))));
  let covered = 0;
  let all = 0;
  const html = pages.map((page) => {
    const marks = new Map<string, PdfRun[]>();
    for (const run of page.runs) {
      if (run.decoration) continue;
      all += run.text.length;
      if (run.mark === null) continue;
      const known = marks.get(run.mark);
      if (known === undefined) marks.set(run.mark, [run]);
      else known.push(run);
    }
    const writer = new TagWriter(page, marks, countOf, gap);
    for (const tag of page.tags) writer.write(tag);
    covered += writer.covered;
    return writer.finished();
  });
  if (all === 0 || covered < all * LEAST_COVERED) return null;
  return joinedPages(html);
}

class TagWriter {
  readonly #page: PdfPage;
  readonly #marks: ReadonlyMap<string, readonly PdfRun[]>;
  readonly #countOf: WordCount;
  readonly #gap: number;
  readonly #html: string[] = [];
  readonly #spans = new Map<Element, Span>();
  #words: PdfRun[] = [];
  #last: PdfRun | null = null;
  #tables = 0;
  #tag = 'p';
  covered = 0;

  constructor(page: PdfPage, marks: ReadonlyMap<string, readonly PdfRun[]>, countOf: WordCount, gap: number) {
    this.#page = page;
    this.#marks = marks;
    this.#countOf = countOf;
    this.#gap = gap;
  }

  write(tag: PdfTag): void {
    if ('id' in tag) {
      const runs = this.#marks.get(tag.id) ?? [];
      for (const run of runs) this.covered += run.text.length;
      this.#words.push(...runs);
      return;
    }
    if (LEFT_OUT.has(tag.role)) this.#skip(tag);
    else if (INLINE.has(tag.role)) for (const child of tag.children) this.write(child);
    else this.#block(tag);
  }

  finished(): string {
    this.#endWords();
    return this.#html.join('');
  }

  #block(element: Element): void {
    this.#endWords();
    const { role, children } = element;
    const tag = TAGS[role] ?? null;
    const isTitle = tag !== null && /^h\d$/.test(tag);
    if (tag === 'table') this.#takeSpans(element);
    if (tag !== null && !isTitle) this.#html.push(`<${tag}${this.#spanOf(element)}>`);
    if (isTitle) this.#tag = tag;
    if (tag === 'table') this.#tables += 1;
    for (const child of children) this.write(child);
    this.#endWords();
    this.#tag = 'p';
    if (tag === 'table') this.#tables -= 1;
    if (tag !== null && !isTitle) this.#html.push(`</${tag}>`);
  }

  #takeSpans(table: Element): void {
    for (const [cell, span] of spansIn(table, (tag) => this.#runsIn(tag), this.#page.shapes.uprights))
      this.#spans.set(cell, span);
  }

  #spanOf(cell: Element): string {
    const span = this.#spans.get(cell);
    return span === undefined ? '' : ` colspan="${span.columns}" rowspan="${span.rows}"`;
  }

  #runsIn(tag: PdfTag): readonly PdfRun[] {
    return 'id' in tag ? (this.#marks.get(tag.id) ?? []) : tag.children.flatMap((child) => this.#runsIn(child));
  }

  #skip(tag: PdfTag): void {
    if ('id' in tag) for (const run of this.#marks.get(tag.id) ?? []) this.covered += run.text.length;
    else for (const child of tag.children) this.#skip(child);
  }

  #endWords(): void {
    const words = joinedHtml(inLineOrder(this.#words), this.#countOf);
    if (words !== '' && this.#isApart()) this.#html.push('<p></p>');
    if (words !== '') this.#html.push(`<${this.#tag} data-page="${this.#page.number}">${words}</${this.#tag}>`);
    this.#last = this.#words.findLast(isSeen) ?? this.#last;
    this.#words = [];
  }

  /** Whether an empty line was left above these words: an empty paragraph has no tag. */
  #isApart(): boolean {
    const first = this.#words.find(isSeen);
    if (this.#tables > 0 || first === undefined || this.#last === null || first.y >= this.#last.y) return false;
    return isEmptyLineBetween(gapBetween(this.#last, first), this.#gap);
  }
}

/** Letters of another type, such as boxes to tick, come behind all others of their paragraph: each is put where it stands on its line. */
function inLineOrder(runs: readonly PdfRun[]): readonly PdfRun[] {
  const lines: PdfRun[][] = [];
  for (const run of runs) {
    const line = lines.findLast((known) => isOnLine(known, run));
    if (line === undefined) lines.push([run]);
    else {
      const at = line.findIndex((other) => other.x > run.x);
      line.splice(at < 0 ? line.length : at, 0, run);
    }
  }
  return lines.flat();
}

/** On one line with others, and not in a column to the right of them. */
function isOnLine(line: readonly PdfRun[], { x, y, size }: PdfRun): boolean {
  const [first] = line;
  if (first === undefined || Math.abs(first.y - y) > Math.max(first.size, size) * SAME_LINE) return false;
  return x < Math.max(...line.map((run) => run.x + run.width)) + size * NEXT_TO;
}

function isSeen({ text }: PdfRun): boolean {
  return text.trim() !== '';
}
