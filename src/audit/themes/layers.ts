import type { LayerSign, ThemeRule } from '../../model/pack.ts';
import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import type { Found } from '../themes.ts';
import type { Piece } from './stance.ts';

/** Evidence for and against a theme in what the other layers found. */
export function layerEvidence(rule: ThemeRule, reading: Reading, found: Found): readonly Piece[] {
  const pieces = (signs: readonly LayerSign[], stance: Piece['stance']): readonly Piece[] =>
    signs.flatMap(({ measure, hint }) =>
      measured(measure, reading, found).map(({ start, end }): Piece => ({ start, end, stance, rule: measure, hint })),
    );
  return [...pieces(rule.layers.for, 'for'), ...pieces(rule.layers.against, 'against')];
}

/** The places where a measure holds; none where it does not. */
function measured(measure: string, reading: Reading, found: Found): readonly Span[] {
  const [what = '', ...words] = measure.split(' ');
  const [first = '', second = ''] = words;
  switch (what) {
    case 'section':
      return sectionPlaces(first, second, found);
    case 'goal':
      return found.goals.filter((goal) =>
        words.every((word) => word === goal.ownership || word === goal.area || word === goal.direction),
      );
    case 'goals':
      return first === 'none-own' && found.goals.every(({ ownership }) => isImposed(ownership)) ? found.goals : [];
    case 'action':
      return found.actions.filter(({ actor }) => actor === first);
    case 'wording':
      return wordingPlaces(first, Number(second || 1), reading, found);
    case 'voice':
      return atLeast(
        reading.sentences.filter(({ voice }) => voice === first),
        Number(second || 1),
      );
    case 'quotations':
      return atLeast(
        reading.quotations.filter(({ scare }) => !scare),
        Number(first || 1),
      );
    case 'addressee':
      return reading.addressee === first ? reading.sentences.slice(0, 1) : [];
    default:
      return [];
  }
}

const isImposed = (ownership: string): boolean => ownership === 'professional' || ownership === 'ghostwritten';

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
