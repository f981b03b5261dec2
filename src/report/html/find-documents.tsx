import type { DocumentAudit } from '../../model/audit.ts';
import type { CategoryFound } from '../rules-found.ts';
import { type Choice, type Choices, groupChoices, keyCounts, kindChoices, resultChoices } from './choices.ts';
import type { Sheet } from './sheet.ts';

/** What the list can be sorted by, with the name of the value that each document carries for it. */
const ORDERS = [
  ['at', 'File name'],
  ['for', 'Most evidence for the themes'],
  ['own', "Most goals of the person's own"],
  ['found', 'Most findings'],
  ['words', 'Longest'],
] as const;

interface Props {
  readonly sheet: Sheet;
  readonly documents: readonly DocumentAudit[];
  readonly found: readonly CategoryFound[];
}

/** Search, filters and sorting for the list of documents: hidden until the page's script has taken them up. */
export function FindDocuments({ sheet, documents, found }: Props) {
  const counts = keyCounts(documents, sheet);
  const kinds = kindChoices(counts);
  return (
    <form id="find" hidden>
      <Field name="find-text" title="Search names and passages">
        <input type="search" id="find-text" autocomplete="off" spellcheck={false} />
      </Field>
      <Field name="find-result" title="Only documents with">
        <select id="find-result" data-filter>
          <option value="">anything</option>
          {resultChoices(sheet, counts, found).map(({ title, choices }) =>
            choices.length === 0 ? null : (
              <optgroup label={title}>
                <Options choices={choices} />
              </optgroup>
            ),
          )}
        </select>
      </Field>
      {kinds.length < 2 ? null : <Filter id="find-kind" title="Kind" choices={kinds} />}
      {groupChoices(documents, counts).map((group, at) =>
        group.choices.length < 2 ? null : <Filter id={`find-group-${at}`} {...group} />,
      )}
      <Field name="find-order" title="Sort by">
        <select id="find-order">
          {ORDERS.map(([value, name]) => (
            <option value={value}>{name}</option>
          ))}
        </select>
      </Field>
      <div class="buttons">
        <button type="reset">Show all</button>
        <button type="button" id="find-open">
          Open those shown
        </button>
        <button type="button" id="find-close">
          Close all
        </button>
      </div>
    </form>
  );
}

function Filter({ id, title, choices }: Choices & { readonly id: string }) {
  return (
    <Field name={id} title={title}>
      <select id={id} data-filter>
        <option value="">any</option>
        <Options choices={choices} />
      </select>
    </Field>
  );
}

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <>
      {choices.map(({ key, name, count }) => (
        <option value={key}>
          {name} ({count})
        </option>
      ))}
    </>
  );
}

interface FieldProps {
  readonly name: string;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

function Field({ name, title, children }: FieldProps) {
  return (
    <div class="field">
      <label for={name}>{title}</label>
      {children}
    </div>
  );
}
