import type { DocumentAudit } from '../../model/audit.ts';
import { DOMAINS } from '../../model/vocabulary.ts';
import { capital } from '../capital.ts';
import { STANCE } from '../labels.ts';
import { SHOWN_STANCES, type ShownStance, stanceCounts, themesOf } from '../stances.ts';
import { PROFILE_NOTE } from '../written/profile.ts';
import { Figure } from './figure.tsx';
import { themeKey } from './filter-keys.ts';
import { Legend, Shares, type Tone } from './shares.tsx';
import type { Sheet } from './sheet.ts';
import { type Column, Table } from './table.tsx';

export const STANCE_TONE: Readonly<Record<ShownStance, Tone>> = {
  for: 'own',
  mixed: 'mixed',
  against: 'other',
  none: 'silent',
  unassessable: 'outside',
};

const COLUMNS: readonly Column[] = [
  { title: 'Documents', sort: 'drawing' },
  ...SHOWN_STANCES.map((stance): Column => ({ title: capital(STANCE[stance]), sort: 'figure' })),
];

interface Props {
  readonly sheet: Sheet;
  readonly documents: readonly DocumentAudit[];
}

/** How many documents show each theme, by domain. */
export function Profile(props: Props) {
  return (
    <section id="profile">
      <h2>Profile by domain and theme</h2>
      <p class="lead">{PROFILE_NOTE}</p>
      <ProfileTable {...props} linked />
      <Meanings sheet={props.sheet} />
    </section>
  );
}

function Meanings({ sheet: { words } }: Pick<Props, 'sheet'>) {
  return (
    <details>
      <summary>
        <span class="name">What the themes mean</span>
      </summary>
      <dl class="meanings">
        {DOMAINS.flatMap((domain) => themesOf(domain, words)).map((theme) => (
          <div>
            <dt>{words.themes[theme].name}</dt>
            <dd>{words.themes[theme].about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function ProfileTable({ sheet: { words }, documents, linked }: Props & { readonly linked: boolean }) {
  const parts = DOMAINS.map((domain) => ({
    title: words.domains[domain],
    rows: themesOf(domain, words).map((theme) => {
      const counts = stanceCounts(documents, theme);
      const shares = SHOWN_STANCES.map((stance) => ({
        name: STANCE[stance],
        tone: STANCE_TONE[stance],
        count: counts[stance],
      }));
      return {
        name: words.themes[theme].name,
        cells: [
          <Shares shares={shares} />,
          ...SHOWN_STANCES.map((stance) => (
            <Figure count={counts[stance]} to={linked ? themeKey(theme, stance) : null} />
          )),
        ],
      };
    }),
  }));
  return (
    <>
      <Legend of={SHOWN_STANCES.map((stance) => ({ name: STANCE[stance], tone: STANCE_TONE[stance] }))} />
      <Table caption="Number of documents by theme" first="Theme" columns={COLUMNS} parts={parts} />
    </>
  );
}
