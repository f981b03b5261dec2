import { basename, dirname } from 'node:path';
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
  readonly line: number;
  readonly at: number;
  readonly length: number;
}

/** One file of an export: where its resources lie, and the names of those that its plans and compositions take in. */
interface Indexed {
  readonly name: string;
  readonly content: Content;
  readonly lying: ReadonlyMap<string, Lying>;
  readonly taken: ReadonlySet<string>;
}

/** The folder that was looked through last in a run, so that each of its files is looked through once. */
interface Folder {
  readonly path: string;
  readonly files: Map<string, Promise<Indexed>>;
  left: number;
}
const folders = new WeakMap<object, Folder>();

/** What lies in a file and beside it; `run` is any object that a run has for itself. Throws what reading the files throws. */
export async function shelfOf(path: string, content: Content, run: object): Promise<Shelf> {
  const folder = folderOf(dirname(content.file ?? path), run);
  const looked = async (name: string, each: Content): Promise<Indexed> => {
    const known = content.file === null ? undefined : folder.files.get(name);
    const index = known ?? indexed(name, each, folder);
    if (content.file !== null) folder.files.set(name, index);
    return index;
  };
  const own = await looked(basename(path), content);
  const others: Indexed[] = [];
  for (const { name, content: each } of content.beside('.ndjson')) others.push(await looked(name, each));
  return {
    find: (name) => {
      const file = [own, ...others].find(({ lying }) => lying.has(name));
      return file === undefined ? null : lent(file, name);
    },
    // What another file takes in and holds itself is of that file, even where this one has the same name.
    isTaken: (name) => own.taken.has(name) || others.some(({ taken, lying }) => taken.has(name) && !lying.has(name)),
  };
}

function folderOf(path: string, run: object): Folder {
  const known = folders.get(run);
  if (known?.path === path) return known;
  const folder = { path, files: new Map<string, Promise<Indexed>>(), left: MOST };
  folders.set(run, folder);
  return folder;
}

async function indexed(name: string, content: Content, folder: Folder): Promise<Indexed> {
  const lying = new Map<string, Lying>();
  const taken = new Set<string>();
  for await (const { number, bytes, at } of byteLines(content.pieces())) {
    if (bytes === null || bytes.length > LONGEST || folder.left <= 0) continue;
    const resource = parsed(bytes);
    if (resource === null || typeof resource.resourceType !== 'string') continue;
    const key = `${resource.resourceType}/${String(resource.id)}`;
    if (REFERRED.has(resource.resourceType) && !lying.has(key)) {
      lying.set(key, { line: number, at, length: bytes.length });
      folder.left -= 1;
    }
    for (const one of takenBy(resource)) taken.add(one);
  }
  return { name, content, lying, taken };
}

function lent({ name, content, lying }: Indexed, key: string): Place<Resource> | null {
  const place = lying.get(key);
  const value = place === undefined ? null : parsed(content.part(place.at, place.length));
  return place === undefined || value === null ? null : placeBelow(value, `${name} line ${place.line} `);
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
    if (Array.isArray(next)) for (const one of next as readonly unknown[]) waiting.push(one);
    else if (isRecord(next)) {
      if (typeof next.reference === 'string') names.push(next.reference.split('/').slice(-2).join('/'));
      waiting.push(...Object.values(next));
    }
  }
  return names;
}
