import type { MaskKind } from '../../model/mask.ts';
import type { Span } from '../../model/place.ts';

/** A part of the text that is to be masked, before names have their letters. */
export interface Draft extends Span {
  readonly kind: MaskKind;
}

/** Keeps the drafts that do not overlap an earlier one of the list, in the order of the text. */
export function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  const ranked = drafts.map((draft, rank) => ({ draft, rank }));
  ranked.sort((a, b) => a.draft.start - b.draft.start || a.rank - b.rank);
  const kept: { readonly draft: Draft; readonly rank: number }[] = [];
  for (const candidate of ranked) {
    if (candidate.draft.end <= candidate.draft.start) continue;
    let wins = true;
    while (wins) {
      const last = kept.at(-1);
      if (last === undefined || last.draft.end <= candidate.draft.start) break;
      if (last.rank < candidate.rank) wins = false;
      else kept.pop();
    }
    if (wins) kept.push(candidate);
  }
  return kept.map(({ draft }) => draft);
}

/** Whether a place lies in one of some spans that are in the order of the text. */
export function covers(spans: readonly Span[]): (place: number) => boolean {
  return (place) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
  };
}
