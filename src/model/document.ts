import type { Span } from './place.ts';

/** What a reader of a format makes of a file: one canonical text, and the blocks that it falls into. */
export interface Document {
  /** Relative to the working directory where inside it, with forward slashes. */
  readonly path: string;
  /** Row, resource id or archive member, where one file holds several documents. */
  readonly record: string | null;
  readonly group: Readonly<Record<string, string>>;
  readonly format: string;
  /** `text.slice(start, end)` is what a report quotes. For text and Markdown this is the decoded file itself. */
  readonly text: string;
  /** In reading order; their spans do not overlap. */
  readonly blocks: readonly Block[];
  /** Comments in its source that are addressed to this program; they are no part of its text. */
  readonly comments?: readonly Comment[];
  /** What the reader left out or could not tell, in plain words. */
  readonly notes: readonly string[];
}

/** A comment in a document's source; its span is where it stands, empty where the canonical text does not hold it. */
export interface Comment extends Span {
  readonly text: string;
  /** Null where the format does not say who wrote it. */
  readonly author: string | null;
  /** The part of the text that it is about. */
  readonly about: Span;
}

interface Placed extends Span {
  /** Index in `blocks` of the heading that this block stands under, or null before the first one. */
  readonly under: number | null;
  readonly page: number | null;
  readonly pointer: string | null;
  /** What a structured record says of it outright, beside its words. */
  readonly stated?: Stated;
}

/** What a record says outright (FHIR `Goal.expressedBy`, the author of an entry in C-CDA): it comes before anything that words tell. */
export interface Stated {
  /** What the block is, where the record says so; a remark is neither goal nor step. */
  readonly as: 'goal' | 'action' | 'remark' | null;
  /** Who expressed the goal, takes the step, or wrote the words. */
  readonly by: StatedBy | null;
}
export type StatedBy = 'person' | 'carer' | 'professional' | 'shared';

/** A line that titles what follows: a real heading, a bold line, CAPITALS, a numbered title, a label or question on a line of its own. */
export interface Heading extends Placed {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
}

/** Running text. Lines that were wrapped belong to one block. */
export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
}

/** One item of a bulleted, numbered or ticked list; its span leaves the marker out. */
export interface Item extends Placed {
  readonly kind: 'item';
  /** A ticked or unticked box in front of it, or null where there is none. */
  readonly ticked: boolean | null;
}

/** One cell of a table's body; its span may be empty. Header cells are blocks too, with `header: true`. */
export interface Cell extends Placed {
  readonly kind: 'cell';
  readonly header: boolean;
  /** Which table of the document, row and column, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The header of its column, where the table has a header row. */
  readonly columnHeader: Span | null;
  /** The first cell of its row: in a two-column form, the label that this cell answers. */
  readonly rowHeader: Span | null;
}

/** `Label: value` on one line (or a form's label and value); its span is the value's, and may be empty. */
export interface Field extends Placed {
  readonly kind: 'field';
  readonly label: Span;
}

export type Block = Heading | Paragraph | Item | Cell | Field;

/** A file, or one record of it, that could not be audited, with a reason that its owner can act on. */
export interface Unreadable {
  readonly path: string;
  /** Which record of the file; without one, the file itself. */
  readonly record?: string;
  readonly reason: string;
  /** It was read, and holds what plans refer to (persons, practitioners) and no plan itself. */
  readonly noPlan?: true;
}
