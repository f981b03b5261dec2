/** Files before a rate means anything. */
const FIRST = 20;

/** Tells how far a run is: files done, files a second, time left, and those that could not be read. */
export function paceOf(files: number, now: () => number = Date.now): (done: number, lost: number) => string {
  const began = now();
  return (done, lost) => {
    const seconds = Math.max(0.001, (now() - began) / 1000);
    const rate = done / seconds;
    const parts = [`Audited ${done} of ${files} files`];
    if (done >= FIRST && done < files) parts.push(`${rateInWords(rate)}, ${leftInWords((files - done) / rate)} left`);
    if (lost > 0) parts.push(`${lost} could not be read`);
    return parts.join(' · ');
  };
}

function rateInWords(rate: number): string {
  return rate >= 1 ? `${Math.round(rate)} a second` : `${Math.round(rate * 60)} a minute`;
}

function leftInWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
