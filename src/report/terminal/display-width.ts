let segmenter: Intl.Segmenter | undefined;

/** East Asian wide and full-width letters, and emoji: two columns each in a terminal; half-width forms take one. */
const WIDE =
  /(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;
/** Letters, dashes and quotation marks of Western European text: each is one letter of one column, by itself. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** Characters as a reader sees them: a letter with its accents is one. */
export function graphemes(text: string): readonly string[] {
  if (PLAIN.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Columns that a text without control characters takes in a terminal. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);
}

/** A path cut in the middle to fit: where it begins and the file's name say most. */
export function shortenMiddle(text: string, width: number, ellipsis: string): string {
  if (displayWidth(text) <= width) return text;
  const letters = graphemes(text);
  const room = Math.max(2, width - displayWidth(ellipsis));
  const head = fitting(letters, Math.floor(room / 3));
  const tail = fitting([...letters].reverse(), room - displayWidth(head.join('')));
  return `${head.join('')}${ellipsis}${[...tail].reverse().join('')}`;
}

/** The first letters that fit into a width. */
export function fitting(letters: readonly string[], width: number): readonly string[] {
  let used = 0;
  const end = letters.findIndex((letter) => {
    used += displayWidth(letter);
    return used > width;
  });
  return end < 0 ? letters : letters.slice(0, end);
}
