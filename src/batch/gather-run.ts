import { CohortGatherer, type CohortSettings } from '../audit/cohort/gather.ts';
import type { Cohort, DocumentAudit, PassagePlace } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import type { FileNames } from '../report/redact/file-names.ts';
import { maskedAudit } from '../report/redact/masked-audit.ts';
import { maskedRun } from '../report/redact/masked-run.ts';
import type { RunReport } from '../report/reporter.ts';
import type { Result } from './audit-file.ts';
import { slimmer } from './slim-audit.ts';
import { documentKeeper, type Needs } from './spilled-documents.ts';
import { spillingRows } from './spilled-rows.ts';

export interface GatherOptions extends CohortSettings {
  /** What is kept of documents for reports that need all of them at once; none keeps only what figures need. */
  readonly whole: Needs | 'none';
  /** Masks documents, which are then kept masked as well, for reports that are passed on; null keeps none. */
  readonly names: FileNames | null;
}

/** What a run found out, document by document. */
export class RunGatherer {
  readonly documents: DocumentAudit[] = [];
  readonly unreadable: Unreadable[] = [];
  readonly withoutPlan: Unreadable[] = [];
  readonly #cohort: CohortGatherer;
  readonly #kept: (audit: DocumentAudit) => DocumentAudit;
  readonly #keptMasked = documentKeeper();
  readonly #masked: DocumentAudit[] = [];
  readonly #names: FileNames | null;

  constructor({ whole, names, ...settings }: GatherOptions) {
    this.#cohort = new CohortGatherer({ store: spillingRows(), ...settings });
    this.#kept = whole === 'none' ? slimmer() : documentKeeper(undefined, whole);
    this.#names = names;
  }

  take(result: Result): void {
    if ('reason' in result) {
      (result.noPlan === true ? this.withoutPlan : this.unreadable).push(result);
      return;
    }
    this.#cohort.add(result.audit, result.traces);
    this.documents.push(this.#kept(result.audit));
    if (this.#names !== null) this.#masked.push(this.#keptMasked(maskedAudit(result.audit, this.#names)));
  }

  /** The same run with every word of its documents masked; null where nothing was to be masked. */
  masked(run: RunReport): RunReport | null {
    return this.#names === null ? null : maskedRun(run, this.#masked, this.#names);
  }

  cohort(quote: (place: PassagePlace) => Promise<string>): Promise<Cohort> {
    return this.#cohort.cohort(quote);
  }
}
