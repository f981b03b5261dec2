import type { SecondReaderSaid, Weighed } from '../../audit/why/second-reader-weights.ts';
import { heading, type Page, paragraph } from '../../report/terminal/page.ts';
import { NOT_ASKED } from './words.ts';

/** What the second reader made of a sentence, and what weighed most. */
export function secondReaderLines(page: Page, said: SecondReaderSaid | null): readonly string[] {
  if (said === null) return [];
  if (!said.asked) return [...heading(page, 'Second reader'), ...paragraph(page, [NOT_ASKED[said.because]], 2)];
  const { weights, settled, thresholds, probability, category } = said;
  const likely = `The chance that a careful reader would mark it: ${chance(probability)}${category === null ? '' : `, as ${category}`}.`;
  const { warn, advise, doubt } = thresholds;
  const levels = `It warns from ${warn} on, and advises from ${advise} on. Below ${doubt.warning} it makes advice of a rule's warning, below ${doubt.error} of an error.`;
  const quiet = settled ? ['A rule or a goal has spoken of this sentence, so it adds nothing of its own.'] : [];
  return [
    ...heading(page, 'Second reader'),
    ...[likely, levels, ...quiet].flatMap((line) => paragraph(page, [line], 2)),
    ...weighed(
      page,
      'Towards it',
      [...weights].filter(({ weight }) => weight > 0),
    ),
    ...weighed(page, 'Away from it', weights.filter(({ weight }) => weight < 0).toReversed()),
  ];
}

/** Words of the sentence, each with the factor on the odds as a logarithm: what the model adds up. */
function weighed(page: Page, title: string, weights: readonly Weighed[]): readonly string[] {
  if (weights.length === 0) return [];
  const shown = weights.map(({ what, weight }) => `“${what}” ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`);
  return paragraph(page, [`${title}: ${shown.join(', ')}`], 2, 4);
}

const LEAST = 0.001;

const chance = (probability: number): string => (probability < LEAST ? `below ${LEAST}` : String(probability));
