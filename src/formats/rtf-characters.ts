import iconv from 'iconv-lite';

/** Code pages of the character sets that fonts name (`\fcharset`); from the Rich Text Format Specification 1.9.1, "Font table". */
const CODE_PAGES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'cp437',
  255: 'cp850',
};

/** Fonts of signs, in which a byte stands for no letter. */
export const SYMBOLS = 'symbols';
const SYMBOL_CHARSET = 2;

/** The boxes and ticks of Wingdings; its other signs are bullets. */
const SIGNS: Readonly<Record<number, string>> = {
  111: '☐',
  113: '☐',
  114: '☐',
  168: '☐',
  252: '✓',
  251: '✗',
  253: '☒',
  254: '☑',
};

/** Control words that stand for one character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

export function codePageOfCharset(charset: number): string | null {
  return charset === SYMBOL_CHARSET ? SYMBOLS : (CODE_PAGES[charset] ?? null);
}

/** The code page that a number names (`\ansicpg`, `\cpg`), or Windows-1252 where it is not known. */
export function codePageOf(number: number): string {
  if (number === 10_000) return 'macintosh';
  return number === 65_001
    ? 'utf8'
    : ([`windows-${number}`, `cp${number}`].find((name) => iconv.encodingExists(name)) ?? 'windows-1252');
}

export function decodeBytes(bytes: string, codePage: string): string {
  if (codePage === SYMBOLS) return Array.from(bytes, (sign) => signOf(sign.charCodeAt(0))).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the same in every code page.
  if (/^[\u0000-\u007f]*$/.test(bytes)) return bytes;
  return iconv.decode(Buffer.from(bytes, 'latin1'), codePage);
}

/** A character given by its number; Word puts those of sign fonts at U+F000. */
export function characterOf(code: number): string {
  const unit = code < 0 ? code + 65_536 : code;
  return unit >= 0xf020 && unit <= 0xf0ff ? signOf(unit - 0xf000) : String.fromCharCode(unit);
}

function signOf(code: number): string {
  return code === 32 ? ' ' : (SIGNS[code] ?? '•');
}
