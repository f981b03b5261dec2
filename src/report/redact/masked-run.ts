import type { Cohort, DocumentAudit } from '../../model/audit.ts';
import type { Unreadable } from '../../model/document.ts';
import type { Mask } from '../../model/mask.ts';
import type { RunReport } from '../reporter.ts';
import type { RunTail, StreamedFolder, StreamedReport } from '../streamed.ts';
import type { FileNames } from './file-names.ts';
import { maskedAudit } from './masked-audit.ts';
import { quoteMasker } from './masked-quotes.ts';

/**
 * A whole run with every word of its documents masked, these being the same documents masked, in the same order: whatever a
 * report takes from it is fit to be passed on.
 */
export function maskedRun(report: RunReport, masked: readonly DocumentAudit[], names: FileNames): RunReport {
  const looked = report.documents.map(({ path, record }, at) => lookedAt({ path, record }, () => masked[at]?.mask));
  return {
    ...report,
    documents: masked,
    ...maskedFiles(report, names),
    cohort: maskedCohort(report.cohort, looked, names),
  };
}

/** Puts the mask of a document aside until the end of a run, and gives what fetches it. */
export type KeepMask = (mask: Mask) => () => Mask;

const IN_MEMORY: KeepMask = (mask) => () => mask;

/** A report that is written as the run goes, with everything masked that it is given. It keeps the masks, and no audit. */
export function maskedStream(report: StreamedReport, names: FileNames, keep = IN_MEMORY): StreamedReport {
  const { masked, tail } = streamMasker(names, keep);
  return {
    begin: report.begin,
    document: (audit) => report.document(masked(audit)),
    unreadable: (file) => report.unreadable(maskedUnreadable(file, names)),
    end: (found) => report.end(tail(found)),
  };
}

/** The same for a report of several files. Its figures are of documents as it shows them. */
export function maskedFolder(report: StreamedFolder, names: FileNames, keep = IN_MEMORY): StreamedFolder {
  const { masked, tail } = streamMasker(names, keep);
  return {
    begin: report.begin,
    document: (audit) => report.document(masked(audit)),
    end: (found) => report.end(tail(found)),
  };
}

/** Masks documents as they come, and at the end what they show together by what was seen of each. */
function streamMasker(names: FileNames, keep: KeepMask) {
  const seen: Looked[] = [];
  return {
    masked: (audit: DocumentAudit): DocumentAudit => {
      const shown = maskedAudit(audit, names);
      const { path, record, mask } = audit;
      if (mask !== undefined) seen.push(lookedAt({ path, record }, keep(mask)));
      return shown;
    },
    tail: (found: RunTail): RunTail => ({
      ...found,
      ...maskedFiles(found, names),
      cohort: maskedCohort(found.cohort, seen, names),
    }),
  };
}

function maskedFiles(
  { unreadable, withoutPlan }: Pick<RunReport, 'unreadable' | 'withoutPlan'>,
  names: FileNames,
): Pick<RunReport, 'unreadable' | 'withoutPlan'> {
  const masked = (file: Unreadable): Unreadable => maskedUnreadable(file, names);
  return {
    unreadable: unreadable.map(masked),
    ...(withoutPlan !== undefined && { withoutPlan: withoutPlan.map(masked) }),
  };
}

function maskedUnreadable(file: Unreadable, names: FileNames): Unreadable {
  return {
    ...file,
    path: names.masked(file.path, null),
    ...(file.record !== undefined && { record: names.masked(file.record, null) }),
  };
}

type Looked = Pick<DocumentAudit, 'path' | 'record' | 'mask'>;

function lookedAt(place: Placed, maskOf: () => Mask | undefined): Looked {
  return {
    ...place,
    get mask() {
      return maskOf();
    },
  };
}

/** What many documents show together, masked by what is known of the documents that it names. */
export function maskedCohort(cohort: Cohort, documents: readonly Looked[], names: FileNames): Cohort {
  const looked = new Map(documents.map((audit) => [keyOf(audit), audit]));
  const maskOf = (place: Placed): Mask | null => looked.get(keyOf(place))?.mask ?? null;
  const placed = <P extends Placed>(place: P): P => ({
    ...place,
    path: names.masked(place.path, maskOf(place)),
    record: place.record === null ? null : names.masked(place.record, maskOf(place)),
  });
  return {
    ...cohort,
    repeated: cohort.repeated.map((passage) => {
      const [first] = passage.places;
      const mask = first === undefined ? null : maskOf(first);
      const text = mask === null || first === undefined ? '' : quoteMasker(mask).at(passage.text, first.start);
      return { ...passage, text, places: passage.places.map(placed) };
    }),
    copied: cohort.copied.map(placed),
    reviews: cohort.reviews === null ? null : { ...cohort.reviews, past: cohort.reviews.past.map(placed) },
    goalShares: cohort.goalShares.map((share) => ({ ...share, value: names.masked(share.value, null) })),
  };
}

interface Placed {
  readonly path: string;
  readonly record: string | null;
}

const keyOf = ({ path, record }: Placed): string => `${path}\n${record ?? ''}`;
