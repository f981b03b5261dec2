/** 97.5 % quantile of the normal distribution. */
const Z = 1.959964;

/**
 * Wilson's 95 % interval of a share (Wilson 1927), 0 to 1; null where nothing was counted. It holds for few documents and
 * for shares near 0 and 1, where the usual one does not (Brown, Cai & DasGupta 2001).
 */
export function wilson(met: number, applicable: number): { readonly low: number | null; readonly high: number | null } {
  if (applicable === 0) return { low: null, high: null };
  const share = met / applicable;
  const spread = Z ** 2 / applicable;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / applicable + spread / (4 * applicable))) / (1 + spread);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
