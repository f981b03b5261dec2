import type { Document } from '../model/document.ts';
import type { Hit, Quotation } from '../model/reading.ts';
import type { HitTable } from './hits.ts';
import { findQuotations } from './quotations.ts';

/** A speaker is named this near (in UTF-16 units) before or after what is quoted. */
const NEAR = 60;

const SPEAKERS = [
  ['carer', 'voice/carer-speaks'],
  ['professional', 'voice/staff-speaks'],
  ['person', 'voice/person-speaks'],
] as const;

/** Every quotation of a document, with its speaker where the text beside it says who it is. */
export function quotationsOf(document: Document, hits: HitTable): readonly Quotation[] {
  return document.blocks.flatMap((block) =>
    findQuotations(document.text, block).map((found): Quotation => ({ ...found, speaker: speakerOf(found, hits) })),
  );
}

function speakerOf(quotation: { readonly start: number; readonly end: number }, hits: HitTable): Quotation['speaker'] {
  let nearest: { readonly speaker: Quotation['speaker']; readonly distance: number } | null = null;
  for (const [speaker, cue] of SPEAKERS) {
    for (const hit of hits.of(cue)) {
      const distance = distanceTo(hit, quotation);
      if (distance <= NEAR && (nearest === null || distance < nearest.distance)) nearest = { speaker, distance };
    }
  }
  return nearest?.speaker ?? 'unknown';
}

function distanceTo(hit: Hit, quotation: { readonly start: number; readonly end: number }): number {
  if (hit.end <= quotation.start) return quotation.start - hit.end;
  if (hit.start >= quotation.end) return hit.start - quotation.end;
  return Number.POSITIVE_INFINITY;
}
