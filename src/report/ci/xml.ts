import { oneLine } from '../excerpt.ts';

/** What XML 1.0 has no way to write, not even escaped: most control characters, half surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts hold nothing that has to be changed, and are told so far faster. */
const MAYBE_MARKUP = /[&<>"]|[^ -~–—‘’“”…·]/;

/** A text for an attribute or between tags, on one line. */
export function xml(text: string): string {
  const line = oneLine(text);
  if (!MAYBE_MARKUP.test(line)) return line;
  return line.replace(UNWRITABLE, '\u{FFFD}').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

/** `name="value"` for each, those without a value left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${xml(String(value))}"`]))
    .join('');
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
