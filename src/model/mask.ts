import type { Span } from './place.ts';

/** What is masked, in the words of the stand-ins; names have letters instead. */
export const MASK_KINDS = [
  'name',
  'NHS number',
  'CHI number',
  'H&C number',
  'National Insurance number',
  'record number',
  'date of birth',
  'address',
  'postcode',
  'phone',
  'e-mail',
  'web address',
  'vehicle registration',
] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** One part of a document's text that identifies somebody, and what stands in its place. */
export interface MaskedSpan extends Span {
  readonly kind: MaskKind;
  /** The document's text from start to end. */
  readonly text: string;
  readonly as: string;
}

/** Words that are masked wherever they are quoted, whatever their place. */
export interface MaskedWords {
  readonly text: string;
  readonly as: string;
}

/** What identifies people in one document. It stays in memory, beside the document's audit, and is written nowhere. */
export interface Mask {
  /** In the order of the text, without overlaps. */
  readonly spans: readonly MaskedSpan[];
  /** Longest first. Words that are ordinary words as well are left out: for them only a place tells. */
  readonly anywhere: readonly MaskedWords[];
}
