import { scaleLinear } from 'd3-scale';
import type { CriterionSum } from '../../model/audit.ts';
import { VERDICT } from '../labels.ts';
import { percent, verdictOf } from '../verdict.ts';
import { rounded } from './shares.tsx';

const SCALE = scaleLinear([0, 1], [0, 100]);
const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;

/** A criterion's share as a dot, its 95 % interval as a bar, its target as a line with a flag. */
export function Interval({ sum }: { readonly sum: CriterionSum }) {
  const { met, applicable, low, high, target } = sum;
  if (low === null || high === null || applicable === 0) return null;
  const at = (share: number): string => `${rounded(SCALE(share))}%`;
  const label = `${percent(met / applicable)}%, interval ${percent(low)} to ${percent(high)}, target ${percent(target)}: ${VERDICT[verdictOf(sum)]}`;
  return (
    <svg class="interval" role="img" aria-label={label} height={HEIGHT}>
      {SCALE.ticks(4).map((tick) => (
        <line class="tick" x1={at(tick)} x2={at(tick)} y1="0" y2={HEIGHT} />
      ))}
      <rect
        class="range"
        x={at(low)}
        width={`${rounded(SCALE(high) - SCALE(low))}%`}
        y={MIDDLE - 5}
        height="10"
        rx="2"
      />
      <svg class="target" x={at(target)} overflow="visible" aria-hidden="true">
        <line y1="0" y2={HEIGHT} />
        <path d="M-5 0h10l-5 7z" />
      </svg>
      <circle class="share" cx={at(met / applicable)} cy={MIDDLE} r="5" />
    </svg>
  );
}

/** The scale above a column of intervals. */
export function Axis() {
  return (
    <svg class="axis" aria-hidden="true">
      {[0, 0.5, 1].map((share, at) => (
        <text x={`${SCALE(share)}%`} y="12" text-anchor={['start', 'middle', 'end'][at]}>
          {SCALE(share)}%
        </text>
      ))}
    </svg>
  );
}
