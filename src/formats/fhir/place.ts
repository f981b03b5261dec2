/**
 * One place in a record: a value as it was read, and the way to it. What the standard says of it (`T`) guides the reader and
 * is not believed: an element that stands alone is read as a list of one, and leaves are checked.
 */
export interface Place<T> {
  readonly value: unknown;
  /** A JSON pointer (RFC 6901), or an XPath where the record was XML. */
  readonly pointer: string;
  readonly xml: boolean;
  /** Never there: it carries the type alone. */
  readonly shape?: T;
}

/** The place that a whole record is. */
export function rootPlace<T>(value: unknown, xml: boolean): Place<T> {
  return placeAt(value, '', xml);
}

/** A resource of another file, whose places begin with what says where it lies. */
export function placeBelow<T>(value: unknown, where: string): Place<T> {
  return { value, pointer: where, xml: false };
}

export function get<T, K extends keyof T & string>(place: Place<T>, key: K): Place<NonNullable<T[K]>> {
  const step = place.xml ? key : key.replaceAll('~', '~0').replaceAll('/', '~1');
  return placeAt(isRecord(place.value) ? place.value[key] : undefined, `${place.pointer}/${step}`, place.xml);
}

export function list<T>(place: Place<readonly T[]>): readonly Place<T>[] {
  const { value, pointer, xml } = place;
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [placeAt(value, xml ? `${pointer}[1]` : pointer, xml)];
  return value.map((one: unknown, index) =>
    placeAt(one, xml ? `${pointer}[${index + 1}]` : `${pointer}/${index}`, xml),
  );
}

/** The same place as another kind of element, where the standard lets it be one of several. */
export function asKind<T>({ value, pointer, xml }: Place<unknown>): Place<T> {
  return { value, pointer, xml };
}

/** Its words without blanks around them, or null where there are none. */
export function textOf(place: Place<string>): string | null {
  const { value } = place;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export const isThere = (place: Place<unknown>): boolean => place.value !== undefined && place.value !== null;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In XML a resource is an element of its own inside `resource` or `contained`. */
function placeAt<T>(value: unknown, pointer: string, xml: boolean): Place<T> {
  const type = xml && isRecord(value) ? value.resourceType : undefined;
  return { value, pointer: typeof type === 'string' ? `${pointer}/${type}` : pointer, xml };
}
