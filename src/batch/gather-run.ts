import { CohortGatherer, type CohortSettings } from '../audit/cohort/gather.ts';
import type { Cohort, DocumentAudit, PassagePlace } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import type { Result } from './audit-file.ts';
import { slimmer } from './slim-audit.ts';
import { documentKeeper } from './spilled-documents.ts';
import { spillingRows } from './spilled-rows.ts';

export interface GatherOptions extends CohortSettings {
  /** Whether documents are kept as they are, for reports that need all of them at once; else only what figures need. */
  readonly whole: boolean;
}

/** What a run found out, document by document. */
export class RunGatherer {
  readonly documents: DocumentAudit[] = [];
  readonly unreadable: Unreadable[] = [];
  readonly #cohort: CohortGatherer;
  readonly #kept: (audit: DocumentAudit) => DocumentAudit;

  constructor({ whole, ...settings }: GatherOptions) {
    this.#cohort = new CohortGatherer({ store: spillingRows(), ...settings });
    this.#kept = whole ? documentKeeper() : slimmer();
  }

  take(result: Result): void {
    if ('reason' in result) {
      this.unreadable.push(result);
      return;
    }
    this.#cohort.add(result.audit, result.traces);
    this.documents.push(this.#kept(result.audit));
  }

  cohort(quote: (place: PassagePlace) => Promise<string>): Promise<Cohort> {
    return this.#cohort.cohort(quote);
  }
}
