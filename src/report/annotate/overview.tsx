import type { DocumentAudit } from '../../model/audit.ts';
import type { Span } from '../../model/place.ts';
import { counted } from '../counts.ts';
import { OverviewOfOne } from '../html/overview-of-one.tsx';
import type { Sheet } from '../html/sheet.ts';
import type { Mark, Tone } from './marks.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  readonly marks: readonly Mark[];
}

/** What is good in the text, what is worth changing first, and what the marks mean. */
export function Overview({ sheet, audit, marks }: Props) {
  return (
    <section class="overview" aria-label="Overview">
      <OverviewOfOne
        sheet={sheet}
        audit={audit}
        place={(location, tone) => <NumberAt span={location} marks={marks} tone={tone} />}
        rest={(findings) => `${counted(findings, 'finding')} in all, in the margin of the text.`}
      />
      <Legend />
    </section>
  );
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
