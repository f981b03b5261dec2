import type { Span } from '../model/place.ts';

export type Layer = 'wording' | 'sections' | 'goals' | 'actions' | 'themes' | 'kind';

/** One place where reader and tool differ, beside the rule that spoke, if one did. */
export interface Disagreement {
  readonly document: string;
  readonly layer: Layer;
  readonly want: string;
  readonly got: string;
  /** The rule that spoke, or that a context held back. */
  readonly rule: string | null;
  /** The words that the rule was met by. */
  readonly cue: string | null;
  /** Contexts that held the rule back. */
  readonly heldBackBy: readonly string[];
  readonly text: string;
  readonly at: Span | null;
  /** From 1; null where it is of the document as a whole. */
  readonly line: number | null;
}

/** A disagreement with what is known of it; what is left out is of no rule, or of the document as a whole. */
export function disagreement(
  known: Pick<Disagreement, 'document' | 'layer' | 'want' | 'got' | 'text'> & Partial<Disagreement>,
  source: string,
): Disagreement {
  const at = known.at ?? null;
  const line = at === null || at.start < 0 ? null : source.slice(0, at.start).split('\n').length;
  return { rule: null, cue: null, heldBackBy: [], at, ...known, line };
}
