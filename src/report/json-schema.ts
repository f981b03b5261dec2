import { z } from 'zod';
import {
  ACTORS,
  ADDRESSEES,
  AREAS,
  CRITERION_RESULTS,
  DIRECTIONS,
  DOMAINS,
  ELEMENTS,
  KINDS,
  OWNERSHIPS,
  SECTION_STATUSES,
  SEVERITIES,
  STANCES,
  THEMES,
  WORDING_CATEGORIES,
} from '../model/vocabulary.ts';
import { REPORT_SCHEMA } from './reporter.ts';

const location = z
  .strictObject({
    start: z.int().min(0).describe('UTF-16 offset into the canonical text of the document, inclusive.'),
    end: z.int().min(0).describe('UTF-16 offset, exclusive.'),
    line: z.int().min(1).describe('From 1.'),
    column: z.int().min(1).describe('From 1, in UTF-16 units.'),
    page: z.int().min(1).nullable(),
    pointer: z.string().nullable().describe('Table cell, spreadsheet row, JSON pointer or XPath.'),
  })
  .describe('For text and Markdown files the canonical text is the decoded file without its byte-order mark.');
const text = z.string().describe('Exactly the text from start to end; empty where excerpts were switched off.');
const share = z.number().min(0).max(1);

const finding = z.strictObject({
  rule: z.string(),
  category: z.enum([
    ...WORDING_CATEGORIES,
    'missing-section',
    'hollow-section',
    'disguised-section',
    'imposed-goal',
    'ghostwritten-goal',
    'avoidance-goal',
    'missing-prompt',
    'printed-goal',
    'prompt-voice',
    'reading-age',
  ]),
  severity: z.enum(SEVERITIES).describe("'info' is advice, not a flag."),
  domain: z.enum(DOMAINS),
  theme: z.enum(THEMES),
  text: z
    .string()
    .describe('Exactly the text from start to end; empty at the place where something missing would stand.'),
  sentence: z.string(),
  message: z.string(),
  instead: z.array(z.string()),
  location,
  fingerprint: z.string().describe('Stays the same when the text around it moves.'),
  accepted: z
    .strictObject({
      reason: z.string(),
      reviewer: z.string().nullable().describe('Null where a template accepts it in its own text.'),
      expires: z.string().nullable().describe('ISO date after which it counts again.'),
    })
    .nullable()
    .describe('Somebody looked at it and let it stand: it decides nothing.'),
  known: z.boolean().describe('It stands in the baseline: it decides nothing.'),
  advisory: z.boolean().describe('Found by the statistical reader alone; decides nothing.'),
  probability: share.nullable(),
});

const section = z.strictObject({
  status: z.enum(SECTION_STATUSES),
  location: location.describe('Where it stands, or where it would stand.'),
  because: z.string(),
});

const goal = z.strictObject({
  text,
  location,
  ownership: z.enum(OWNERSHIPS),
  direction: z.enum(DIRECTIONS),
  area: z.enum(AREAS),
  because: z.array(z.string()),
});

const evidence = z.strictObject({ text, location, stance: z.enum(['for', 'against']), rule: z.string() });

const theme = z.strictObject({
  stance: z.enum(STANCES),
  assessable: z.boolean().describe('False where a text of this kind cannot show the theme: silence then says nothing.'),
  evidence: z.array(evidence),
});

const byFramework = z
  .array(
    z.strictObject({
      part: z.string(),
      stance: z.enum(STANCES),
      for: z.array(evidence),
      against: z.array(evidence),
      findings: z.array(z.string()).describe('Fingerprints of the findings that speak against it.'),
      criteria: z.record(z.string(), z.enum(CRITERION_RESULTS)),
    }),
  )
  .optional()
  .describe('The parts of the framework that --by asked for, in order.');

const document = z.strictObject({
  path: z.string().describe('Relative to the working directory where inside it; forward slashes.'),
  record: z.string().nullable().describe('Row, resource id or archive member, where one file holds several documents.'),
  group: z.record(z.string(), z.string()),
  format: z.string(),
  kind: z.enum(KINDS),
  addressee: z.enum(ADDRESSEES).nullable(),
  words: z.int().min(0),
  findings: z.array(finding),
  sections: z.record(z.enum(ELEMENTS), section).nullable().describe('Null for letters.'),
  goals: z.array(goal),
  actions: z.array(z.strictObject({ text, location, actor: z.enum(ACTORS) })),
  themes: z.record(z.enum(THEMES), theme),
  by: byFramework,
  criteria: z.record(z.string(), z.enum(CRITERION_RESULTS)),
  targets: z
    .record(z.string(), share)
    .optional()
    .describe('Targets of criteria for which the configuration gives other files other ones.'),
  notes: z.array(z.string()).describe('What the reader of the format left out or could not tell.'),
  traces: z
    .strictObject({ rows: z.string(), review: z.string().nullable() })
    .optional()
    .describe(
      'In the report of a part of a run: hashes and places of its sentences, for merging. No word can be read from them.',
    ),
});

