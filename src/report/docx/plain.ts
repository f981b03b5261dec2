import { harmless, oneLine } from '../excerpt.ts';
import { withoutUnwritable } from '../xml-text.ts';

/** A text on one line that a Word file can hold. What it looks like, it is: nothing in it is a field, a tag or a command. */
export function plain(text: string): string {
  return withoutUnwritable(oneLine(text));
}

/** The same for a part of a line. */
export function plainPart(text: string): string {
  return withoutUnwritable(harmless(text));
}
