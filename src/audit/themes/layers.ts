import type { LayerSign, ThemeRule } from '../../model/pack.ts';
import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import {
  ACTORS,
  ADDRESSEES,
  AREAS,
  DIRECTIONS,
  ELEMENTS,
  OWNERSHIPS,
  SECTION_STATUSES,
  WORDING_CATEGORIES,
} from '../../model/vocabulary.ts';
import type { Found } from '../themes.ts';
import type { Piece } from './stance.ts';

/** A measure of what other layers found: the places where it holds, for the words after its name. */
interface LayerMeasure {
  readonly places: (words: readonly string[], reading: Reading, found: Found) => readonly Span[];
  /** What each word may be; a number may always follow. */
  readonly words: readonly (readonly string[])[];
}

const VOICES = ['person', 'carer', 'writer'];

const MEASURES: Readonly<Record<string, LayerMeasure>> = {
  section: {
    places: ([element = '', status = ''], _reading, found) => sectionPlaces(element, status, found),
    words: [ELEMENTS, [...SECTION_STATUSES, 'not-present']],
  },
  goal: {
    places: (words, _reading, { goals }) =>
      goals.filter(({ ownership, area, direction }) =>
        words.every((w) => [ownership, area, direction].some((a) => a === w)),
      ),
    words: [OWNERSHIPS, [...AREAS, ...DIRECTIONS], DIRECTIONS],
  },
  goals: {
    places: (_words, _reading, { goals }) => (goals.every(({ ownership }) => IMPOSED.has(ownership)) ? goals : []),
    words: [['none-own']],
  },
  action: {
    places: ([actor], _reading, { actions }) => actions.filter((action) => action.actor === actor),
    words: [ACTORS],
  },
  wording: {
    places: ([category = '', least], reading, found) => wordingPlaces(category, Number(least ?? 1), reading, found),
    words: [['any', ...WORDING_CATEGORIES]],
  },
  voice: {
    places: ([voice, least], { sentences }) =>
      atLeast(
        sentences.filter((sentence) => sentence.voice === voice),
        Number(least ?? 1),
      ),
    words: [VOICES],
  },
  quotations: {
    places: ([least], { quotations }) =>
      atLeast(
        quotations.filter(({ scare }) => !scare),
        Number(least ?? 1),
      ),
    words: [],
  },
  addressee: {
    places: ([wanted], { addressee, sentences }) => (addressee === wanted ? sentences.slice(0, 1) : []),
    words: [ADDRESSEES],
  },
};

const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);

/** Evidence for and against a theme in what the other layers found. */
export function layerEvidence(rule: ThemeRule, reading: Reading, found: Found): readonly Piece[] {
  const pieces = (signs: readonly LayerSign[], stance: Piece['stance']): readonly Piece[] =>
    signs.flatMap(({ measure, hint }) => {
      const [name = '', ...words] = measure.split(' ');
      const places = MEASURES[name]?.places(words, reading, found) ?? [];
      return places.map(({ start, end }): Piece => ({ start, end, stance, rule: measure, hint }));
    });
  return [...pieces(rule.layers.for, 'for'), ...pieces(rule.layers.against, 'against')];
}

/** What is wrong with a measure as a theme writes it, or null. */
export function faultInLayer(measure: string): string | null {
  const [name = '', ...words] = measure.split(' ');
  const known = MEASURES[name];
  if (known === undefined) return `there is no measure "${name}"; measures: ${Object.keys(MEASURES).join(', ')}`;
  const named = words.filter((word) => !/^\d+$/.test(word));
  const stranger = named.find((word, index) => known.words[index]?.includes(word) !== true);
  if (stranger !== undefined) return `the measure ${name} does not know "${stranger}"`;
  return named.length === 0 && known.words.length > 0
    ? `the measure ${name} needs a word: ${known.words[0]?.join(', ')}`
    : null;
}

function sectionPlaces(element: string, status: string, found: Found): readonly Span[] {
  const section = found.sections?.[element];
  if (section === undefined) return [];
  const asked = status === 'not-present' ? section.status !== 'present' : section.status === status;
  if (!asked) return [];
  return [section.status === 'missing' ? { start: section.start, end: section.start } : section];
}

function wordingPlaces(category: string, least: number, reading: Reading, found: Found): readonly Span[] {
  const matches = found.wording.filter(
    ({ rule }) => rule.severity !== 'info' && (category === 'any' || rule.category === category),
  );
  const sentences = [...new Set(matches.map(({ hit }) => hit.sentence))];
  return atLeast(
    sentences.flatMap((index) => reading.sentences[index] ?? []),
    least,
  );
}

const atLeast = (places: readonly Span[], least: number): readonly Span[] => (places.length >= least ? places : []);
