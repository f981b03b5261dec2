/** A phrase as its author wrote it: a row of parts. `docs/phrases.md` is the language. */
export type PhrasePart =
  | { readonly kind: 'word'; readonly text: string; readonly exact: boolean; readonly optional: boolean }
  | { readonly kind: 'either'; readonly options: readonly (readonly PhrasePart[])[]; readonly optional: boolean }
  | { readonly kind: 'list'; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

export interface ParsedPhrase {
  readonly parts: readonly PhrasePart[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Why a phrase cannot be read, for the person who wrote it. */
export interface PhraseFault {
  readonly fault: string;
}

const TOKEN = /\s*(?:(…\d*)|(\()|(\)\??)|(\|)|(<[a-z0-9-]+>\??)|(\^)|(\$)|(=?[^\s()|<>^$…?]+\??))/y;
const DEFAULT_GAP = 3;
const WIDEST_GAP = 12;

/** Reads one phrase. */
export function parsePhrase(text: string): ParsedPhrase | PhraseFault {
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return tokens;
  let at = 0;
  let atStart = false;
  let atEnd = false;
  if (tokens[0] === '^') {
    atStart = true;
    at = 1;
  }
  if (tokens.at(-1) === '$') {
    atEnd = true;
    tokens.pop();
  }

  const row = (depth: number): readonly PhrasePart[] | PhraseFault => {
    const parts: PhrasePart[] = [];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at] ?? '';
      if (token === '|' || token.startsWith(')')) {
        if (depth === 0) return { fault: token === '|' ? '"|" stands outside brackets' : '")" without "("' };
        return parts;
      }
      if (token === '^' || token === '$')
        return { fault: `"${token}" belongs at the very ${token === '^' ? 'start' : 'end'}` };
      if (token === '(') {
        const either = options(depth + 1);
        if ('fault' in either) return either;
        parts.push(either);
      } else parts.push(single(token));
    }
    return depth === 0 ? parts : { fault: '"(" without ")"' };
  };

  const options = (depth: number): PhrasePart | PhraseFault => {
    const found: (readonly PhrasePart[])[] = [];
    for (;;) {
      at += 1;
      const option = row(depth);
      if ('fault' in option) return option;
      if (option.length === 0) return { fault: 'an empty alternative in brackets; write (…)? for "or nothing"' };
      found.push(option);
      if (tokens[at] !== '|') return { kind: 'either', options: found, optional: tokens[at] === ')?' };
    }
  };

  const parts = row(0);
  if ('fault' in parts) return parts;
  const fault = faultIn(parts);
  return fault === null ? { parts, atStart, atEnd } : { fault };
}

function tokensOf(text: string): string[] | PhraseFault {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let from = 0; text.slice(from).trim() !== ''; from = TOKEN.lastIndex) {
    const found = TOKEN.exec(text);
    if (found === null) return { fault: `cannot read "${text.slice(from).trim()}"` };
    tokens.push(found[0].trim());
  }
  return tokens;
}

function single(token: string): PhrasePart {
  if (token.startsWith('…')) return { kind: 'gap', most: token.length > 1 ? Number(token.slice(1)) : DEFAULT_GAP };
  const optional = token.endsWith('?');
  const body = optional ? token.slice(0, -1) : token;
  if (body.startsWith('<')) return { kind: 'list', name: body.slice(1, -1), optional };
  const exact = body.startsWith('=');
  return { kind: 'word', text: exact ? body.slice(1) : body, exact, optional };
}

/** A part as it is written. */
export function partText(part: PhrasePart): string {
  const mark = part.kind !== 'gap' && part.optional ? '?' : '';
  switch (part.kind) {
    case 'word':
      return `${part.exact ? '=' : ''}${part.text}${mark}`;
    case 'either':
      return `(${part.options.map((option) => option.map(partText).join(' ')).join('|')})${mark}`;
    case 'list':
      return `<${part.name}>${mark}`;
    case 'gap':
      return part.most === DEFAULT_GAP ? '…' : `…${part.most}`;
  }
}

function faultIn(parts: readonly PhrasePart[]): string | null {
  if (parts.length === 0) return 'an empty phrase';
  if (parts[0]?.kind === 'gap' || parts.at(-1)?.kind === 'gap') return 'a gap (…) at its start or end says nothing';
  const wide = parts.find((p) => p.kind === 'gap' && (p.most < 1 || p.most > WIDEST_GAP));
  if (wide) return `a gap may hold 1 to ${WIDEST_GAP} words`;
  return null;
}
