import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import type { Quotation } from '../../model/reading.ts';

/** From this share of a block on, a quotation is all that it says. */
const MOST = 0.6;

/** A quotation that is most of a block: one goal, however many sentences it has. */
export function mostlyQuoted(block: Span, quotations: readonly Quotation[]): Quotation | null {
  return (
    quotations.find(
      (q) => block.start <= q.start && q.end <= block.end && q.end - q.start >= MOST * (block.end - block.start),
    ) ?? null
  );
}

/** How a list item is marked, and how far its line is indented. */
interface Marker {
  readonly numbered: boolean;
  readonly indent: number;
}

function markerOf(text: string, item: Span): Marker {
  const line = text.lastIndexOf('\n', item.start - 1) + 1;
  const before = text.slice(line, item.start);
  return { numbered: /[\dA-Za-z]/.test(before), indent: before.length - before.trimStart().length };
}

/** Whether an item hangs under the one given: further in, and marked in another way or clearly further. */
export function hangsUnder(text: string, item: Block, above: Block): boolean {
  const inner = markerOf(text, item);
  const outer = markerOf(text, above);
  return inner.indent > outer.indent && (inner.numbered !== outer.numbered || inner.indent >= outer.indent + 2);
}

/** `1a`, `2b`: a part of what is numbered 1 or 2, whatever stands above it. */
export function isLettered(text: string, item: Span): boolean {
  const line = text.lastIndexOf('\n', item.start - 1) + 1;
  return /^\s*\d{1,2}[a-h]\s+$/.test(text.slice(line, item.start));
}

/** Nothing but blanks to fill in, brackets and dots. */
export const isBlank = (text: string): boolean => !/\p{L}{2}/u.test(text.replace(/\[[^\]]*\]/g, ''));

/** A question, a prompt in brackets, or one that ends in a blank. */
export const isPrompt = (text: string): boolean => /^\s*\(.*\)\.?\s*$|\?["'”’)]*\s*$|[_.…]{4,}\s*$/su.test(text);
