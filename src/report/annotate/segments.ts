import type { Span } from '../../model/place.ts';
import type { Mark, Tone } from './marks.ts';

/** Text of a document that is shown in one piece: a block, or the label of a field. */
export interface Area extends Span {
  /** Where the area before it ends: what begins after that belongs to this one. */
  readonly after: number;
}

/** A run of text in which nothing begins or ends. */
export interface Segment extends Span {
  /** The tones of the marks over it. */
  readonly tones: ReadonlySet<Tone>;
  /** Marks whose number stands behind it. */
  readonly ending: readonly Mark[];
}

/**
 * Cuts an area where marks begin and end, so that marks may overlap in any way. A mark that goes on in later areas has its
 * number in the one that it begins in.
 */
export function segmentsOf(area: Area, marks: readonly Mark[]): readonly Segment[] {
  const here = marks.filter((mark) => mark.start < area.end && area.start < mark.end);
  const cuts = [area.start, area.end, ...here.flatMap((mark) => [within(mark.start, area), within(mark.end, area)])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at): Segment => {
    const end = edges[at + 1] ?? area.end;
    return {
      start,
      end,
      tones: new Set(here.filter((mark) => mark.start <= start && end <= mark.end).map(({ tone }) => tone)),
      ending: here.filter((mark) => mark.start >= area.after && within(mark.end, area) === end),
    };
  });
}

function within(at: number, { start, end }: Span): number {
  return Math.min(Math.max(at, start), end);
}
