import { oneLine } from '../excerpt.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text on one line in which nothing is Markdown: no emphasis, code, link, picture, table cell, HTML, formula or address
 * that a viewer would make clickable, wherever in a line or cell it stands.
 */
export function inert(text: string): string {
  const line = oneLine(text);
  return MAYBE_MARKDOWN.test(line) ? escaped(line) : line;
}

/** All that is changed below begins with one of these; most texts hold none of them, and are told so far faster. */
const MAYBE_MARKDOWN = /[\\`*_[\]|~$&<>]|:\/\/|[wW]{3}\.|^[#+=\-\d]/;

function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&(?=[#\w])|[<>]/g, (letter) => ENTITIES[letter] ?? letter)
    .replaceAll('://', ':\\//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
