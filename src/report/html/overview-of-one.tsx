import type { VNode } from 'preact';
import type { DocumentAudit } from '../../model/audit.ts';
import type { Location } from '../../model/place.ts';
import { ELEMENTS } from '../../model/vocabulary.ts';
import { type Change, firstChanges } from '../changes.ts';
import { creditsOf } from '../credits.ts';
import { findingTitle } from '../finding-title.ts';
import { shownFindings } from '../findings.ts';
import { STATUS } from '../labels.ts';
import { Quote } from './quote.tsx';
import { SeverityTag } from './severity.tsx';
import type { Sheet } from './sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  /** How a place is told: as a line, or as the number of its mark in the text. */
  readonly place: (location: Location, tone: 'credit' | 'concern') => VNode | null;
  /** What is said of all findings, by their number. */
  readonly rest: (findings: number) => string;
}

/** Credits shown by themselves: the rest is in the text. */
const SHOWN = 4;

/** One document at a glance: what is good in it, and what is worth changing first. */
export function OverviewOfOne(props: Props) {
  return (
    <div class="glance told">
      <Good {...props} />
      <First {...props} />
    </div>
  );
}

function Good({ sheet: { words, options }, audit, place }: Props) {
  const { present, strength, ownGoals, themes } = creditsOf(audit);
  const quotes = [
    ...(strength === null ? [] : [{ title: words.elements.strengths, shown: strength }]),
    ...ownGoals.slice(0, 2).map((goal) => ({ title: 'A goal of their own', shown: goal })),
    ...themes.map(({ theme, evidence }) => ({ title: words.themes[theme].name, shown: evidence })),
  ].slice(0, SHOWN);
  return (
    <div class="facts">
      <h2>What is good</h2>
      {quotes.length === 0 ? <p>The rules found nothing to credit here. A reader may well find more.</p> : null}
      <ul>
        {quotes.map(({ title, shown }) => (
          <li>
            <b>{title}</b>: <Quote text={shown.text} options={options} /> {place(shown.location, 'credit')}
          </li>
        ))}
        {present.length === 0 ? null : (
          <li>
            <b>
              {present.length} of {ELEMENTS.length} sections present
            </b>
            : {present.map((element) => words.elements[element]).join(', ')}
          </li>
        )}
      </ul>
    </div>
  );
}

function First({ sheet, audit, place, rest }: Props) {
  const changes = firstChanges(audit, sheet.options);
  const all = shownFindings(audit, sheet.options).length;
  return (
    <div class="facts open">
      <h2>Worth changing first</h2>
      {changes.length === 0 ? <p>The rules found nothing to ask about here.</p> : null}
      <ul>
        {changes.map((change) => (
          <li>
            <ChangeText sheet={sheet} audit={audit} change={change} /> {place(change.finding.location, 'concern')}
          </li>
        ))}
      </ul>
      {all === 0 ? null : <p class="source">{rest(all)}</p>}
    </div>
  );
}

function ChangeText({
  sheet: { words, options },
  audit,
  change,
}: Pick<Props, 'sheet' | 'audit'> & { readonly change: Change }) {
  const { finding } = change;
  switch (change.kind) {
    case 'wording':
      return (
        <>
          <b>{findingTitle(finding, words)}</b> <SeverityTag finding={finding} />{' '}
          <Quote text={finding.text} options={options} />
          {change.more === 0 ? null : ` and ${change.more} more like it`}
        </>
      );
    case 'sections':
      return (
        <b>
          {change.elements
            .map((element) => `${words.elements[element]}: ${STATUS[audit.sections?.[element].status ?? 'missing']}`)
            .join('; ')}
        </b>
      );
    case 'goals':
      return (
        <>
          <b>
            {change.imposed} of {change.goals} goals are the service's
          </b>
          , such as <Quote text={finding.text} options={options} />
        </>
      );
  }
}
