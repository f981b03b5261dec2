import type { Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Cut } from './sentences.ts';
import { type Tokens, tokensIn } from './tokens.ts';

/** A title that leads into its text is no longer than this, in UTF-16 units. */
const LONGEST = 60;

/** "Crisis plan – …", "- Strengths: …", "[Goals] …", a title and its text on two lines of one item. */
const MARKED =
  /^\[?([\p{Lu}\p{N}][^:;=|\]\n]{1,60}?)(?:\]\s*|\s*[:;=|]\s*|\s*\.{3,}\s*|\s+[-–—]+\s+|--+\s*|\s*\n\s*)(?=[^\s:;=|])/u;
/** "CRISIS PLAN Kath has the key." */
const IN_CAPITALS = /^((?:\p{Lu}[\p{Lu}’'&/-]+[ ,]*){1,6}) +(?=\p{Lu}\p{Ll}|\p{Lu} |\p{Ll}|\p{N})/u;

/**
 * Cuts a title off the text that it leads into, where a rule knows it for one; the text is then read on from it as a field's
 * value is from its label.
 */
export function splitLeads(
  document: Document,
  cuts: readonly Cut[],
  tokens: Tokens,
  isTitle: (lead: Cut) => boolean,
): readonly Cut[] {
  return cuts.flatMap((cut, index) => {
    const block = document.blocks[cut.block];
    const opens = cut.role === 'text' && cuts[index - 1]?.block !== cut.block;
    if (!opens || block?.kind === 'field' || block?.kind === 'heading') return [cut];
    const lead = leadOf(document.text, cut);
    if (lead === null) return [cut];
    const title: Cut = { ...cut, ...lead.title, ...tokensIn(tokens, lead.title), role: 'label' };
    const rest = tokensIn(tokens, { start: lead.rest, end: cut.end });
    if (title.firstToken === title.endToken || rest.firstToken === rest.endToken || !isTitle(title)) return [cut];
    return [title, { ...cut, start: lead.rest, ...rest }];
  });
}

function leadOf(text: string, { start, end }: Span): { readonly title: Span; readonly rest: number } | null {
  const head = text.slice(start, Math.min(end, start + LONGEST + 20));
  const found = MARKED.exec(head) ?? IN_CAPITALS.exec(head);
  const words = found?.[1];
  if (found === null || words === undefined || words.length > LONGEST) return null;
  const from = start + found[0].indexOf(words);
  return { title: { start: from, end: from + words.trimEnd().length }, rest: start + found[0].length };
}
