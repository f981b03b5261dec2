import type { Document } from '../model/document.ts';
import type { HitTable } from './hits.ts';
import type { Cut } from './sentences.ts';
import { NAME, type Tokens } from './tokens.ts';

/** Tokens that begin a name, and where it ends at the latest. */
export interface GivenName {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A document says whom it is about in its first so many sentences, where no field does. */
export const OPENING = 10;

/** Values of fields whose label gives the person's name. */
export function namesInFields(document: Document, cuts: readonly Cut[], hits: HitTable): readonly GivenName[] {
  const labelled = new Set(hits.of('name/label').map((hit) => cuts[hit.sentence]?.block));
  return cuts.filter(
    (cut) => cut.role === 'text' && labelled.has(cut.block) && document.blocks[cut.block]?.kind === 'field',
  );
}

/** Names in what a document opens with: "Kofi's plan", "This plan belongs to Marcia Bell", "Mrs Audrey Hollis, 81". */
export function namesInOpening(
  { text }: Document,
  tokens: Tokens,
  cuts: readonly Cut[],
  hits: HitTable,
): readonly GivenName[] {
  return namesIn('name/opening', tokens, cuts, hits).map((name) => upToMark(text, tokens, name));
}

/** "**Jacinta Mulcahy** · Illawarra Community Mental Health": a name that a Markdown document opens with in bold. */
const BOLD_NAME = /^[*_]{2,3}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}[*_]{2,3}\s*(?:[·•|,–—(]|$)/u;
const BOLD = 3;

/** Names that stand in bold at the head of a line of the opening. */
export function namesInBold({ text }: Document, tokens: Tokens, cuts: readonly Cut[]): readonly GivenName[] {
  return cuts.slice(0, OPENING).flatMap((cut) => {
    const line = text.lastIndexOf('\n', cut.start - 1) + 1;
    const isNamed = cut.role === 'text' && cut.start - line <= BOLD && BOLD_NAME.test(text.slice(line, cut.end));
    return isNamed ? upToMark(text, tokens, cut) : [];
  });
}

/**
 * "Imogen Farrant, 26" and "Mrs Audrey Hollis   Room 14": a full name at the head of a line of the opening, and an age, a date of
 * birth or a room behind it. An age stands alone: "Monday Clinic, 14 May" has a date.
 */
const NAME_AND_AGE =
  /^(?:\p{Lu}\p{Ll}{1,3}\.? )?\p{Lu}[\p{Ll}'’]+(?: \p{Lu}[\p{L}'’-]*\p{Ll}){1,2}(?:, ?| {2,}|\t+| ?\()(?:(?:[Aa]ged?:? )?\d{1,3}(?=\s*$|[),.;·•|]|\s{2,}|\s(?:years?|yrs?|yo|and)\b)|(?:[Dd]\.?[Oo]\.?[Bb]|born|Room|Flat|Bed|Age)\b)/u;

/** Full names at the head of a line of the opening, with an age or a room behind them. */
export function namesWithAge({ text }: Document, tokens: Tokens, cuts: readonly Cut[]): readonly GivenName[] {
  return cuts.slice(0, OPENING).flatMap((cut) => {
    const line = text.lastIndexOf('\n', cut.start - 1) + 1;
    const end = text.indexOf('\n', cut.start);
    const isNamed = line === cut.start && NAME_AND_AGE.test(text.slice(line, end < 0 ? text.length : end));
    return isNamed ? upToMark(text, tokens, cut) : [];
  });
}

/** "Kwabena's plan" and "Support plan: Jamie Rourke"; what stands before the name is the first group. */
const NAMED_TITLES = [
  /^([#*\s]*)\p{Lu}[\p{L}’'-]*\p{Ll}['’]s\b.*\b(?:plan|profile|passport)\b/u,
  /^(.*\b(?:[Pp]lan|PLAN|[Pp]rofile|PROFILE|[Pp]assport|PASSPORT)\s*[:–—-]\s*)\p{Lu}[\p{L}'’]*\p{Ll}(?: \p{Lu}[\p{L}'’-]*\p{Ll}){1,2}$/u,
];

/** Names in the document's own title: of somebody of whom it speaks again, and no word that it also writes small ("patient"). */
export function namesInTitle({ text }: Document, tokens: Tokens, cuts: readonly Cut[]): readonly GivenName[] {
  const [title] = cuts;
  if (title?.role !== 'title') return [];
  const words = text.slice(title.start, title.end);
  return NAMED_TITLES.flatMap((pattern): readonly GivenName[] => {
    const before = pattern.exec(words)?.[1];
    if (before === undefined) return [];
    const start = title.start + before.length;
    const name = /^\p{Lu}\p{Ll}+/u.exec(text.slice(start))?.[0] ?? '';
    const rest = text.slice(title.end);
    const again = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(rest);
    if (name === '' || !again || new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'u').test(text)) return [];
    for (let token = title.firstToken; token < title.endToken; token += 1)
      if (tokens.starts[token] === start) return [{ firstToken: token, endToken: title.endToken }];
    return [];
  });
}

/** Whom a letter greets, where it speaks to them: a letter to a colleague speaks of somebody else. */
export function namesInSalutation(
  { text }: Document,
  tokens: Tokens,
  cuts: readonly Cut[],
  hits: HitTable,
): readonly GivenName[] {
  const isToThem = hits.of('addressee/you').length > hits.of('addressee/about').length;
  return isToThem ? namesIn('name/salutation', tokens, cuts, hits).map((name) => upToMark(text, tokens, name)) : [];
}

function namesIn(cue: string, tokens: Tokens, cuts: readonly Cut[], hits: HitTable): readonly GivenName[] {
  return hits.of(cue).flatMap((hit): readonly GivenName[] => {
    const cut = cuts[hit.sentence];
    for (let token = hit.firstToken; token < hit.endToken; token += 1) {
      if (((tokens.flags[token] ?? 0) & NAME) !== 0)
        return [{ firstToken: token, endToken: cut?.endToken ?? token + 1 }];
    }
    return [];
  });
}

/**
 * A name ends at a comma, a bracket or the end of its bold: behind it stand a room, a team, the letter itself. One word before a mark
 * may be half a name ("Hollis, Audrey", "Christopher (Chris) Dean"), unless the rules know what follows as a word.
 */
function upToMark(text: string, tokens: Tokens, { firstToken, endToken }: GivenName): GivenName {
  for (let token = firstToken + 1; token < endToken; token += 1) {
    if (!/[^\s.)'’"“”‘-]/u.test(text.slice(tokens.ends[token - 1], tokens.starts[token]))) continue;
    const isKnown = tokens.stems[token] !== 0 || tokens.forms[token] !== 0;
    if (isKnown || token > firstToken + 1) return { firstToken, endToken: token };
  }
  return { firstToken, endToken };
}
