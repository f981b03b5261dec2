import { asKind, get, isRecord, isThere, list, type Place, rootPlace, textOf } from './place.ts';
import type { Bundle, Reference, Resource } from './resources.ts';
import type { Shelf } from './shelf.ts';

/** A resource of its own in a record, with where it stands for whoever has no id to go by: "entry 3". */
export interface Entry {
  readonly place: Place<Resource>;
  readonly type: string;
  readonly id: string | null;
  readonly number: number | null;
}

/** The resources of one record, and whatever their references lead to. */
export interface Collection {
  readonly entries: readonly Entry[];
  /** The resource that a reference leads to, seen from the one that holds it; null where it is not in the record. */
  readonly resolve: (from: Place<Resource>, reference: Place<Reference>) => Place<Resource> | null;
}

/** What an R5 concept points with. */
interface TextReference {
  readonly reference?: string;
  readonly type?: string;
}

/** How deep Bundles may stand inside Bundles. */
const DEEPEST = 4;

export function collectionOf(record: unknown, xml: boolean, shelf: Shelf | null = null): Collection {
  const byName = new Map<string, Place<Resource>>();
  const entries: Entry[] = [];
  /** What was found on the shelf, so that it is the same whenever it is asked for. */
  const lent = new Map<string, Place<Resource> | null>();
  const borrowed = (key: string): Place<Resource> | null => {
    const known = lent.get(key);
    if (known !== undefined) return known;
    const found = shelf?.find(key) ?? null;
    lent.set(key, found);
    return found;
  };
  const enter = (place: Place<Resource>, number: number | null, depth: number): void => {
    const type = typeOf(place);
    if (type === null) return;
    if (type === 'Bundle' && depth < DEEPEST) {
      enterBundle(asKind(place), depth);
      return;
    }
    const id = textOf(get(place, 'id'));
    if (id !== null) name(byName, `${type}/${id}`, place);
    entries.push({ place, type, id, number });
  };
  const enterBundle = (bundle: Place<Bundle>, depth: number): void => {
    list(get(bundle, 'entry')).forEach((entry, index) => {
      const resource: Place<Resource> = get(entry, 'resource');
      const url = textOf(get(entry, 'fullUrl'));
      if (url !== null && isThere(resource)) name(byName, url, resource);
      enter(resource, index + 1, depth + 1);
    });
  };
  enter(rootPlace(record, xml), null, 0);
  return { entries, resolve: (from, reference) => resolved(byName, from, reference, borrowed) };
}

export function typeOf(resource: Place<Resource>): string | null {
  return textOf(get(resource, 'resourceType'));
}

/** The text of a reference, in R5 inside a concept with one. */
export function referenceOf(reference: Place<Reference>): string | null {
  const inner = get(reference, 'reference');
  return isRecord(inner.value) ? textOf(get(asKind<TextReference>(inner), 'reference')) : textOf(asKind(inner));
}

/** The kind of resource that a reference leads to, by what it says of itself: "Patient/17". */
export function referredType(reference: Place<Reference>): string | null {
  const inner = get(reference, 'reference');
  const type =
    textOf(get(reference, 'type')) ??
    (isRecord(inner.value) ? textOf(get(asKind<TextReference>(inner), 'type')) : null);
  return (
    type ?? /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(referenceOf(reference) ?? '')?.[1] ?? null
  );
}

function resolved(
  byName: ReadonlyMap<string, Place<Resource>>,
  from: Place<Resource>,
  reference: Place<Reference>,
  borrowed: (name: string) => Place<Resource> | null,
): Place<Resource> | null {
  const url = referenceOf(reference)?.replace(/\/_history\/[^/]+$/, '') ?? null;
  if (url === null) return null;
  if (url.startsWith('#')) {
    return list(get(from, 'contained')).find((one) => textOf(get(one, 'id')) === url.slice(1)) ?? null;
  }
  const key = url.split('/').slice(-2).join('/');
  return byName.get(url) ?? byName.get(key) ?? borrowed(key);
}

/** The first of several with the same name stands: later ones are other versions of it. */
function name(byName: Map<string, Place<Resource>>, url: string, place: Place<Resource>): void {
  if (!byName.has(url)) byName.set(url, place);
}
