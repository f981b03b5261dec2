import type { DocumentAudit } from '../../model/audit.ts';
import type { Span } from '../../model/place.ts';
import { ELEMENTS } from '../../model/vocabulary.ts';
import { type Change, firstChanges } from '../changes.ts';
import { counted } from '../counts.ts';
import { creditsOf } from '../credits.ts';
import { findingTitle } from '../finding-title.ts';
import { shownFindings } from '../findings.ts';
import { Quote } from '../html/quote.tsx';
import { SeverityTag } from '../html/severity.tsx';
import type { Sheet } from '../html/sheet.ts';
import { STATUS } from '../labels.ts';
import type { Mark, Tone } from './marks.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  readonly marks: readonly Mark[];
}

/** Credits shown by themselves: the rest is in the text. */
const SHOWN = 4;

/** What is good in the text, what is worth changing first, and what the marks mean. */
export function Overview(props: Props) {
  return (
    <section class="overview" aria-label="Overview">
      <div class="glance">
        <Good {...props} />
        <First {...props} />
      </div>
      <Legend />
    </section>
  );
}

function Good({ sheet: { words, options }, audit, marks }: Props) {
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
            <b>{title}</b>: <Quote text={shown.text} options={options} />{' '}
            <NumberAt span={shown.location} marks={marks} tone="credit" />
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

function First({ sheet, audit, marks }: Props) {
  const changes = firstChanges(audit, sheet.options);
  const all = shownFindings(audit, sheet.options).length;
  return (
    <div class="facts open">
      <h2>Worth changing first</h2>
      {changes.length === 0 ? <p>The rules found nothing to ask about here.</p> : null}
      <ul>
        {changes.map((change) => (
          <li>
            <ChangeText sheet={sheet} audit={audit} change={change} />{' '}
            <NumberAt span={change.finding.location} marks={marks} tone="concern" />
          </li>
        ))}
      </ul>
      {all === 0 ? null : <p class="source">{counted(all, 'finding')} in all, in the margin of the text.</p>}
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

/** The number of the mark at a place, as a link to it. */
function NumberAt({
  span,
  marks,
  tone,
}: {
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly tone: Tone;
}) {
  const mark = marks.find((one) => one.tone === tone && one.start <= span.start && span.end <= one.end);
  return mark === undefined ? null : (
    <a class={`number ${mark.tone}`} href={`#m${mark.number}`} aria-label={`mark ${mark.number} in the text`}>
      {mark.number}
    </a>
  );
}

const SHOWABLE = [
  ['credit', 'What is good: straight line, round number'],
  ['concern', 'Worth another look: wavy line, square number'],
  ['plain', 'Goals in nobody’s voice, and actions: dotted line'],
  ['section', 'Sections'],
] as const;

/** What the marks mean; each sort can be switched off. */
function Legend() {
  return (
    <fieldset class="show">
      <legend>Show in the text</legend>
      {SHOWABLE.map(([sort, name]) => (
        <label>
          <input type="checkbox" id={`show-${sort}`} checked /> <mark class={sort}>{name}</mark>
        </label>
      ))}
    </fieldset>
  );
}