const criterion = z.strictObject({
  id: z.string(),
  statement: z.string().nullable(),
  met: z.int().min(0),
  applicable: z.int().min(0).describe('Met and not met; exceptions are outside.'),
  exceptions: z.int().min(0),
  low: share.nullable().describe('Lower end of the 95 % Wilson interval; null where nothing applies.'),
  high: share.nullable(),
  target: share.describe('The mean over the documents that count, where files have different targets.'),
  verdict: z
    .enum(['met', 'not-met', 'not-shown', 'none'])
    .describe('met: low at or above target; not-met: high below target; not-shown: neither; none: nothing applies.'),
});

const named = { path: z.string(), record: z.string().nullable() };
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const cohort = z
  .strictObject({
    criteria: z.array(criterion),
    repeated: z
      .array(
        z.strictObject({
          what: z.enum(['sentence', 'goal']),
          text: z.string().describe('As it stands at the first place; empty where it could not be read again.'),
          documents: z.int().min(0).describe('Care plans that hold it, word for word or all but.'),
          places: z
            .array(z.strictObject({ ...named, start: z.int().min(0), end: z.int().min(0) }))
            .describe('The first few.'),
        }),
      )
      .describe('Sentences and goals that stand in at least three care plans, those in most plans first; at most 50.'),
    copied: z
      .array(
        z.strictObject({
          ...named,
          passages: z.int().min(0).describe('Sentences and goals of the plan that are long enough to compare.'),
          repeated: z.int().min(0).describe("How many of them stand in other people's plans too."),
        }),
      )
      .describe('Care plans that hold repeated text.'),
    reviews: z
      .strictObject({
        asOf: date,
        dated: z.int().min(0).describe('Care plans whose review has a date.'),
        past: z.array(z.strictObject({ ...named, date })),
      })
      .nullable()
      .describe('Reviews whose latest date is before the date of --as-of; null where none was given.'),
    goalShares: z
      .array(
        z.strictObject({
          field: z.string(),
          value: z.string(),
          own: z.int().min(0),
          goals: z.int().min(0),
          low: share.nullable().describe('95 % Wilson interval.'),
          high: share.nullable(),
        }),
      )
      .describe("Goals that are the person's own, by group."),
  })
  .describe('What only many documents together show.');

/** One run's report. */
export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  tool: z.strictObject({ name: z.string(), version: z.string(), rules: z.string(), standard: z.string() }),
  masked: z
    .literal(true)
    .optional()
    .describe('Names, numbers and addresses are masked in all that is quoted; masking is not anonymisation.'),
  shard: z
    .strictObject({ index: z.int().min(1), of: z.int().min(1) })
    .optional()
    .describe('Which part of a run this is.'),
  documents: z.array(document),
  unreadable: z.array(z.strictObject({ path: z.string(), record: z.string().nullable(), reason: z.string() })),
  withoutPlan: z
    .array(z.strictObject({ path: z.string(), reason: z.string() }))
    .optional()
    .describe('Files that were read and hold what plans refer to, and no plan themselves.'),
  passedOver: z.int().min(0).describe('Files left alone because they are no documents.'),
  by: z
    .strictObject({
      framework: z.string(),
      name: z.string(),
      parts: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          for: z.int(),
          mixed: z.int(),
          against: z.int(),
          none: z.int(),
          rules: z.array(z.string()),
          criteria: z.array(z.string()),
        }),
      ),
    })
    .optional()
    .describe('The framework that --by asked for: in how many documents each part is shown, and what speaks to it.'),
  cohort,
});

export type JsonReport = z.infer<typeof reportSchema>;
export type JsonDocument = z.infer<typeof document>;

/** JSON Schema 2020-12 of the report. Keys that it does not name are allowed, since later versions may add some. */
export function reportJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(reportSchema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $id: 'urn:recovery-audit:report:1', title: 'Report of an audit by recovery-audit', ...schema };
}
