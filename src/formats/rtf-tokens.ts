/** What RTF is made of. `word` is a control word with its number, or a control symbol (`~`, `-`, `*`) without one. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes of text, a character of the string each, in the code page of the font in use. */
  | { readonly kind: 'bytes'; readonly bytes: string };

const OPEN = { kind: 'open' } as const;
const CLOSE = { kind: 'close' } as const;
const LINE_ENDS = /[\r\n\0]+/g;

/** The tokens of RTF given a character a byte. Binary data is stepped over. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const word = /([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
  const special = /[\\{}]/g;
  let at = 0;
  while (at < source.length) {
    const sign = source.charAt(at);
    if (sign === '{' || sign === '}') {
      yield sign === '{' ? OPEN : CLOSE;
      at += 1;
      continue;
    }
    if (sign !== '\\') {
      special.lastIndex = at;
      const end = special.exec(source)?.index ?? source.length;
      const bytes = source.slice(at, end).replace(LINE_ENDS, '');
      if (bytes !== '') yield { kind: 'bytes', bytes };
      at = end;
      continue;
    }
    word.lastIndex = at + 1;
    const found = word.exec(source);
    if (found === null) {
      const hex = /^'([0-9a-fA-F]{2})/.exec(source.slice(at + 1, at + 4))?.[1];
      if (hex === undefined) yield symbol(source.charAt(at + 1));
      else yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
      at += hex === undefined ? 2 : 4;
      continue;
    }
    const [whole, name = '', digits] = found;
    const value = digits === undefined ? null : Number(digits);
    at += 1 + whole.length;
    if (name === 'bin') at += Math.max(0, value ?? 0);
    else yield { kind: 'word', word: name, value };
  }
}

function symbol(sign: string): RtfToken {
  if (/[\\{}]/.test(sign)) return { kind: 'bytes', bytes: sign };
  return { kind: 'word', word: sign === '\n' || sign === '\r' ? 'par' : sign, value: null };
}
