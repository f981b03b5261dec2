import type { MarkedPassage } from '../passage.ts';

/** How a share is drawn; `shares.tsx` of the page has the same. */
export type Tone = 'own' | 'mixed' | 'other' | 'open' | 'silent' | 'outside';

/** Something drawn in a cell: a share with its 95 % interval and target, or shares of a whole as one bar. */
export type Chart =
  | {
      readonly kind: 'interval';
      readonly share: number;
      readonly low: number;
      readonly high: number;
      readonly target: number;
    }
  | { readonly kind: 'shares'; readonly shares: readonly { readonly tone: Tone; readonly count: number }[] };

/** A drawing and what it says in words. */
export interface Drawing {
  readonly chart: Chart;
  readonly said: string;
}

/** Text, or a drawing; null is an empty place to be filled in. */
export type Cell = string | Drawing | null;

export interface Column {
  readonly title: string;
  /** Figures stand to the right; drawings are left out where nothing can be drawn. */
  readonly kind: 'text' | 'figure' | 'drawing';
  /** Parts of the table's width. */
  readonly width: number;
}

/** A quoted passage, and where it stands. */
export interface Example {
  /** Null where excerpts are off. */
  readonly passage: string | MarkedPassage | null;
  readonly where: string;
}

/** A part of a written report, before it is known in which format it is written. Its texts are not escaped yet. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** How to read the drawings; left out with them. */
  | { readonly kind: 'drawing-note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'key'; readonly of: readonly { readonly name: string; readonly tone: Tone }[] }
  | {
      readonly kind: 'table';
      readonly caption: string | null;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: 'finding';
      readonly title: string;
      readonly counts: string;
      readonly reason: string;
      readonly examples: readonly Example[];
      readonly instead: readonly string[];
      readonly source: string | null;
    };

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function text(said: string): Block {
  return { kind: 'text', text: said };
}

export function note(said: string): Block {
  return { kind: 'note', text: said };
}

export function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}

export function table(
  columns: readonly (readonly [title: string, kind: Column['kind'], width: number])[],
  rows: readonly (readonly Cell[])[],
  caption: string | null = null,
): Block {
  return { kind: 'table', caption, columns: columns.map(([title, kind, width]) => ({ title, kind, width })), rows };
}
