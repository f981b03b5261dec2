import type { DocumentAudit, Finding, Goal } from '../model/audit.ts';
import type { Mask } from '../model/mask.ts';
import { keptDocument } from './kept-document.ts';
import type { WordsOf } from './kept-parts.ts';
import { openPrivateFile, type PrivateFile, type Spot } from './private-file.ts';
import { slimmer } from './slim-audit.ts';
import { settleRoom } from './small-heap.ts';

/** Documents that are kept in memory as they are. */
const MOST = 200;

/**
 * Keeps documents for reports that need all of them at once: the first as they are; of those after them what figures are made
 * of, while their words are in a private file, from which each part is read again when a report looks into it.
 */
export function documentKeeper(most = MOST): (audit: DocumentAudit) => DocumentAudit {
  const slim = slimmer();
  let count = 0;
  let aside: Aside | null = null;
  return (audit) => {
    count += 1;
    if (count <= most) return audit;
    aside ??= openAside();
    return keptDocument(audit, slim(audit), aside(audit));
  };
}

/** Keeps masks of documents for the end of a run, all but the first in a private file: they hold what identifies people. */
export function maskKeeper(most = MOST): (mask: Mask) => () => Mask {
  let count = 0;
  let aside: ((mask: Mask) => () => Mask) | null = null;
  return (mask) => {
    count += 1;
    if (count <= most) return () => mask;
    aside ??= partIn(openPrivateFile(), (read): read is Mask => isRecord(read));
    return aside(mask);
  };
}

type Aside = (audit: DocumentAudit) => WordsOf;

function openAside(): Aside {
  const file = openPrivateFile();
  const findings = partIn(file, (read): read is readonly Finding[] => Array.isArray(read));
  const goals = partIn(file, (read): read is readonly Goal[] => Array.isArray(read));
  const sections = partIn(file, (read): read is NonNullable<DocumentAudit['sections']> => isRecord(read));
  const themes = partIn(file, (read): read is DocumentAudit['themes'] => isRecord(read));
  const rest = partIn(file, (read): read is ReturnType<WordsOf['rest']> => isRecord(read));
  const mask = partIn(file, (read): read is Mask => isRecord(read));
  return (audit) => {
    const { actions, principles } = audit;
    return {
      findings: findings(audit.findings),
      goals: goals(audit.goals),
      sections: audit.sections === null ? null : sections(audit.sections),
      themes: themes(audit.themes),
      rest: rest({ actions, ...(principles !== undefined && { principles }) }),
      mask: audit.mask === undefined ? null : mask(audit.mask),
    };
  };
}

/**
 * Puts one part of each document aside. The last one that was read back stays at hand: a report looks at it several times before
 * it goes on to the next.
 */
function partIn<Part>(file: PrivateFile, is: (value: unknown) => value is Part): (part: Part) => () => Part {
  let latest: { readonly of: Spot; readonly part: Part } | null = null;
  return (part) => {
    const spot = file.add(Buffer.from(JSON.stringify(part)));
    return () => {
      if (latest?.of === spot) return latest.part;
      settleRoom();
      const read: unknown = JSON.parse(file.read(spot).toString());
      if (!is(read)) throw new TypeError('what was put aside is no part of a document');
      latest = { of: spot, part: read };
      return read;
    };
  };
}

/** What is put aside was written by this same process, and is sealed: only its outer shape is looked at. */
function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
