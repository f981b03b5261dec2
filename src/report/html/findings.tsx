import { counted } from '../counts.ts';
import { nameOf, oneLine } from '../excerpt.ts';
import { ruleTitle } from '../finding-title.ts';
import type { CategoryFound, RuleFound } from '../rules-found.ts';
import { documentId } from './document-id.ts';
import { Explanation } from './explanation.tsx';
import { Figure } from './figure.tsx';
import { categoryKey } from './filter-keys.ts';
import { MarkedQuote, said } from './quote.tsx';
import { SeverityTag } from './severity.tsx';
import { Shares } from './shares.tsx';
import type { Sheet } from './sheet.ts';
import { type Column, Table } from './table.tsx';
import { whereabouts } from './whereabouts.ts';

interface Props {
  readonly sheet: Sheet;
  readonly found: readonly CategoryFound[];
  /** How many documents there are. */
  readonly of: number;
}

/** What the rules found by category, then each rule with its reason, other words and where it was met. */
export function Findings({ sheet, found, of }: Props) {
  return (
    <section id="findings">
      <h2>Findings by category</h2>
      {found.length === 0 ? (
        <p class="lead">The rules found nothing to ask about.</p>
      ) : (
        <>
          <p class="lead">
            Each finding is a reason to look again, not a fault. Open a rule for its reason, other words, its source and
            passages that it was met in.
          </p>
          <CategoryTable sheet={sheet} found={found} of={of} />
          {found.map((category) => (
            <Category sheet={sheet} found={category} />
          ))}
        </>
      )}
    </section>
  );
}

const COLUMNS: readonly Column[] = [
  { title: 'Documents with any', sort: 'drawing' },
  { title: 'Documents', sort: 'figure' },
  { title: 'Findings', sort: 'figure' },
];

function CategoryTable({ sheet: { words }, found, of }: Props) {
  const rows = found.map(({ category, documents, findings }) => ({
    name: words.categories[category].name,
    cells: [
      <Shares
        shares={[
          { name: 'with such a finding', tone: 'other', count: documents },
          { name: 'without', tone: 'silent', count: of - documents },
        ]}
      />,
      <Figure count={documents} to={categoryKey(category)} />,
      findings,
    ],
  }));
  return (
    <Table
      caption={`In ${counted(of, 'document')}`}
      first="Category"
      columns={COLUMNS}
      parts={[{ title: null, rows }]}
    />
  );
}

function Category({ sheet, found }: { readonly sheet: Sheet; readonly found: CategoryFound }) {
  const { name, about } = sheet.words.categories[found.category];
  return (
    <div class="category">
      <h3>{name}</h3>
      {about === '' ? null : <p>{about}</p>}
      {found.rules.map((rule) => (
        <Rule sheet={sheet} rule={rule} />
      ))}
    </div>
  );
}

function Rule({ sheet, rule }: { readonly sheet: Sheet; readonly rule: RuleFound }) {
  const [{ finding }] = rule.samples;
  const { severity, advisory } = finding;
  return (
    <details class="rule">
      <summary>
        <span class="name">{ruleTitle(finding, sheet.words)}</span>{' '}
        <SeverityTag finding={{ severity, advisory, accepted: null, known: false }} />{' '}
        <span class="count">
          {counted(rule.findings, 'finding')} in {counted(rule.documents, 'document')}
        </span>
        <span class="gist">{said(finding.message, sheet.options)}</span>
      </summary>
      <div class="pair">
        <ul class="excerpts">
          {rule.samples.map((sample) => (
            <li>
              <MarkedQuote finding={sample.finding} options={sheet.options} />{' '}
              <a class="place" href={`#${documentId(sample.at)}`}>
                {oneLine(nameOf(sample.audit))}, {whereabouts(sample.finding)}
              </a>
            </li>
          ))}
        </ul>
        <div id={rule.id} class="why">
          <Explanation finding={finding} sheet={sheet} />
          <p class="source">Rule: {rule.rule}</p>
        </div>
      </div>
    </details>
  );
}
