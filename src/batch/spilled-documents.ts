import type { DocumentAudit } from '../model/audit.ts';
import { openPrivateFile, type PrivateFile } from './private-file.ts';

/** Documents that are kept in memory as they are. */
const MOST = 5000;

/**
 * Keeps documents for reports that need all of them at once: the first in memory, those after them in a private file, from
 * which each is read again whenever a report looks into it.
 */
export function documentKeeper(most = MOST): (audit: DocumentAudit) => DocumentAudit {
  let count = 0;
  let file: PrivateFile | null = null;
  return (audit) => {
    count += 1;
    if (count <= most) return audit;
    file ??= openPrivateFile();
    return spilled(audit, file);
  };
}

/** The last document that was read back: a report looks at one several times before it goes on to the next. */
let latest: { readonly of: object; readonly audit: DocumentAudit } | null = null;

function spilled(audit: DocumentAudit, file: PrivateFile): DocumentAudit {
  const { path, record, group, format, kind, addressee, words, criteria, targets } = audit;
  const spot = file.add(Buffer.from(JSON.stringify(audit)));
  const whole = (): DocumentAudit => {
    if (latest?.of !== spot) latest = { of: spot, audit: readBack(file.read(spot)) };
    return latest.audit;
  };
  return {
    path,
    record,
    group,
    format,
    kind,
    addressee,
    words,
    criteria,
    ...(targets !== undefined && { targets }),
    get mask() {
      return whole().mask;
    },
    get findings() {
      return whole().findings;
    },
    get sections() {
      return whole().sections;
    },
    get goals() {
      return whole().goals;
    },
    get actions() {
      return whole().actions;
    },
    get themes() {
      return whole().themes;
    },
    get notes() {
      return whole().notes;
    },
  };
}

/** It was written by this same process, and is sealed. */
function readBack(bytes: Buffer): DocumentAudit {
  const audit: unknown = JSON.parse(bytes.toString());
  if (!isAudit(audit)) throw new TypeError('what was put aside is no document');
  return audit;
}

function isAudit(value: unknown): value is DocumentAudit {
  return typeof value === 'object' && value !== null && 'findings' in value;
}
