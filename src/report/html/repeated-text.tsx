import type { Cohort } from '../../model/audit.ts';
import { oneLine } from '../excerpt.ts';
import { reviewsLead, reviewsNamed, SHARED_TITLE, sharedLead, sharedShown } from '../repeated-text.ts';
import { Quote } from './quote.tsx';
import type { Sheet } from './sheet.ts';
import { Table } from './table.tsx';

const SHOWN = 20;

interface Props {
  readonly sheet: Sheet;
  readonly cohort: Cohort;
}

/** Sentences and goals that stand in several plans. */
export function SharedText({ sheet, cohort }: Props) {
  const lead = sharedLead(cohort);
  if (lead === null) return null;
  const rows = sharedShown(cohort, SHOWN).map(({ what, text, documents, places: [first] }) => ({
    name:
      text === '' || !sheet.options.excerpts ? (
        oneLine(first?.path ?? '')
      ) : (
        <Quote text={text} options={sheet.options} />
      ),
    cells: [what, documents],
  }));
  return (
    <section id="shared">
      <h2>{SHARED_TITLE}</h2>
      <p class="lead">{lead}</p>
      <Table
        caption="Those in most plans first"
        first="Words, or where they stand first"
        columns={[{ title: 'What' }, { title: 'Plans', sort: 'figure' }]}
        parts={[{ title: null, rows }]}
      />
    </section>
  );
}

/** Reviews that are past, where a date was given. */
export function Reviews({ cohort }: Pick<Props, 'cohort'>) {
  const lead = reviewsLead(cohort);
  const { named, more } = reviewsNamed(cohort);
  if (lead === null) return null;
  const rows = named.map(({ name, date }) => ({ name: oneLine(name), cells: [date] }));
  return (
    <section id="reviews">
      <h2>Reviews</h2>
      <p class="lead">{lead}</p>
      {rows.length === 0 ? null : (
        <Table caption="Past reviews" first="Plan" columns={[{ title: 'Review' }]} parts={[{ title: null, rows }]} />
      )}
      {more === null ? null : <p class="note">{more}</p>}
    </section>
  );
}
