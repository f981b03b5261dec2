import { careTeams } from './care-plan.ts';
import type { Entry } from './collection.ts';
import { type Page, referredName } from './page.ts';
import { asKind, get, isThere, list, type Place, textOf } from './place.ts';
import type {
  CarePlan,
  Composition,
  DocumentReference,
  QuestionnaireResponse,
  Reference,
  Resource,
} from './resources.ts';
import { first, monthOf } from './values.ts';

/** Team and month of a document, where the record says them; what holds somebody's name is no team. */
export function groupOf(page: Page, { type, place }: Entry): Readonly<Record<string, string>> {
  const team = teamOf(page, place);
  const month = type === 'Goal' ? null : monthOfResource(place);
  return { ...(team === null || page.isName(team) ? {} : { team }), ...(month === null ? {} : { month }) };
}

function teamOf(page: Page, place: Place<Resource>): string | null {
  const teams = careTeams(page, place);
  const named = teams.map((team) => textOf(get(team, 'name')));
  const managing = teams.flatMap((team) => list<Reference>(get(team, 'managingOrganization')));
  const custodians = [get(asKind<Composition>(place), 'custodian')].filter(isThere);
  return first([
    ...named,
    ...list<Reference>(get(asKind<CarePlan>(place), 'careTeam')).map((one) => textOf(get(one, 'display'))),
    ...[...managing, ...custodians].map((one) => organisation(page, place, asKind(one))),
  ]);
}

/** R5 lets a person be a custodian; only an organisation is a group. */
function organisation(page: Page, place: Place<Resource>, reference: Place<Reference>): string | null {
  const found = page.collection.resolve(place, reference);
  const text = textOf(get(asKind<{ readonly reference?: string }>(reference), 'reference')) ?? '';
  const isOrganisation =
    found === null ? /^Organization\//.test(text) : get(found, 'resourceType').value === 'Organization';
  return isOrganisation ? referredName(page, place, reference) : null;
}

function monthOfResource(place: Place<Resource>): string | null {
  const plan = asKind<CarePlan>(place);
  return monthOf(
    get(get(plan, 'period'), 'start'),
    get(plan, 'created'),
    get(asKind<Composition>(place), 'date'),
    get(asKind<DocumentReference>(place), 'date'),
    get(asKind<QuestionnaireResponse>(place), 'authored'),
  );
}
