import type { Span } from '../model/place.ts';

export type Layer = 'wording' | 'sections' | 'goals' | 'actions' | 'themes' | 'kind';

/** One place where reader and tool differ, beside the rule that spoke, if one did. */
export interface Disagreement {
  readonly document: string;
  readonly layer: Layer;
  readonly want: string;
  readonly got: string;
  readonly rule: string | null;
  /** The words that the rule was met by. */
  readonly cue: string | null;
  readonly text: string;
  readonly at: Span | null;
}
