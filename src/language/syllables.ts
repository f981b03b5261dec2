/** A final "e" that is silent (plan-e, not tabl-e), and "es", "ed" where they are no syllable (comes, helped; not wishes, wanted). */
const SILENT = [
  /(?<![^aeiouy]l|^[^aeiouy]*)e$/,
  /(?<![^aeiouy]l|[sxzcg]|[cs]h|^[^aeiouy]*)es$/,
  /(?<![aeiouytd]|^[^aeiouy]*)ed$/,
  /(?<=[aeiouy][^aeiouy]+)e(?=(?:ment|ful|less|ly|ness)s?$)/,
];
/** Vowels side by side that are spoken apart: area, diet, being, individual, experience; not in -tion, -cial, -cious. */
const APART =
  /(?<![tscxg])i(?:o|a|u)|(?<=[tcg])ia(?!l|n)|[^tcg]ie(?:n|t)|^rei|^coo(?=r)|ea(?:$|te)|eo|[aeiou]ing|[^gq]ua(?!r)|[^gq]uou/g;

/**
 * How many syllables an English word has, by its spelling: groups of vowels, less what is silent, plus vowels spoken apart.
 * An estimate: means over a hundred words and more are sound, single words may be out by one.
 */
export function syllablesIn(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  if (letters === '') return 0;
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = SILENT.filter((ending) => ending.test(letters)).length;
  const apart = letters.match(APART)?.length ?? 0;
  return Math.max(1, groups - silent + apart);
}
