/** A share as people write it, 0.9 or "90%", as 0 to 1. */
export function shareOf(written: number | string): number {
  return typeof written === 'number' ? written : rounded(Number.parseFloat(written) / 100);
}

/** A percentage as people write it, 80 or "80%", as 0 to 100. */
export function percentOf(written: number | string): number {
  return typeof written === 'number' ? written : Number.parseFloat(written);
}

/** 0.07, not 0.07000000000000001. */
const rounded = (share: number): number => Number(share.toFixed(6));
