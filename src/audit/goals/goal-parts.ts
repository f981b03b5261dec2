import type { Span } from '../../model/place.ts';

/** Where one aim of a series ends and the next begins: a semicolon, or a comma or "and" before another "to …". */
const BREAK = /;\s*(?:and\s+)?|,\s+(?:and\s+)?(?=(?:not\s+)?to\s\p{Ll})|\s+and\s+(?=(?:not\s+)?to\s\p{Ll})/gu;
/** What leads to a series: "What Mr Tonge would like: ", "You want ", "Her own goals are ". */
const LEAD = /^[^;]*?(?::\s+|\s)(?=(?:not\s+)?to\s\p{Ll})/u;
const BEGINS = /^(?:not\s+)?to\s\p{Ll}/iu;
const CLAUSE_END = /,\s+which\s.*$|[.\s]+$/su;
/** Two aims may be one wish ("to sleep and to be left in peace"); three are a series. */
const SERIES = 3;

/**
 * The aims that a sentence lists: "to see Callum at half-term; to be in school for geography; and to sleep" are three. A
 * sentence with fewer is one goal, as it stands.
 */
export function partsOfGoal(text: string, goal: Span): readonly Span[] {
  const whole = text.slice(goal.start, goal.end);
  const lead = BEGINS.test(whole) ? 0 : (LEAD.exec(whole)?.[0].length ?? null);
  if (lead === null) return [goal];
  const parts: Span[] = [];
  let from = lead;
  const add = (to: number): void => {
    const clause = whole.slice(from, to).replace(CLAUSE_END, '');
    if (clause.length > 0) parts.push({ start: goal.start + from, end: goal.start + from + clause.length });
  };
  for (const found of whole.matchAll(BREAK)) {
    if (found.index < from) continue;
    add(found.index);
    from = found.index + found[0].length;
  }
  add(whole.length);
  return parts.length < SERIES ? [goal] : parts;
}
