/** What a file of records may hold beside the words of its documents, as its readers know it. */
export const RECORD_FEATURES = {
  records: 'each record a document of its own',
  names: 'records named by their ids',
  groups: 'team and month as groups',
  places: 'places in the record',
  sections: 'titles of sections',
  inner: 'lists and lines inside a cell or text',
  damaged: 'a broken record costs itself alone',
  tables: 'tables with their titles',
  owners: 'whose a goal is, as recorded',
  actors: 'who takes a step, as recorded',
  answers: 'whose answers they are, as recorded',
  withdrawn: 'goals that are not, or no longer, current left out',
  codes: 'titles told by codes where there are none',
  attachments: 'documents inside, by their own format',
} as const;
export type RecordFeature = keyof typeof RECORD_FEATURES;

/** What survives when records are read from one format; what is in neither list the format does not have. */
export interface RecordSurvival {
  readonly format: string;
  /** Where one format comes in several sorts. */
  readonly sort: string | null;
  /** Files in this format, below fixtures. */
  readonly samples: readonly string[];
  readonly kept: readonly RecordFeature[];
  readonly lost: readonly RecordFeature[];
}

const TABLE = ['records', 'names', 'groups', 'places', 'sections', 'inner', 'damaged'] as const;

/** Measured on the samples; a test holds it to that. */
export const RECORD_SURVIVALS: readonly RecordSurvival[] = [
  { format: 'csv', sort: null, samples: ['formats/caseload.csv'], kept: TABLE, lost: [] },
  { format: 'csv', sort: 'TSV', samples: ['formats/caseload.tsv'], kept: TABLE, lost: [] },
  { format: 'xlsx', sort: null, samples: ['formats/caseload.xlsx'], kept: TABLE, lost: [] },
  {
    format: 'fhir',
    sort: 'JSON and XML',
    samples: [
      'records/plan-bundle.json',
      'records/plan-bundle.xml',
      'records/answers-r5.json',
      'records/discharge-composition.json',
      'records/narrative-table.json',
      'records/bulk.ndjson',
    ],
    kept: [
      'records',
      'names',
      'groups',
      'places',
      'sections',
      'inner',
      'damaged',
      'tables',
      'owners',
      'actors',
      'answers',
      'withdrawn',
      'codes',
      'attachments',
    ],
    lost: [],
  },
  {
    format: 'fhir',
    sort: 'C-CDA',
    samples: ['records/care-plan.cda.xml', 'records/letter.cda.xml'],
    kept: ['groups', 'places', 'sections', 'inner', 'tables', 'owners', 'actors', 'withdrawn', 'codes', 'attachments'],
    lost: [],
  },
  {
    format: 'zip',
    sort: null,
    samples: ['formats/plans.zip'],
    kept: ['records', 'names', 'damaged', 'attachments'],
    lost: [],
  },
];
