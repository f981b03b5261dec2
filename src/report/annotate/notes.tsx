import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Element } from '../../model/vocabulary.ts';
import { findingTitle } from '../finding-title.ts';
import { Explanation } from '../html/explanation.tsx';
import { said } from '../html/quote.tsx';
import { SeverityTag } from '../html/severity.tsx';
import type { Sheet } from '../html/sheet.ts';
import { ACTOR, AREA, DIRECTION, OWNERSHIP, STATUS } from '../labels.ts';
import type { Gap } from './gaps.ts';
import type { Mark, Remark } from './marks.ts';

/** What is said of the words that carry its number. */
export function Note({ sheet, mark }: { readonly sheet: Sheet; readonly mark: Mark }) {
  return (
    <li id={`n${mark.number}`} class={`remark ${mark.tone}`}>
      <a class="number" href={`#m${mark.number}`} aria-label={`Note ${mark.number}, back to the words`}>
        {mark.number}
      </a>
      {mark.remarks.map((remark) => (
        <RemarkText sheet={sheet} remark={remark} />
      ))}
      <Sources sheet={sheet} remarks={mark.remarks} />
    </li>
  );
}

function RemarkText({ sheet, remark }: { readonly sheet: Sheet; readonly remark: Remark }) {
  const { words, options } = sheet;
  switch (remark.kind) {
    case 'finding':
      return (
        <div>
          <p class="title">
            {findingTitle(remark.finding, words)} <SeverityTag finding={remark.finding} />
          </p>
          <ExplainedOnce finding={remark.finding} sheet={sheet} />
        </div>
      );
    case 'goal': {
      const { ownership, direction, area, because } = remark.goal;
      const signs = because.filter((sign) => sign !== '').join('; ');
      return (
        <div>
          <p class="title">Goal: {OWNERSHIP[ownership]}</p>
          <p>
            {DIRECTION[direction]}, about {AREA[area]}
          </p>
          {signs === '' ? null : <p class="source">{said(signs, options)}</p>}
        </div>
      );
    }
    case 'evidence': {
      const { themes, evidence } = remark;
      return (
        <div>
          <p class="title">
            {evidence.stance === 'for' ? 'Shows' : 'Against'}:{' '}
            {themes.map((theme) => words.themes[theme].name).join(', ')}
          </p>
          <p>{words.says[evidence.rule]}</p>
        </div>
      );
    }
    case 'action':
      return <p class="title">Action, by {ACTOR[remark.action.actor]}</p>;
  }
}

/** Where the signs of themes come from: mostly one source for all of them. */
function Sources({ sheet: { words }, remarks }: { readonly sheet: Sheet; readonly remarks: readonly Remark[] }) {
  const rules = remarks.flatMap((remark) => (remark.kind === 'evidence' ? [remark.evidence.rule] : []));
  const sources = [...new Set(rules.flatMap((rule) => words.sources[rule] ?? []))];
  return sources.length === 0 ? null : <p class="source">Source: {sources.join('; ')}</p>;
}

/** What was explained at an earlier note is not said again. */
function ExplainedOnce({ sheet, finding }: { readonly sheet: Sheet; readonly finding: Finding }) {
  const before = sheet.explainedAt(finding);
  return before === null ? (
    <Explanation finding={finding} sheet={sheet} />
  ) : (
    <p>
      As at note{' '}
      <a href={`#n${before}`} class="number">
        {before}
      </a>
    </p>
  );
}

interface SectionProps {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  readonly elements: readonly Element[];
}

/** Which elements of a plan are held beside this note, and how. */
export function SectionNote({ sheet: { words, options }, audit: { sections }, elements }: SectionProps) {
  if (sections === null || elements.length === 0) return null;
  return (
    <li class="remark section">
      <dl>
        {elements.map((element) => {
          const { status, because } = sections[element];
          return (
            <div class={`result ${status}`} id={`s-${element}`}>
              <dt>
                Section: {words.elements[element]}, <b>{STATUS[status]}</b>
              </dt>
              <dd class="source">{said(because, options)}</dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}

interface MissingProps {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  readonly gaps: readonly Gap[];
}

/** What would stand here and was not found, each with what could be asked. */
export function Missing({ sheet, audit: { sections }, gaps }: MissingProps) {
  const { words, options } = sheet;
  return (
    <div class="gap">
      <p class="title">Not found; a place for it could be here</p>
      <ul>
        {gaps.map(({ element, finding }) => (
          <li id={element === null ? undefined : `s-${element}`}>
            <p class="title">
              {element === null ? null : words.elements[element]}{' '}
              {finding === null ? null : <SeverityTag finding={finding} />}
            </p>
            {element === null ? null : <p class="source">{said(sections?.[element].because ?? '', options)}</p>}
            {finding === null ? null : <Explanation finding={finding} sheet={sheet} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
