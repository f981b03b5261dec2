import { wilson } from '../audit/wilson.ts';

/** "12 of 40 (18–45%)": a share with its 95 % interval (Wilson 1927), for tables in which groups stand beside each other. */
export function shareInWords(count: number, of: number): string {
  const { low, high } = wilson(count, of);
  if (low === null || high === null) return '–';
  return `${count} of ${of} (${whole(low)}–${whole(high)}%)`;
}

export const SHARES_NOTE = 'In brackets stands the 95% interval of each share (Wilson 1927).';

function whole(share: number): string {
  return String(Math.round(share * 100));
}
