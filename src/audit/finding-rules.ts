import type { RulePack } from '../model/pack.ts';
import { WORDING_CATEGORIES } from '../model/vocabulary.ts';

/** Every rule that a finding can name: what a configuration may turn off, or give another severity. */
export function findingRules({ wording, sections, signs, secondReader }: RulePack): readonly string[] {
  return [
    ...wording.map(({ id }) => id),
    ...sections.map(({ element }) => `section/${element}`),
    ...signs.filter(({ finding }) => finding !== null).map(({ id }) => id),
    ...(secondReader === null ? [] : WORDING_CATEGORIES.map((category) => `second-reader/${category}`)),
  ];
}
