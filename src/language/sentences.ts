import type { Block, Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Tokens } from './tokens.ts';

/** A sentence before it is known whose it is. */
export interface Cut extends Span {
  readonly block: number;
  readonly role: 'title' | 'label' | 'text';
  readonly lowToken: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A full stop, question or exclamation mark, closing quotes, space, and then what can begin a sentence. */
const END = /[.!?]["'’”)\]]*\s+(?=["'‘“([]?[\p{Lu}\p{N}])/gu;

/** Cuts every block into sentences, with their tokens. A field's first sentence may be read on from its label. */
export function cutSentences(document: Document, tokens: Tokens, abbreviations: RegExp | null): readonly Cut[] {
  const cuts: Cut[] = [];
  let token = 0;
  const tokenAt = (offset: number): number => {
    while (token < tokens.count && (tokens.starts[token] ?? 0) < offset) token += 1;
    return token;
  };
  const add = (span: Span, block: number, role: Cut['role'], low: number | null): Cut | null => {
    const firstToken = tokenAt(span.start);
    const endToken = tokenAt(span.end);
    if (endToken === firstToken) return null;
    const cut: Cut = { ...span, block, role, lowToken: low ?? firstToken, firstToken, endToken };
    cuts.push(cut);
    return cut;
  };
  document.blocks.forEach((block, index) => {
    const label = block.kind === 'field' ? add(block.label, index, 'label', null) : null;
    let low = label?.firstToken ?? null;
    for (const span of spansOf(document.text, block, abbreviations)) {
      if (add(span, index, isTitle(block) ? 'title' : 'text', low) !== null) low = null;
    }
  });
  return cuts;
}

const isTitle = (block: Block): boolean => block.kind === 'heading' || (block.kind === 'cell' && block.header);

function spansOf(text: string, block: Block, abbreviations: RegExp | null): readonly Span[] {
  if (block.kind === 'heading') return [{ start: block.start, end: block.end }];
  const body = text.slice(block.start, block.end);
  const spans: Span[] = [];
  let from = 0;
  for (const match of body.matchAll(END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (match[0].startsWith('.') && abbreviations?.test(body.slice(from, match.index + 1)) === true) continue;
    spans.push({ start: block.start + from, end: block.start + stop });
    from = match.index + match[0].length;
  }
  if (from < body.length) spans.push({ start: block.start + from, end: block.start + body.trimEnd().length });
  return spans.filter((span) => span.end > span.start);
}

/** What ends in one of these words and a full stop has not ended: "Dr.", "e.g.", an initial. */
export function abbreviationPattern(abbreviations: readonly string[]): RegExp | null {
  const escaped = abbreviations.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\.$/, ''));
  return new RegExp(`(?:^|[^\\p{L}])(?:${[...escaped, '\\p{Lu}'].join('|')})\\.$`, 'u');
}
