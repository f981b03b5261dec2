export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

/** Steps of Newton's method; it settles within a dozen. */
const STEPS = 50;

/**
 * Turns scores into probabilities 1 / (1 + exp(a * score + b)) by Platt's method (1999), with the targets and the damped
 * Newton steps of Lin, Lin & Weng (2007).
 */
export function calibrate(scored: readonly Scored[]): { readonly a: number; readonly b: number } {
  const positives = scored.filter(({ positive }) => positive).length;
  const negatives = scored.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let a = 0;
  let b = Math.log((negatives + 1) / (positives + 1));
  for (let step = 0; step < STEPS; step += 1) {
    let [ha, hb, hab, ga, gb] = [1e-9, 1e-9, 0, 0, 0];
    for (const { score, positive } of scored) {
      const probability = 1 / (1 + Math.exp(a * score + b));
      const curve = probability * (1 - probability);
      const slope = (positive ? high : low) - probability;
      ha += score * score * curve;
      hb += curve;
      hab += score * curve;
      ga += score * slope;
      gb += slope;
    }
    const determinant = ha * hb - hab * hab;
    const da = -(hb * ga - hab * gb) / determinant;
    const db = -(ha * gb - hab * ga) / determinant;
    a += da;
    b += db;
    if (Math.abs(da) < 1e-9 && Math.abs(db) < 1e-9) break;
  }
  return { a, b };
}
