import { tell } from './trouble.ts';

/** Measures the parts of a run, one after the other. */
export interface Stopwatch {
  /** Ends a part under this name, and begins the next. */
  readonly lap: (part: string) => void;
  /** Tells every part, in the order in which they were done. */
  readonly tell: (documents: number) => void;
}

const STILL: Stopwatch = { lap: () => undefined, tell: () => undefined };

export function stopwatch(asked: boolean, now: () => number = () => performance.now(), say = tell): Stopwatch {
  if (!asked) return STILL;
  const parts: { readonly part: string; readonly time: number }[] = [];
  let since = now();
  return {
    lap: (part) => {
      const at = now();
      parts.push({ part, time: at - since });
      since = at;
    },
    tell: (documents) => {
      const whole = parts.reduce((sum, { time }) => sum + time, 0);
      for (const { part, time } of parts) say(`${seconds(time)}  ${part}`);
      const rate =
        documents === 0 ? '' : `, ${Math.round(documents / Math.max(0.001, whole / 1000))} documents a second`;
      say(`${seconds(whole)}  in all${rate}`);
    },
  };
}

function seconds(time: number): string {
  return `${(time / 1000).toFixed(2).padStart(8)} s`;
}
