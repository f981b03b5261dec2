import type { Morphology } from '../model/pack.ts';
import { stemOf } from './stems.ts';
import { wordsOf } from './tokens.ts';

/**
 * What compiling rules needs to know of English. compromise knows the irregular verbs and plurals and the first names;
 * natural gives stems and likeness. Both are loaded here, when rules are compiled, and never to read a document.
 */
export async function loadMorphology(): Promise<Morphology> {
  const [{ default: nlp }, { default: likeness }] = await Promise.all([
    import('compromise/three'),
    import('natural/lib/natural/distance/jaro-winkler_distance.js'),
  ]);
  const lexicon = lexiconOf(nlp.model());
  const isA = (word: string, tag: string): boolean => lexicon.get(word)?.includes(tag) === true;
  const remembered = new Map<string, readonly string[]>();

  const model = nlp.model();
  const { noun, verb } = transformsOf(nlp.methods());
  const irregular = (word: string): readonly string[] => {
    const conjugated = verb.conjugate(word, model);
    const plural = noun.toPlural(word, model);
    // compromise conjugates whatever it is given; what it knows from its lexicon is a real form.
    const isVerb = BASIC_VERBS.has(word) || isA(conjugated['PastTense'] ?? '', 'PastTense');
    const forms = [...(isVerb ? Object.values(conjugated) : []), ...(isA(plural, 'Plural') ? [plural] : [])];
    const stems = forms.filter((form) => !form.includes(' ')).map((form) => stemOf(form.toLowerCase()));
    return [...new Set(stems)].filter((stem) => stem !== stemOf(word) && stem !== '');
  };

  return {
    words: wordsOf,
    stem: stemOf,
    irregular: (word) => {
      const known = remembered.get(word) ?? irregular(word);
      remembered.set(word, known);
      return known;
    },
    firstNames: () =>
      [...lexicon]
        .filter(([word, tags]) => /^\p{L}+$/u.test(word) && tags.some((t) => NAMES.has(t)))
        .map(([word]) => word),
    likeness: (a, b) => likeness(a, b, {}),
  };
}

/** compromise's own inflection of single words, without reading a text for it: a thousand times faster. */
interface Transforms {
  readonly verb: { readonly conjugate: (word: string, model: unknown) => Readonly<Record<string, string>> };
  readonly noun: { readonly toPlural: (word: string, model: unknown) => string };
}

function transformsOf(methods: unknown): Transforms {
  const two = typeof methods === 'object' && methods !== null && 'two' in methods ? methods.two : null;
  const transform = typeof two === 'object' && two !== null && 'transform' in two ? two.transform : null;
  if (!isTransforms(transform)) throw new Error('this release of compromise keeps its inflections somewhere else');
  return transform;
}

const isTransforms = (value: unknown): value is Transforms =>
  typeof value === 'object' &&
  value !== null &&
  'verb' in value &&
  'noun' in value &&
  typeof value.verb === 'object' &&
  value.verb !== null &&
  'conjugate' in value.verb &&
  typeof value.noun === 'object' &&
  value.noun !== null &&
  'toPlural' in value.noun;

const NAMES = new Set(['FemaleName', 'MaleName', 'FirstName', 'Person']);
/** Verbs whose forms compromise's lexicon tags as something more particular than past tense. */
const BASIC_VERBS = new Set(['be', 'have', 'do']);

function lexiconOf(model: unknown): ReadonlyMap<string, readonly string[]> {
  const one = typeof model === 'object' && model !== null && 'one' in model ? model.one : null;
  const lexicon = typeof one === 'object' && one !== null && 'lexicon' in one ? one.lexicon : null;
  if (typeof lexicon !== 'object' || lexicon === null) return new Map();
  return new Map(
    Object.entries(lexicon).map(([word, tags]) => [word, Array.isArray(tags) ? tags.map(String) : [String(tags)]]),
  );
}
