import type { Span } from '../model/place.ts';

/** How a heading was recognised; its level follows from what else the document uses. */
export type HeadingStyle =
  | { readonly by: 'mark'; readonly level: number }
  | { readonly by: 'capitals'; readonly depth: number }
  | { readonly by: 'number'; readonly depth: number }
  | { readonly by: 'line' }
  | { readonly by: 'label' };

/** A block before levels are known and headings are assigned. */
export type Draft =
  | (Span & { readonly kind: 'heading'; readonly style: HeadingStyle })
  | (Span & { readonly kind: 'paragraph' })
  | (Span & { readonly kind: 'item'; readonly ticked: boolean | null })
  | (Span & { readonly kind: 'field'; readonly label: Span })
  | CellDraft;

export interface CellDraft extends Span {
  readonly kind: 'cell';
  readonly header: boolean;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnHeader: Span | null;
  readonly rowHeader: Span | null;
}

/** The blocks of a text, and which of them come first in a group of lines, with an empty line above. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly firsts: ReadonlySet<number>;
}

/** Spelt out field by field: copying by spread is what a reader of thousands of plans a second would spend its time on. */
export function paragraph({ start, end }: Span): Draft {
  return { kind: 'paragraph', start, end };
}

export function item({ start, end }: Span, ticked: boolean | null): Draft {
  return { kind: 'item', start, end, ticked };
}

export function field(label: Span, { start, end }: Span): Draft {
  return { kind: 'field', start, end, label };
}

export function heading({ start, end }: Span, style: HeadingStyle): Draft {
  return { kind: 'heading', start, end, style };
}
