import { DOMAINS } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { STANCE } from '../labels.ts';
import { SHOWN_STANCES, type ShownStance, stanceCounts, themesOf } from '../stances.ts';
import { type Block, heading, type Tone, table, text } from './block.ts';
import type { Source } from './source.ts';

export const PROFILE_NOTE =
  'Number of documents whose text speaks for a theme, for and against it (mixed), or against it. “Not evidenced” means ' +
  'that a text which could have shown the theme does not; it never means the opposite.';

const TONE: Readonly<Record<ShownStance, Tone>> = {
  for: 'own',
  mixed: 'mixed',
  against: 'other',
  none: 'silent',
  unassessable: 'outside',
};

/** Their titles differ in length. */
const WIDTH: Readonly<Record<ShownStance, number>> = { for: 2, mixed: 2.1, against: 2.6, none: 3.4, unassessable: 3.5 };

/** How many documents show each theme, a table for each domain. */
export function profile({ report: { documents }, words }: Source): readonly Block[] {
  return [
    heading(2, 'Profile by domain and theme'),
    text(PROFILE_NOTE),
    { kind: 'key', of: SHOWN_STANCES.map((stance) => ({ name: STANCE[stance], tone: TONE[stance] })) },
    ...DOMAINS.map((domain) =>
      table(
        [
          ['Theme', 'text', 6],
          ['Documents', 'drawing', 5],
          ...SHOWN_STANCES.map((stance) => [capital(STANCE[stance]), 'figure', WIDTH[stance]] as const),
        ],
        themesOf(domain, words).map((theme) => {
          const counts = stanceCounts(documents, theme);
          const said = SHOWN_STANCES.map((stance) => `${counts[stance]} ${STANCE[stance]}`).join(', ');
          return [
            words.themes[theme].name,
            {
              chart: {
                kind: 'shares',
                shares: SHOWN_STANCES.map((stance) => ({ tone: TONE[stance], count: counts[stance] })),
              },
              said: `Of ${documents.length} documents: ${said}`,
            },
            ...SHOWN_STANCES.map((stance) => String(counts[stance])),
          ];
        }),
        words.domains[domain],
      ),
    ),
  ];
}
