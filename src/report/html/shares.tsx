import { scaleLinear } from 'd3-scale';
import { stack, stackOrderNone } from 'd3-shape';

/** How a share is drawn: its colour, and the hatching that tells it apart without colour. */
export type Tone = 'own' | 'mixed' | 'other' | 'open' | 'silent' | 'outside';

export interface Share {
  readonly name: string;
  readonly tone: Tone;
  readonly count: number;
}

interface Props {
  readonly shares: readonly Share[];
  /** What the whole width stands for, where that is more than the shares together. */
  readonly of?: number;
}

/** Shares of a whole as one bar. What it says stands in its label, and in figures beside it. */
export function Shares({ shares, of }: Props) {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const along = scaleLinear([0, of ?? total], [0, 100]);
  const counts = Object.fromEntries(shares.map(({ count }, at) => [String(at), count]));
  const layers = stack().keys(Object.keys(counts)).order(stackOrderNone)([counts]);
  return (
    <svg class="shares" role="img" aria-label={inWords(shares, total)}>
      {layers.map((layer, at) => {
        const [start = 0, end = 0] = layer[0] ?? [];
        if (start === end) return null;
        return (
          <rect
            class={shares[at]?.tone}
            x={`${rounded(along(start))}%`}
            width={`${rounded(along(end) - along(start))}%`}
            height="100%"
          />
        );
      })}
    </svg>
  );
}

function inWords(shares: readonly Share[], total: number): string {
  const said = shares.filter(({ count }) => count > 0).map(({ name, count }) => `${count} ${name}`);
  return `Of ${total}: ${said.join(', ')}`;
}

export function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}

/** What the colours and hatchings of a chart's bars mean. */
export function Legend({ of }: { readonly of: readonly Omit<Share, 'count'>[] }) {
  return (
    <ul class="legend" aria-label="Key to the bars">
      {of.map(({ name, tone }) => (
        <li>
          <svg class="shares" aria-hidden="true">
            <rect class={tone} width="100%" height="100%" />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Hatchings, once in a page that has bars. */
export function Hatchings() {
  return (
    <svg class="hatchings" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="hatch-mixed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="ground" width="8" height="8" />
          <rect class="stroke" width="4" height="8" />
        </pattern>
        <pattern id="hatch-other" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect class="ground" width="5" height="5" />
          <rect class="stroke" width="1.5" height="5" />
        </pattern>
        <pattern id="hatch-outside" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="ground" width="6" height="6" />
          <circle class="stroke" cx="3" cy="3" r="1" />
        </pattern>
      </defs>
    </svg>
  );
}
