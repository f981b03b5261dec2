import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Document } from '../../model/document.ts';
import type { Severity } from '../../model/vocabulary.ts';
import { nameOf, oneLine } from '../excerpt.ts';
import { text as base } from '../html/base.css?text';
import { factsOf } from '../html/document.tsx';
import { DocumentGoals, DocumentProfile, DocumentSections } from '../html/document-results.tsx';
import { Masked } from '../html/masked.tsx';
import { markup, page } from '../html/page.tsx';
import { said } from '../html/quote.tsx';
import { text as results } from '../html/results.css?text';
import type { Sheet } from '../html/sheet.ts';
import { wholeText } from '../pieces.ts';
import { PLAIN_STYLE } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { text as style } from './annotate.css?text';
import { DocumentText } from './document-text.tsx';
import { type Mark, marksOf } from './marks.ts';
import { piecesOf } from './masking.ts';
import { Overview } from './overview.tsx';
import { rowsOf } from './rows.ts';

export interface AnnotateOptions {
  /** Findings below it are left out. */
  readonly minSeverity: Severity;
}

/**
 * The document as it reads, as a page: what was found is marked in place and told in the margin, what is good as plainly
 * as what is worth another look. Its text is masked where the audit says so. The document itself is not changed.
 */
export function annotate(
  document: Document,
  audit: DocumentAudit,
  words: Wordbook,
  { minSeverity }: AnnotateOptions,
): string {
  const options = {
    width: 80,
    style: PLAIN_STYLE,
    unicode: true,
    excerpts: true,
    explain: true,
    minSeverity,
    masked: audit.mask !== undefined,
  };
  const marks = marksOf(audit, words, options);
  const sheet: Sheet = { words, options, explainedAt: explainedBefore(marks) };
  const copy = {
    text: document.text,
    pieces: piecesOf(document.text, audit.mask?.spans ?? []),
    marks,
  };
  const name = oneLine(nameOf(audit));
  const body = (
    <>
      <a class="skip" href="#text">
        Skip to the text
      </a>
      <header>
        <h1>{name}</h1>
        <p>Annotated copy · {factsOf(audit)}</p>
        <Masked options={options} />
        {audit.notes.map((note) => (
          <p class="note">{said(note, options)}</p>
        ))}
      </header>
      <main>
        <Overview sheet={sheet} audit={audit} marks={marks} />
        <DocumentText sheet={sheet} audit={audit} copy={copy} rows={rowsOf(document, audit, marks, options)} />
        <section class="results">
          <h2>Results for the whole text</h2>
          <DocumentProfile sheet={sheet} audit={audit} />
          <DocumentSections sheet={sheet} audit={audit} />
          <DocumentGoals sheet={sheet} audit={audit} />
        </section>
      </main>
      <footer>
        <p>
          This is about the text alone: what was said and done beside it cannot be read here. The document itself was
          not changed.
        </p>
      </footer>
    </>
  );
  return wholeText(
    page({ title: `${name}, annotated`, style: base + results + style, script: null, body: [markup(body)] }),
  );
}

/** For a finding that was explained at an earlier mark, the number of that mark. */
function explainedBefore(marks: readonly Mark[]): Sheet['explainedAt'] {
  const first = new Map<string, { readonly finding: Finding; readonly number: number }>();
  for (const { remarks, number } of marks) {
    for (const remark of remarks) {
      if (remark.kind !== 'finding' || number === null) continue;
      const key = `${remark.finding.rule}\n${remark.finding.message}`;
      if (!first.has(key)) first.set(key, { finding: remark.finding, number });
    }
  }
  return (finding) => {
    const known = first.get(`${finding.rule}\n${finding.message}`);
    return known === undefined || known.finding === finding ? null : String(known.number);
  };
}
