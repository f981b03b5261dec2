import { type Member, openArchive } from '../input/archive.ts';
import { type Content, contentOfBytes } from '../input/content.ts';
import { extensionOf, isNoDocument, isPassedFolder } from '../input/passed-over.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { READ_EXTENSIONS, type ReadContext, type Source } from './reader.ts';

/** Archives inside archives are opened to this depth: 1 is inside the file itself. */
const DEEPEST = 2;

/** Reads the documents in a zip archive, each by its own format; its `record` is its path in there. */
export async function* readZip(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  if (context.depth > DEEPEST) {
    yield unreadable(source, 'lies too deep: archives inside archives are opened twice, and no further');
    return;
  }
  const archive = await openArchive(content);
  if ('reason' in archive) {
    yield unreadable(source, archive.reason);
    return;
  }
  try {
    const members = archive.members.filter(({ name }) => isDocument(name));
    if (members.length === 0) yield unreadable(source, 'holds no documents of a kind that is read');
    const names = new Map<string, number>();
    for (const member of members) {
      const count = (names.get(member.name) ?? 0) + 1;
      names.set(member.name, count);
      yield* recordsOf(member, count, source, context);
    }
  } finally {
    archive.close();
  }
}

async function* recordsOf(
  member: Member,
  count: number,
  source: Source,
  { inner }: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const { name } = member;
  // An archive may hold two files of one name: the later one was added when the first was changed.
  const record = inside(source, count === 1 ? name : `${name} (${count})`);
  const within = { ...source, record, name };
  const read = await member.unpack();
  if ('reason' in read) yield unreadable(within, read.reason);
  else yield* inner(within, contentOfBytes(read.bytes));
}

/** The same files as in a folder: what programs leave beside documents is passed over, and so are formats without a reader. */
function isDocument(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return (
    READ_EXTENSIONS.has(extensionOf(name)) &&
    !isNoDocument(name) &&
    !folders.some((folder) => folder !== '' && folder !== '..' && isPassedFolder(folder))
  );
}

function inside({ record }: Source, name: string): string {
  return record === null || record === undefined ? name : `${record}/${name}`;
}

function unreadable({ path, record }: Source, reason: string): Unreadable {
  return record === null || record === undefined ? { path, reason } : { path, record, reason };
}
