import { DOMAINS, type Theme } from '../../model/vocabulary.ts';
import { STANCE } from '../labels.ts';
import { SHOWN_STANCES, type ShownStance, stanceCounts, themesOf } from '../stances.ts';
import { type ColumnOf, column, tableOf } from './table.ts';

interface Row {
  readonly theme: Theme;
  readonly counts: Readonly<Record<ShownStance, number>>;
}

const MEANING: Readonly<Record<ShownStance, string>> = {
  for: 'Documents whose text speaks for it.',
  mixed: 'Documents that speak for it in one place and against it in another.',
  against: 'Documents that speak against it.',
  none: 'Documents that could have shown it and do not: silence, never the opposite.',
  unassessable: 'Documents that cannot show it.',
};

export const PROFILE = tableOf<Row>({
  name: 'Profile',
  about: 'How many documents show each theme, by practice domain. There is no total and no score.',
  rows: ({ report, words }) =>
    DOMAINS.flatMap((domain) =>
      themesOf(domain, words).map((theme) => ({ theme, counts: stanceCounts(report.documents, theme) })),
    ),
  columns: [
    column(
      'Domain',
      'name',
      'The practice domain.',
      ({ theme }, { words }) => words.domains[words.themes[theme].domain],
    ),
    column('Theme', 'name', 'The theme within the domain.', ({ theme }, { words }) => words.themes[theme].name),
    ...SHOWN_STANCES.map(
      (stance): ColumnOf<Row> =>
        column(
          STANCE[stance].charAt(0).toUpperCase() + STANCE[stance].slice(1),
          'count',
          MEANING[stance],
          ({ counts }) => counts[stance],
        ),
    ),
    column('About', 'text', 'What the theme is.', ({ theme }, { words }) => words.themes[theme].about),
  ],
});
