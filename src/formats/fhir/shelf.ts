import { basename } from 'node:path';
import type { Content } from '../../input/content.ts';
import { byteLines } from '../byte-lines.ts';
import { isRecord, type Place, placeBelow } from './place.ts';
import type { Resource } from './resources.ts';

/** What lies beside a document in a bulk export: in other lines of its file, and in the other files of its folder. */
export interface Shelf {
  /** The resource of a name ("Goal/17"), or null where it is not there, or past what is remembered. */
  readonly find: (name: string) => Place<Resource> | null;
  /** Whether a plan or composition of the export takes the resource of this name in. */
  readonly isTaken: (name: string) => boolean;
}

/** What documents refer to; others are not remembered. */
const REFERRED = new Set([
  'Appointment',
  'CarePlan',
  'CareTeam',
  'CommunicationRequest',
  'Condition',
  'DeviceRequest',
  'Goal',
  'MedicationRequest',
  'NutritionOrder',
  'Observation',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'RelatedPerson',
  'ServiceRequest',
  'Task',
]);

/** Where so many resources lie is remembered, in some 75 MB; never the resources. */
const MOST = 500_000;
/** A resource that others refer to is shorter than this, in bytes. */
const LONGEST = 1024 * 1024;

interface Lying {
  readonly file: number;
  readonly line: number;
  readonly at: number;
  readonly length: number;
}

/** Looks through an export once, for where its resources lie. Throws what reading the files throws. */
export async function shelfOf(path: string, content: Content): Promise<Shelf> {
  const files = [{ name: basename(path), content }, ...content.beside('.ndjson')];
  const lying = new Map<string, Lying>();
  const taken = new Set<string>();
  for (const [file, { content: each }] of files.entries()) {
    for await (const { number, bytes, at } of byteLines(each.pieces())) {
      if (bytes === null || bytes.length > LONGEST || lying.size >= MOST) continue;
      const resource = parsed(bytes);
      if (resource === null || typeof resource.resourceType !== 'string') continue;
      const name = `${resource.resourceType}/${String(resource.id)}`;
      if (REFERRED.has(resource.resourceType) && !lying.has(name))
        lying.set(name, { file, line: number, at, length: bytes.length });
      for (const one of takenBy(resource)) taken.add(one);
    }
  }
  const find = (name: string): Place<Resource> | null => {
    const place = lying.get(name);
    const file = place === undefined ? undefined : files[place.file];
    if (place === undefined || file === undefined) return null;
    const value = parsed(file.content.part(place.at, place.length));
    return value === null ? null : placeBelow(value, `${file.name} line ${place.line} `);
  };
  return { find, isTaken: (name) => taken.has(name) };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** The goals of a plan, and everything that the sections of a composition refer to. */
function takenBy(resource: Readonly<Record<string, unknown>>): readonly string[] {
  if (resource.resourceType === 'CarePlan') return namesIn(resource.goal);
  return resource.resourceType === 'Composition' ? namesIn(resource.section) : [];
}

function namesIn(value: unknown): readonly string[] {
  const names: string[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) waiting.push(...next);
    else if (isRecord(next)) {
      if (typeof next.reference === 'string') names.push(next.reference.split('/').slice(-2).join('/'));
      waiting.push(...Object.values(next));
    }
  }
  return names;
}
