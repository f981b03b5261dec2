import type { DocumentAudit, Goal } from '../model/audit.ts';
import type { Mask } from '../model/mask.ts';
import { keptDocument } from './kept-document.ts';
import type { WordsOf } from './kept-parts.ts';
import { type EvidenceRows, type FindingRow, type WordPacker, wordPacker } from './packed-words.ts';
import { openPrivateFile, type PrivateFile, type Spot } from './private-file.ts';
import { slimmer } from './slim-audit.ts';
import { settleRoom } from './small-heap.ts';

/** Documents that are kept in memory as they are. */
const MOST = 200;

/** Which words the reports look for: those of findings alone are a fraction of all. */
export type Needs = 'all' | 'findings';

/**
 * Keeps documents for reports that need all of them at once: the first as they are; of those after them what figures are made
 * of, while their words are in a private file, from which each part is read again when a report looks into it.
 */
export function documentKeeper(most = MOST, needs: Needs = 'all'): (audit: DocumentAudit) => DocumentAudit {
  const slim = slimmer();
  let count = 0;
  let aside: Aside | null = null;
  return (audit) => {
    count += 1;
    if (count <= most) return audit;
    aside ??= needs === 'all' ? openAside() : openFindings();
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
    aside ??= partIn(openPrivateFile(), (read): read is Mask => isRecord(read), asItIs);
    return aside(mask);
  };
}

type Aside = (audit: DocumentAudit) => WordsOf;

function openAside(): Aside {
  const file = openPrivateFile();
  const packer = wordPacker();
  const findings = findingsIn(file, packer);
  const goals = partIn(file, (read): read is readonly Goal[] => Array.isArray(read), asItIs);
  const sections = partIn(file, (read): read is Sections => isRecord(read), asItIs);
  const evidence = partIn(file, (read): read is EvidenceRows => Array.isArray(read), packer.evidenceFrom);
  const rest = partIn(file, (read): read is ReturnType<WordsOf['rest']> => isRecord(read), asItIs);
  const mask = partIn(file, (read): read is Mask => isRecord(read), asItIs);
  return (audit) => {
    const { actions, principles } = audit;
    return {
      findings: findings(audit),
      goals: goals(audit.goals),
      sections: audit.sections === null ? null : sections(audit.sections),
      evidence: evidence(packer.evidence(audit.themes)),
      rest: rest({ actions, ...(principles !== undefined && { principles }) }),
      mask: audit.mask === undefined ? null : mask(audit.mask),
    };
  };
}

/** Puts no more aside than findings; whoever looks for other words is told so. */
function openFindings(): Aside {
  const findings = findingsIn(openPrivateFile(), wordPacker());
  const notKept = (): never => {
    throw new TypeError('of these documents only the words of findings were kept');
  };
  const others = { goals: notKept, sections: notKept, evidence: notKept, rest: notKept, mask: notKept };
  return (audit) => ({ ...others, findings: findings(audit) });
}

function findingsIn(file: PrivateFile, packer: WordPacker): (audit: DocumentAudit) => WordsOf['findings'] {
  const isRows = (read: unknown): read is readonly FindingRow[] => Array.isArray(read);
  const kept = partIn(file, isRows, packer.findingsFrom);
  return ({ findings }) => kept(packer.findings(findings));
}

type Sections = NonNullable<DocumentAudit['sections']>;

const asItIs = <Part>(part: Part): Part => part;

/** Parts that are read back before the memory is looked after again: that costs about as much as reading one. */
const READS = 16;

/**
 * Puts one part of each document aside. The last one that was read back stays at hand: a report looks at it several times before
 * it goes on to the next.
 */
function partIn<Packed, Part>(
  file: PrivateFile,
  is: (value: unknown) => value is Packed,
  unpack: (packed: Packed) => Part,
): (part: Packed) => () => Part {
  let latest: { readonly of: Spot; readonly part: Part } | null = null;
  let reads = 0;
  return (packed) => {
    const spot = file.add(Buffer.from(JSON.stringify(packed)));
    return () => {
      if (latest?.of === spot) return latest.part;
      reads += 1;
      if (reads % READS === 0) settleRoom();
      const read: unknown = JSON.parse(file.read(spot).toString());
      if (!is(read)) throw new TypeError('what was put aside is no part of a document');
      latest = { of: spot, part: unpack(read) };
      return latest.part;
    };
  };
}

/** What is put aside was written by this same process, and is sealed: only its outer shape is looked at. */
function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
