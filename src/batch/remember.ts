import { STREAMED_EXTENSIONS } from '../formats/readers.ts';
import { extensionOf } from '../input/passed-over.ts';
import { readBytes } from '../input/read-bytes.ts';
import type { AuditFile, Result } from './audit-file.ts';
import { STDIN } from './read-file.ts';
import type { ResultStore } from './result-store.ts';

/** Documents of one file that are still kept together; a table with more is read again. */
const MOST = 1000;

/** Audits a file unless one of the stores holds what came of the same bytes before; what comes of it is kept in all of them. */
export function remembering(auditFile: AuditFile, stores: readonly ResultStore[]): AuditFile {
  if (stores.length === 0) return auditFile;
  return async function* rememberedAudit(file, signal) {
    if (file.file === STDIN || STREAMED_EXTENSIONS.has(extensionOf(file.path))) {
      yield* auditFile(file, signal);
      return;
    }
    const read = readBytes(file.file);
    if ('reason' in read) {
      yield* auditFile(file, signal);
      return;
    }
    const locked = stores.map((store) => ({ store, lock: store.lockFor(file, read.bytes) }));
    for (const { store, lock } of locked) {
      const results = store.find(lock);
      if (results === null) continue;
      for (const other of locked) if (other.store !== store) other.store.keep(other.lock, results);
      yield { results, last: true };
      return;
    }
    const gathered: Result[] = [];
    let whole = false;
    for await (const portion of auditFile(file, signal)) {
      if (gathered.length <= MOST) gathered.push(...portion.results);
      whole = portion.last;
      yield portion;
    }
    if (!whole || gathered.length > MOST || gathered.some((result) => 'reason' in result)) return;
    for (const { store, lock } of locked) store.keep(lock, gathered);
  };
}
