import type { Span } from '../../model/place.ts';

/** A line of a comment; its first words may be a title. */
export interface CommentLine {
  readonly title: string | null;
  readonly text: string;
}

/** What is said beside a part of a document; an empty span is a place where something would stand. */
export interface Comment extends Span {
  readonly lines: readonly [CommentLine, ...CommentLine[]];
}
