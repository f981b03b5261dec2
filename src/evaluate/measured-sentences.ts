import type { Span } from '../model/place.ts';

const ABBREVIATED =
  /(?:\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|Sr|Jr|vs|approx|no|No|e\.g|i\.e|etc|cf|Ref|Tel|p|pp|a\.m|p\.m)|\b[A-Z])\.$/;
const BOUNDARY = /[.!?]["'’”)]*\s+(?=["'‘“(]?[A-Z0-9])|\s*\|\s*/g;

/**
 * The sentences that agreement is counted in. They are the measure's own, apart from the tool's: a tool that cut its
 * sentences badly would otherwise be measured by its own cuts. A line ends one, unless it is a wrapped line of prose.
 */
export function measuredSentences(text: string): readonly Span[] {
  return runsOf(text)
    .flatMap((run) => cut(text, run))
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}

interface Run {
  readonly start: number;
  end: number;
}

function runsOf(text: string): readonly Span[] {
  const runs: Run[] = [];
  let before = '';
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const wrapped =
      start > 0 &&
      /\S/.test(line) &&
      before.trimEnd().length >= 60 &&
      before.length <= 100 &&
      !/[.!?:;|"”’)]\s*$/.test(before) &&
      /^\s*[a-z(]/.test(line);
    const last = runs.at(-1);
    if (wrapped && last !== undefined) last.end = end;
    else runs.push({ start, end });
    before = line;
    start = end + 1;
  }
  return runs;
}

function cut(text: string, run: Span): readonly Span[] {
  const body = text.slice(run.start, run.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(BOUNDARY)) {
    if (match[0].startsWith('.') && ABBREVIATED.test(body.slice(from, match.index + 1))) continue;
    spans.push({ start: run.start + from, end: run.start + match.index + match[0].trimEnd().length });
    from = match.index + match[0].length;
  }
  return [...spans, { start: run.start + from, end: run.end }];
}
