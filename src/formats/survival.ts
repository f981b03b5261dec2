/** What a document may hold beside its words, as its readers know it. */
export const FEATURES = {
  headings: 'headings',
  bold: 'bold lines as titles',
  labels: '“Label: value” lines',
  lists: 'items of lists',
  tables: 'tables with their titles',
  merged: 'merged cells',
  ticks: 'boxes ticked or not',
  footnotes: 'footnotes apart from the text',
  deleted: 'deleted text known as such',
  hidden: 'hidden text known as such',
  margins: 'page headers known as such',
  pages: 'page numbers',
  cells: 'places in tables',
} as const;
export type Feature = keyof typeof FEATURES;

/** What survives when a plan is read from one format; what is in neither list the format does not have. */
export interface Survival {
  readonly format: string;
  /** Where one format comes in two sorts. */
  readonly sort: string | null;
  /** The same plan in this format, below fixtures/formats/features. */
  readonly sample: string;
  readonly kept: readonly Feature[];
  readonly lost: readonly Feature[];
}

const SHAPE = ['headings', 'bold', 'labels', 'lists', 'tables', 'merged', 'ticks'] as const;

/** Measured on one plan in every format; a test holds it to that. */
export const SURVIVALS: readonly Survival[] = [
  { format: 'text', sort: null, sample: 'features.txt', kept: SHAPE, lost: [] },
  { format: 'markdown', sort: null, sample: 'features.md', kept: SHAPE, lost: [] },
  {
    format: 'docx',
    sort: null,
    sample: 'features.docx',
    kept: [...SHAPE, 'footnotes', 'deleted', 'hidden', 'margins', 'cells'],
    lost: ['pages'],
  },
  {
    format: 'odt',
    sort: null,
    sample: 'features.odt',
    kept: [...SHAPE, 'footnotes', 'deleted', 'hidden', 'margins', 'cells'],
    lost: ['pages'],
  },
  {
    format: 'rtf',
    sort: null,
    sample: 'features.rtf',
    kept: [...SHAPE, 'footnotes', 'deleted', 'hidden', 'margins', 'cells'],
    lost: ['pages'],
  },
  {
    format: 'doc',
    sort: null,
    sample: 'features.doc',
    kept: [...SHAPE, 'footnotes', 'deleted', 'hidden', 'margins', 'cells'],
    lost: ['pages'],
  },
  { format: 'html', sort: null, sample: 'features.html', kept: [...SHAPE, 'footnotes', 'cells'], lost: ['margins'] },
  {
    format: 'pdf',
    sort: 'tagged',
    sample: 'features-tagged.pdf',
    kept: [...SHAPE, 'footnotes', 'margins', 'pages', 'cells'],
    lost: [],
  },
  {
    format: 'pdf',
    sort: 'untagged',
    sample: 'features-untagged.pdf',
    kept: [...SHAPE, 'footnotes', 'margins', 'pages', 'cells'],
    lost: [],
  },
];
