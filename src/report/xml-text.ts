const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands between the tags of XML, or in an attribute. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter) : text;
}

/** What XML cannot hold, even escaped: most control characters, halves of pairs, and two that are no characters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The same without pairs, which most texts do without: they are told so far faster. */
const PLAIN = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]*$/;

export function withoutUnwritable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(NOT_XML, '');
}
