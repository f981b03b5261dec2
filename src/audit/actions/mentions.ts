import type { Span } from '../../model/place.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { SignTable } from '../goals/sign-table.ts';
import type { Cast, Part } from './cast.ts';

/** Somebody who is named, by role, name or pronoun; `null` is a name that the document does not explain. */
export interface Mention extends Span {
  readonly part: Part | null;
  /** A step is about them, or done at their place: "Referral to the psychologist". */
  readonly object: boolean;
}

/** What a document's mentions are read by; `parts` says whom each cue of a role or pronoun stands for. */
export interface Known {
  readonly reading: Reading;
  readonly signs: SignTable;
  readonly cast: Cast;
  readonly parts: ReadonlyMap<string, Part>;
}

/** Capitalised words, and a full stop after an initial; one with a possessive 's is not named as acting. */
const CAPITALISED = /(?<!\p{L})\p{Lu}(?:[\p{L}-]*\p{L}|\.)?(?!['’]?\p{L})/gu;

/** "R. Nunn": records name colleagues so. */
const INITIAL = /^\p{Lu}\.$/u;
const HONORIFIC = /\b(?:Mr|Mrs|Ms|Mx) $/;
const OBJECTS = new Set(['actor/object']);

/** Mentions in the order of the text; where a word is both, the role that stands first in `parts` counts. */
export function mentionsIn({ reading, signs, cast, parts }: Known, span: Span, isName: IsName): readonly Mention[] {
  const { text } = reading.document;
  const objects = signs.all(OBJECTS, span);
  const isObject = (start: number): boolean => objects.some((hit) => hit.start < start && start < hit.end);
  const isOwn = ({ cue, sentence }: Hit): boolean => {
    const { voice, voiceSign } = reading.sentences[sentence] ?? {};
    return cue === 'actor/i' && voice === 'person' && voiceSign !== 'first-person';
  };
  const mentions: Mention[] = signs
    .all(parts, span)
    .filter((hit) => !isPossessive(text, hit))
    .map((hit) => ({
      start: hit.start,
      end: hit.end,
      part: isOwn(hit) ? 'person' : (parts.get(hit.cue) ?? 'other'),
      object: isObject(hit.start),
    }));
  const order = [...parts.values()];
  mentions.sort((a, b) => a.start - b.start || order.indexOf(a.part ?? 'other') - order.indexOf(b.part ?? 'other'));
  const distinct = mentions.filter((mention, index) => mentions[index - 1]?.start !== mention.start);
  const lead = signs.find('actor/honorific', span);
  const from = lead?.start === span.start ? Math.min(lead.end + 1, span.end) : span.start;
  for (const match of text.slice(from, span.end).matchAll(CAPITALISED)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (distinct.some((mention) => mention.start < end && start < mention.end)) continue;
    const named = (): null | undefined =>
      isName(text.slice(from, start), match[0], text.slice(end, end + 8)) ? null : undefined;
    const part =
      initialOf(match[0], text.slice(Math.max(0, start - 4), start)) ?? cast.get(match[0].toLowerCase()) ?? named();
    if (part !== undefined) distinct.push({ start, end, part, object: isObject(start) });
  }
  return distinct.sort((a, b) => a.start - b.start);

  /** "R. Nunn" is a colleague; "Mr C." is the person, where their name begins so. */
  function initialOf(word: string, before: string): Part | undefined {
    if (!INITIAL.test(word) && !/^\p{Lu}$/u.test(word)) return undefined;
    const isTheirs =
      HONORIFIC.test(before) && reading.names.some((name) => name.startsWith(word.charAt(0).toLowerCase()));
    if (isTheirs) return 'person';
    return INITIAL.test(word) ? 'staff' : undefined;
  }
}

/** Whether a capitalised word that nothing explains is taken for a name, by what stands before and after it. */
export type IsName = (before: string, word: string, after: string) => boolean;
export const nobody: IsName = () => false;
export const everybody: IsName = (_before, word) => /^\p{Lu}\p{Ll}+$/u.test(word);
/** "Carys and I": beside another who acts. */
export const besideAnother: IsName = (before, word, after) =>
  everybody(before, word, after) && (before === '' ? /^ (?:and|&|\+) \p{Lu}/u.test(after) : isJoiner(before));
/** "Oyin to ask": at the start of a sentence that says what somebody is to do. */
export const actsFirst: IsName = (before, word, after) =>
  (before === '' && everybody(before, word, after) && /^ (?:to|will|is|shall|and|&|\+) /.test(after)) ||
  besideAnother(before, word, after);

const isPossessive = (text: string, { start, end }: Span): boolean =>
  (/['’]s?$/.test(text.slice(start, end)) || /^['’]/.test(text.slice(end))) &&
  !/^\s\p{Ll}+ing\b/u.test(text.slice(end));

/** What may stand between two who act together: "Stephen and support worker Tariq", "You, Mum and Abi". */
const isJoiner = (between: string): boolean => /(?:^|[\s,&/+])(?:and|&|,|\/|\+)\s*(?:\p{Ll}+\s){0,2}$/u.test(between);

/** The subject stands no further than this from the start, in UTF-16 units. */
const NEAR = 14;

export function joined(text: string, span: Span, mentions: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    if (
      last === undefined
        ? mention.object || mention.start - span.start > NEAR
        : !continues(text.slice(last.end, mention.start))
    )
      break;
    found.push(mention);
  }
  return found;
}

/** Mentions that are joined to each other, run by run. */
export function runsOf(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && continues(text.slice(last.end, mention.start))) run.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

/** Nothing but a joiner, or nothing at all, stands between two mentions: "and", a comma, a space before a surname. */
const continues = (between: string): boolean =>
  /^\s*(?:\([^)]*\))?\s*$/.test(between) ||
  /^\s*(?:\([^)]*\))?\s*(?:,|&|\/|\+|and|, and)\s*(?:[\p{Ll}’']+\s){0,2}$/u.test(between);
