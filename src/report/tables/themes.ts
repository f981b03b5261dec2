import type { DocumentAudit, ThemeResult } from '../../model/audit.ts';
import { THEMES, type Theme } from '../../model/vocabulary.ts';
import { STANCE } from '../labels.ts';
import { shownStance } from '../stances.ts';
import { DOCUMENT_COLUMNS, words } from './place-columns.ts';
import { column, type TableSource, tableOf, type Value } from './table.ts';

interface Row {
  readonly audit: DocumentAudit;
  readonly theme: Theme;
  readonly result: ThemeResult;
}

export const THEMES_TABLE = tableOf<Row>({
  name: 'Themes',
  byDocument: true,
  about: 'What each document shows of the sixteen themes, one row each.',
  *rows({ report }) {
    for (const audit of report.documents) {
      for (const theme of THEMES) yield { audit, theme, result: audit.themes[theme] };
    }
  },
  columns: [
    ...DOCUMENT_COLUMNS,
    column(
      'Domain',
      'name',
      'The practice domain.',
      ({ theme }, source) => source.words.domains[source.words.themes[theme].domain],
    ),
    column('Theme', 'name', 'The theme within the domain.', ({ theme }, source) => source.words.themes[theme].name),
    column(
      'Stance',
      'name',
      'For, mixed or against: what the text says. Not evidenced: silence, never the opposite. Not assessable: such a text cannot show it.',
      ({ result }) => STANCE[shownStance(result)],
    ),
    column('Places for', 'count', 'Places that speak for it.', ({ result }) => placesOf(result, 'for').length),
    column(
      'Places against',
      'count',
      'Places that speak against it.',
      ({ result }) => placesOf(result, 'against').length,
    ),
    column('For', 'text', 'The first passage that speaks for it.', ({ result }, source) =>
      firstOf(result, 'for', source),
    ),
    column('Against', 'text', 'The first passage that speaks against it.', ({ result }, source) =>
      firstOf(result, 'against', source),
    ),
  ],
});

function placesOf({ evidence }: ThemeResult, wanted: 'for' | 'against'): ThemeResult['evidence'] {
  return evidence.filter(({ stance }) => stance === wanted);
}

function firstOf(result: ThemeResult, wanted: 'for' | 'against', source: TableSource): Value {
  const [first] = placesOf(result, wanted);
  return first === undefined ? null : words(first.text, source);
}
