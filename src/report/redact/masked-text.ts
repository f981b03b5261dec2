import type { MaskedSpan } from '../../model/mask.ts';
import type { Span } from '../../model/place.ts';

/** A part of a text with what identifies people masked. A stand-in takes the place of all that it stands for, even where the part cuts it. */
export function maskedPart(text: string, spans: readonly MaskedSpan[], part: Span): string {
  let shown = '';
  let at = part.start;
  for (const span of spans) {
    if (span.end <= at) continue;
    if (span.start >= part.end) break;
    shown += text.slice(at, Math.max(at, span.start)) + span.as;
    at = Math.min(span.end, part.end);
  }
  return shown + text.slice(at, part.end);
}

/** A whole text, masked. */
export function maskedText(text: string, spans: readonly MaskedSpan[]): string {
  return maskedPart(text, spans, { start: 0, end: text.length });
}
