import type { DocumentAudit } from '../../model/audit.ts';
import { oneLine } from '../excerpt.ts';
import { shownFindings } from '../findings.ts';
import { placeInWords } from '../terminal/place.ts';
import { evidenceAgainst, evidenceFor, type ThemeEvidence } from './evidence-by-theme.ts';
import { evidenceReason } from './evidence-reason.ts';
import { Quote } from './quote.tsx';
import type { Sheet } from './sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
}

/** The places in one document that speak for the themes. */
export function EvidenceFor({ sheet, audit }: Props) {
  const found = evidenceFor(audit, sheet.words);
  return (
    <>
      <h4>Evidence for</h4>
      {found.length === 0 ? (
        <p>The rules found nothing to credit here. A reader may well find more.</p>
      ) : (
        <EvidenceList sheet={sheet} found={found} sort="for" />
      )}
    </>
  );
}

/** The places that speak against a theme and are not among the findings. */
export function EvidenceAgainst({ sheet, audit }: Props) {
  const found = evidenceAgainst(audit, sheet.words, shownFindings(audit, sheet.options));
  return found.length === 0 ? null : (
    <>
      <h4>Further evidence against</h4>
      <EvidenceList sheet={sheet} found={found} sort="against" />
    </>
  );
}

interface ListProps {
  readonly sheet: Sheet;
  readonly found: readonly ThemeEvidence[];
  readonly sort: 'for' | 'against';
}

function EvidenceList({ sheet, found, sort }: ListProps) {
  const { words, options } = sheet;
  return (
    <ul class={`evidence ${sort}`}>
      {found.map(({ theme, shown, more }) => (
        <li>
          <h5>{words.themes[theme].name}</h5>
          {shown.map(({ text, rule, location }) => (
            <div class="pair">
              <p>
                <Quote text={text} options={options} /> <span class="place">{oneLine(placeInWords(location))}</span>
              </p>
              <p class="why">
                {evidenceReason(rule, words)} <Source of={words.sources[rule]} />
              </p>
            </div>
          ))}
          {more.length === 0 ? null : <p class="more">Also: {oneLine(more.map(placeInWords).join(', '))}</p>}
        </li>
      ))}
    </ul>
  );
}

function Source({ of }: { readonly of: string | undefined }) {
  return of === undefined ? null : <span class="source">{of}</span>;
}
