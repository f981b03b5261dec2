import type { Cohort, DocumentAudit } from '../../model/audit.ts';
import type { Unreadable } from '../../model/document.ts';
import type { Mask } from '../../model/mask.ts';
import type { RunReport } from '../reporter.ts';
import type { StreamedFolder, StreamedReport } from '../streamed.ts';
import type { FileNames } from './file-names.ts';
import { maskedAudit } from './masked-audit.ts';
import { quoteMasker } from './masked-quotes.ts';

/**
 * A whole run with every word of its documents masked, these being the same documents masked, in the same order: whatever a
 * report takes from it is fit to be passed on.
 */
export function maskedRun(report: RunReport, masked: readonly DocumentAudit[], names: FileNames): RunReport {
  const looked = report.documents.map(
    ({ path, record }, at): Looked => ({
      path,
      record,
      get mask() {
        return masked[at]?.mask;
      },
    }),
  );
  return {
    ...report,
    documents: masked,
    unreadable: report.unreadable.map((file) => maskedUnreadable(file, names)),
    cohort: maskedCohort(report.cohort, looked, names),
  };
}

/** A report that is written as the run goes, with everything masked that it is given. It keeps the masks, and no audit. */
export function maskedStream(report: StreamedReport, names: FileNames): StreamedReport {
  const seen: Looked[] = [];
  return {
    begin: report.begin,
    document: (audit) => {
      const { path, record, mask } = audit;
      seen.push({ path, record, mask });
      return report.document(maskedAudit(audit, names));
    },
    unreadable: (file) => report.unreadable(maskedUnreadable(file, names)),
    end: (tail) =>
      report.end({
        ...tail,
        unreadable: tail.unreadable.map((file) => maskedUnreadable(file, names)),
        cohort: maskedCohort(tail.cohort, seen, names),
      }),
  };
}

/** The same for a report of several files. Its figures are of documents as it shows them. */
export function maskedFolder(report: StreamedFolder, names: FileNames): StreamedFolder {
  return {
    begin: report.begin,
    document: (audit) => report.document(maskedAudit(audit, names)),
    end: (tail) =>
      report.end({
        ...tail,
        unreadable: tail.unreadable.map((file) => maskedUnreadable(file, names)),
        cohort: maskedCohort(tail.cohort, [], names),
      }),
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
