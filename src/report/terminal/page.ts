import { oneLine } from '../excerpt.ts';
import type { Paint, ReportOptions, Style } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { displayWidth, shortenMiddle } from './display-width.ts';
import { type Margins, type Painted, type Piece, wrap } from './lines.ts';

/** What every part of a terminal report is written with. */
export interface Page {
  readonly words: Wordbook;
  readonly options: ReportOptions;
  readonly style: Style;
  /** Columns of a line: the terminal's, but no longer than is good to read. */
  readonly width: number;
}

/** Prose in longer lines than this is hard to follow from one line to the next. */
const LONGEST = 100;
const SHORTEST = 40;

export function pageOf(words: Wordbook, options: ReportOptions): Page {
  const width = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(options.width)));
  return { words, options, style: options.style, width };
}

const ASCII: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '«': '>>',
  '»': '<<',
  '\u00a0': ' ',
};

/** A text as this terminal can show it: on one line, nothing that steers the terminal, typography in ASCII where it must be. */
export function clean(page: Page, text: string): string {
  const line = oneLine(text);
  return page.options.unicode ? line : line.replace(/[“”‘’–—…·«»\u00a0]/g, (letter) => ASCII[letter] ?? letter);
}

export function painted(paint: Paint, text: string): Painted {
  return { text, paint };
}

/** A paragraph of pieces, with the lines after the first hung under its text. */
export function paragraph(page: Page, pieces: readonly Piece[], indent = 0, hang = indent): readonly string[] {
  const margins: Margins = { width: page.width, first: ' '.repeat(indent), rest: ' '.repeat(hang) };
  return wrap(cleaned(page, pieces), margins);
}

/** A paragraph behind a label that stands in its margin: `19:1   Rules work out for good.` */
export function labelled(
  page: Page,
  label: Piece,
  pieces: readonly Piece[],
  indent: number,
  hang: number,
): readonly string[] {
  const { text, paint } = typeof label === 'string' ? { text: label, paint: (same: string) => same } : label;
  const shown = clean(page, text);
  const gap = ' '.repeat(Math.max(1, hang - indent - displayWidth(shown)));
  const first = { text: `${' '.repeat(indent)}${shown}${gap}`, paint };
  return wrap(cleaned(page, pieces), { width: page.width, first, rest: ' '.repeat(hang) });
}

/** A heading with an empty line above it. */
export function heading(page: Page, title: string, note = ''): readonly string[] {
  const pieces: Piece[] = [painted(page.style.heading, title.toUpperCase())];
  if (note !== '') pieces.push(' ', painted(page.style.quiet, note));
  return ['', ...paragraph(page, pieces, 0, 2)];
}

/** Pieces as this terminal can show them. */
export function cleaned(page: Page, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) =>
    typeof piece === 'string' ? spaced(page, piece) : { text: spaced(page, piece.text), paint: piece.paint },
  );
}

/** As `clean`, but a space at either end stays: it parts one piece from the next. */
function spaced(page: Page, text: string): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\S\s+$/.test(text) ? ' ' : '';
  return `${before}${clean(page, text)}${after}`;
}

/** A file name that fits into a width, cut in its middle where it must be. */
export function shortName(page: Page, name: string, width: number): string {
  return shortenMiddle(clean(page, name), width, page.options.unicode ? '…' : '...');
}
