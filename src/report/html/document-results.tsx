import type { DocumentAudit } from '../../model/audit.ts';
import { DOMAINS, ELEMENTS, OWNERSHIPS } from '../../model/vocabulary.ts';
import { oneLine } from '../excerpt.ts';
import { AREA, DIRECTION, OWNERSHIP, RESULT, STANCE, STATUS } from '../labels.ts';
import { shownStance, themesOf } from '../stances.ts';
import { placeInWords } from '../terminal/place.ts';
import { plainName } from '../wordbook.ts';
import { Quote, said } from './quote.tsx';
import type { Sheet } from './sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
}

/** One document's profile: its themes by domain, each with what the text shows of it. */
export function DocumentProfile({ sheet: { words }, audit }: Props) {
  return (
    <>
      <h4>Profile</h4>
      <div class="domains">
        {DOMAINS.map((domain) => (
          <div>
            <h5>{words.domains[domain]}</h5>
            <dl>
              {themesOf(domain, words).map((theme) => {
                const stance = shownStance(audit.themes[theme]);
                return (
                  <div class={`result ${stance}`}>
                    <dt>{words.themes[theme].name}</dt>
                    <dd>{STANCE[stance]}</dd>
                  </div>
                );
              })}
            </dl>
          </div>
        ))}
      </div>
    </>
  );
}

/** How one document holds each element. */
export function DocumentSections({ sheet: { words, options }, audit: { sections } }: Props) {
  if (sections === null) return null;
  return (
    <>
      <h4>Sections</h4>
      <dl class="rows">
        {ELEMENTS.map((element) => {
          const { status, location, because } = sections[element];
          return (
            <div class={`result ${status}`}>
              <dt>{words.elements[element]}</dt>
              <dd>{STATUS[status]}</dd>
              <dd class="because">
                {said(because, options)}{' '}
                {status === 'missing' ? null : <span class="place">{oneLine(placeInWords(location))}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** One document's goals, the person's own first, with the signs that decided. */
export function DocumentGoals({ sheet: { options }, audit: { goals } }: Props) {
  if (goals.length === 0) return null;
  const ordered = OWNERSHIPS.flatMap((ownership) => goals.filter((goal) => goal.ownership === ownership));
  return (
    <>
      <h4>Goals</h4>
      <ul class="goals">
        {ordered.map(({ text, location, ownership, direction, area, because }) => (
          <li class={`pair result ${ownership}`}>
            <p>
              <Quote text={text} options={options} /> <span class="place">{oneLine(placeInWords(location))}</span>
            </p>
            <p class="reading">
              <b>{OWNERSHIP[ownership]}</b> · {DIRECTION[direction]} · about {AREA[area]}
              <span class="because">{said(because.filter((sign) => sign !== '').join('; '), options)}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What one document reaches, of what applies to it. */
export function DocumentCriteria({ sheet: { words }, audit }: Props) {
  const results = Object.entries(audit.criteria).filter(([, result]) => result !== 'not-applicable');
  if (results.length === 0) return null;
  return (
    <>
      <h4>Criteria</h4>
      <dl class="rows criteria">
        {results.map(([id, result]) => (
          <div class={`result ${result}`}>
            <dt>{words.criteria[id]?.statement ?? plainName(id)}</dt>
            <dd>{RESULT[result]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
