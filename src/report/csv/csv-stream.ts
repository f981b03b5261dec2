import type { Cohort, DocumentAudit } from '../../model/audit.ts';
import type { RunReport, Tool } from '../reporter.ts';
import type { FolderPieces, StreamedFolderReporter } from '../streamed.ts';
import { ALL_TABLES, csvName } from '../tables/all-tables.ts';
import type { Table } from '../tables/table.ts';
import { csvHeader, csvRows } from './csv.ts';

/** The same files as `csvReport` makes, written as the run goes: rows of documents at once, tables of figures at the end. */
export const csvStream: StreamedFolderReporter = (words, options, keep) => {
  let tool: Tool = { name: '', version: '', rules: '', standard: '' };
  const documents: DocumentAudit[] = [];
  function* rows(tables: readonly Table[], report: RunReport): Generator<readonly [string, string]> {
    for (const table of tables) {
      const lines = [...csvRows(table, { report, words, options })];
      if (lines.length > 0) yield [csvName(table), lines.join('')];
    }
  }
  return {
    *begin(head): FolderPieces {
      tool = head.tool;
      for (const table of ALL_TABLES) yield [csvName(table), csvHeader(table)];
    },
    document: (audit) => {
      documents.push(keep(audit));
      return rows(BY_DOCUMENT, { tool, documents: [audit], unreadable: [], passedOver: 0, cohort: NOTHING });
    },
    end: (tail) => rows(OF_THE_RUN, { tool, documents, ...tail }),
  };
};

const BY_DOCUMENT = ALL_TABLES.filter(({ byDocument }) => byDocument);
const OF_THE_RUN = ALL_TABLES.filter(({ byDocument }) => !byDocument);

/** Rows of one document ask nothing of the others. */
const NOTHING: Cohort = { criteria: [], repeated: [], copied: [], reviews: null, goalShares: [] };
