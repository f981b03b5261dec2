import { ELEMENTS } from '../../model/vocabulary.ts';
import type { Wordbook } from '../wordbook.ts';

/** Why a passage counts for or against a theme: what its sign says, or which other result it follows from. */
export function evidenceReason(rule: string, words: Wordbook): string {
  if (rule.startsWith('second-reader/')) return 'Taken so by the statistical second reader, which only advises.';
  return words.says[rule] ?? measureInWords(rule, words);
}

/** Rules name other results by what they measure: "section strengths present", "goal person life", "wording control 2". */
function measureInWords(measure: string, { elements }: Wordbook): string {
  const [what = '', first = '', second = ''] = measure.split(' ');
  switch (what) {
    case 'section': {
      const element = ELEMENTS.find((known) => known === first);
      return element === undefined ? 'A section.' : `${elements[element]}: ${second.replace('-', ' ')}.`;
    }
    case 'goal':
    case 'goals':
      return 'Whose goal it is, and what it is about.';
    case 'action':
      return 'Who does what.';
    case 'voice':
    case 'quotations':
      return 'In their own words.';
    case 'addressee':
      return 'To whom the letter is written.';
    case 'wording':
      return 'The wording.';
    default:
      return '';
  }
}
