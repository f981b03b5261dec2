import type { Finding } from '../../model/audit.ts';
import { oneLine, remark } from '../excerpt.ts';
import { markedPassage, passage } from '../passage.ts';
import type { ReportOptions } from '../reporter.ts';

type Showing = Pick<ReportOptions, 'excerpts'>;

/** A passage of a document in quotation marks, in its own reading direction; nothing where there is none to show. */
export function Quote({ text, options }: { readonly text: string; readonly options: Showing }) {
  const shown = passage(text, options);
  return shown === null ? null : (
    <>
      “<bdi>{shown}</bdi>”
    </>
  );
}

/** A finding's sentence with its words marked; nothing where there is none to show. */
export function MarkedQuote({ finding, options }: { readonly finding: Finding; readonly options: Showing }) {
  const found = markedPassage(finding, options);
  if (found === null)
    return <Quote text={finding.sentence === '' ? finding.text : finding.sentence} options={options} />;
  return (
    <>
      “
      <bdi>
        {found.before}
        <mark>{found.words}</mark>
        {found.after}
      </bdi>
      ”
    </>
  );
}

/** The tool's own words about a document. */
export function said(text: string, options: Showing): string {
  return oneLine(remark(text, options));
}
