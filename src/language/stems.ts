import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * The stem under which a lower-case word is compared: American spelling first (behaviour and behavior are one word), then
 * Porter's stem. Words with an apostrophe inside (I'd, can't) and words of one or two letters stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length < 3 || word.includes("'")) return word;
  return porter.stem(american(word));
}

/** -ise, -isation, -our, -lled, -ae-, -oe-: the spellings that differ by rule; the others stand in rules/words. */
function american(word: string): string {
  return word
    .replace(/(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/(?<=[a-z]{2})our(s|ed|ing|al|ally|able|ably|ful|less|ite|ites|hood)?$/, 'or$1')
    .replace(/(?<=[aeiou][^aeiou]{1,3}[aeiou])ll(ed|ing|er|ers|or|ors)$/, 'l$1')
    .replace(/(?<=[a-z]{2})yse(s|d|r|rs)?$/, 'yze$1')
    .replace(/ae(?=mia|di|sthe|co)|oe(?=de|strog|soph)/, 'e');
}
