import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { oneLine } from '../excerpt.ts';
import { findingTitle } from '../finding-title.ts';
import { groupedByRule, severityRank, shownFindings } from '../findings.ts';
import { acceptanceOf } from '../standing.ts';
import { Explanation } from './explanation.tsx';
import { MarkedQuote } from './quote.tsx';
import { SeverityTag } from './severity.tsx';
import type { Sheet } from './sheet.ts';
import { whereabouts } from './whereabouts.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
}

/** What one document's wording, sections and goals are worth another look for: each excerpt beside its explanation. */
export function DocumentFindings({ sheet, audit }: Props) {
  const groups = [...groupedByRule(shownFindings(audit, sheet.options))].sort(
    ([a], [b]) => severityRank(a.severity) - severityRank(b.severity),
  );
  return (
    <>
      <h4>Worth another look</h4>
      {groups.length === 0 ? (
        <p>The rules found nothing to ask about here.</p>
      ) : (
        <ul class="findings">
          {groups.map((group) => (
            <Group sheet={sheet} group={group} />
          ))}
        </ul>
      )}
    </>
  );
}

interface GroupProps {
  readonly sheet: Sheet;
  readonly group: readonly [Finding, ...Finding[]];
}

function Group({ sheet, group }: GroupProps) {
  const [first] = group;
  const { words, options } = sheet;
  const elsewhere = sheet.explainedAt(first);
  const accepted = acceptanceOf(first, options);
  return (
    <li>
      <h5>
        {findingTitle(first, words)} <SeverityTag finding={first} />{' '}
        <span class="theme">{words.themes[first.theme].name}</span>
      </h5>
      {accepted === null ? null : <p class="note">{oneLine(accepted)}</p>}
      <div class="pair">
        <ul class="excerpts">
          {group.map((finding) => (
            <li>
              <MarkedQuote finding={finding} options={options} /> <span class="place">{whereabouts(finding)}</span>
            </li>
          ))}
        </ul>
        {elsewhere === null ? (
          <div class="why">
            <Explanation finding={first} sheet={sheet} />
          </div>
        ) : (
          <div class="why" data-as={elsewhere} />
        )}
      </div>
    </li>
  );
}
