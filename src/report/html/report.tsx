import type { VNode } from 'preact';
import type { DocumentAudit } from '../../model/audit.ts';
import { counted, kindsInWords } from '../counts.ts';
import { nameOf, oneLine } from '../excerpt.ts';
import { groupings } from '../group-standing.ts';
import type { ReportOptions, RunReport } from '../reporter.ts';
import { type CategoryFound, rulesFound } from '../rules-found.ts';
import { setAsideSentence } from '../standing.ts';
import { placeInWords } from '../terminal/place.ts';
import type { Wordbook } from '../wordbook.ts';
import { AtAGlance } from './at-a-glance.tsx';
import { text as base } from './base.css?text';
import { text as script } from './browser/main.ts?script';
import { DocumentBody, factsOf } from './document.tsx';
import { documentsSection, MOST_WHOLE } from './documents.tsx';
import { Findings } from './findings.tsx';
import { Goals } from './goals.tsx';
import { Groups } from './groups.tsx';
import { Limits, UnreadableFiles } from './limits.tsx';
import { Masked } from './masked.tsx';
import { OverviewOfOne } from './overview-of-one.tsx';
import { markup, page } from './page.tsx';
import { Profile } from './profile.tsx';
import { Reviews, SharedText } from './repeated-text.tsx';
import { text as style } from './report.css?text';
import { text as results } from './results.css?text';
import { Sections } from './sections.tsx';
import { Hatchings } from './shares.tsx';
import { INLINE, type Sheet } from './sheet.ts';
import { Standards } from './standards.tsx';

const TITLE = 'Audit of recovery-oriented practice';

/** An audit report as a page to open, pass round and print: one file that asks nothing of the network. */
export function htmlReport(report: RunReport, words: Wordbook, options: ReportOptions): Iterable<string> {
  const sheet: Sheet = { words, options, explainedAt: INLINE };
  const [only, ...others] = report.documents;
  const body = only !== undefined && others.length === 0 ? ofOne(sheet, report, only) : ofMany(sheet, report);
  return page({ title: TITLE, style: base + results + style, script, body });
}

/** A part of the report, and what the list of contents calls it. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: Iterable<string>;
}

function* ofMany(sheet: Sheet, report: RunReport): Generator<string> {
  const { documents, unreadable, cohort } = report;
  const found = rulesFound(documents, sheet.options);
  const parts = [
    part('glance', 'At a glance', <AtAGlance sheet={sheet} documents={documents} found={found} />),
    part('standards', 'Standards', <Standards sheet={sheet} sums={cohort.criteria} />),
    part('profile', 'Profile', <Profile sheet={sheet} documents={documents} />),
    part('goals', 'Goals', <Goals documents={documents} />),
    part('sections', 'Sections', <Sections sheet={sheet} documents={documents} />),
    part('findings', 'Findings', <Findings sheet={sheet} found={found} of={documents.length} />),
    part('shared', 'The same words', <SharedText sheet={sheet} cohort={cohort} />),
    part('reviews', 'Reviews', <Reviews cohort={cohort} />),
    part(
      'groups',
      'Groups',
      <Groups sheet={sheet} groupings={groupings(documents, sheet.options)} sums={cohort.criteria} />,
    ),
    part('unreadable', 'Files not read', <UnreadableFiles sheet={sheet} files={unreadable} />),
    part('limits', 'Limits', <Limits />),
    {
      id: 'documents',
      title: 'Documents',
      content:
        documents.length === 0 ? null : documentsSection(documentSheet(sheet, documents, found), documents, found),
    },
  ].flatMap(({ content, ...titled }): readonly Part[] => (content === null ? [] : [{ ...titled, content }]));
  yield markup(<Hatchings />);
  yield markup(<Top report={report} sheet={sheet} />);
  yield '<div class="frame">';
  yield markup(<Contents parts={parts} />);
  yield '<main id="main">';
  for (const { content } of parts) yield* content;
  yield '</main></div>';
  yield markup(<MadeWith report={report} />);
}

function part(id: string, title: string, node: VNode) {
  const content = markup(node);
  return { id, title, content: content === '' ? null : [content] };
}

/** In a long report a rule is explained once, and documents show a copy of it when they are opened. */
function documentSheet(sheet: Sheet, documents: readonly DocumentAudit[], found: readonly CategoryFound[]): Sheet {
  if (documents.length <= MOST_WHOLE) return sheet;
  const explained = new Map(
    found.flatMap(({ rules }) => rules.map(({ rule, id, samples }) => [`${rule}\n${samples[0].finding.message}`, id])),
  );
  return { ...sheet, explainedAt: ({ rule, message }) => explained.get(`${rule}\n${message}`) ?? null };
}

function ofOne(sheet: Sheet, report: RunReport, audit: DocumentAudit): readonly string[] {
  return [
    markup(<Top report={report} sheet={sheet} />),
    '<main id="main" class="single">',
    markup(
      <section class="body">
        <h2>{oneLine(nameOf(audit))}</h2>
        <p class="lead">{factsOf(audit)}</p>
        <OverviewOfOne
          sheet={sheet}
          audit={audit}
          place={(location) => <span class="place">{oneLine(placeInWords(location))}</span>}
          rest={(findings) => `${counted(findings, 'finding')} in all, below with reasons and other words.`}
        />
        <DocumentBody sheet={sheet} audit={audit} />
      </section>,
    ),
    markup(<UnreadableFiles sheet={sheet} files={report.unreadable} />),
    markup(<Limits />),
    '</main>',
    markup(<MadeWith report={report} />),
  ];
}

function Top({
  report: { documents, unreadable, passedOver },
  sheet: { words, options },
}: {
  readonly report: RunReport;
  readonly sheet: Sheet;
}) {
  const kinds = documents.length === 0 ? 'No documents' : kindsInWords(documents);
  const lost = unreadable.length === 0 ? '' : ` ${unreadable.length} could not be read.`;
  const aside = setAsideSentence(documents, options);
  const passed = passedOver === 0 ? '' : ` ${passedOver} passed over as no documents.`;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the report
      </a>
      <header>
        <h1>{TITLE}</h1>
        <p>
          {kinds}.{lost}
          {passed}
          {aside === null ? '' : ` ${aside}`}
        </p>
        <p class="standard">{words.standard.name}</p>
        <Masked options={options} />
      </header>
    </>
  );
}

function Contents({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <nav aria-label="Contents">
      <ul>
        {parts.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MadeWith({ report: { tool } }: { readonly report: RunReport }) {
  return (
    <footer>
      <p>
        {tool.name} {tool.version}, rules {tool.rules}, standard {tool.standard}
      </p>
    </footer>
  );
}
