import { z } from 'zod';
import { ADDRESSEES, ELEMENTS, KINDS, SEVERITIES, THEMES } from '../model/vocabulary.ts';

/**
 * The shape of `recovery-audit.yaml`. The same description validates it on load and prints the JSON Schema that editors use,
 * so every key says here what it is for, in an audit lead's words.
 */

const LEVELS = ['off', ...SEVERITIES] as const;
const level = z.enum(LEVELS);

const rules = z
  .record(
    z.string().min(1),
    z.union([level, z.strictObject({ error: level.optional(), warning: level.optional(), info: level.optional() })]),
  )
  .describe(
    'Rules by id (* stands for any characters) and what becomes of them: off, error, warning or info, or a new level for each that they have, such as {warning: error}. A later line wins.',
  );

const standard = z
  .string()
  .min(1)
  .describe('The audit criteria to use: recommended, letters, template, or one of your own rule folders.');
const kind = z.enum(KINDS).describe('What the documents are, so that it is not found out.');
const addressee = z.enum(ADDRESSEES).describe('To whom letters are written, so that it is not found out.');
const failOn = z
  .enum([...SEVERITIES, 'none'])
  .describe('Exit with 1 if there is a finding of this severity or a graver one.');
const phrases = z.array(z.string().min(1)).min(1);

const PERCENT = /^(?:100|\d{1,2}(?:\.\d+)?) ?%$/;
const share = z.union([
  z
    .number()
    .min(0, 'a share is 0 to 1, or a percentage such as 90%')
    .max(1, 'a share is 0 to 1, or a percentage such as 90%'),
  z.string().regex(PERCENT, 'a target is a percentage such as 90%, a share such as 0.9, or off'),
]);

const ownCriterion = z.strictObject({
  statement: z.string().min(10).describe('What is to be true of a document, in a sentence.'),
  kind: z
    .enum(KINDS)
    .optional()
    .describe('The kind of document that it is for; else the kind that is set beside it, else care-plan.'),
  theme: z.enum(THEMES).describe('The theme of Le Boutillier et al. 2011 that it speaks to.'),
  target: share.describe('The share of documents that should meet it: 90% or 0.9.'),
  met: z.string().min(5).describe('When it is met, in words.'),
  check: z
    .string()
    .min(3)
    .describe('The measure that decides, such as "section-present strengths" (docs/criteria.md).'),
  source: z
    .string()
    .regex(/\p{L}{4}/u, 'needs words: author and year, guidance, or "Judgement"')
    .describe('Where it comes from: author and year, guidance, a local policy, or "Judgement".'),
});

const headings = z
  .partialRecord(z.enum(ELEMENTS), phrases)
  .describe('Your own headings for the elements of a plan, as phrases (docs/phrases.md).');
const criteria = z
  .record(z.string().min(1), z.union([z.literal('off'), share, ownCriterion]))
  .describe('Criteria by id: another target (90%), off, or a criterion of your own.');

const override = z
  .strictObject({
    files: z
      .union([z.string().min(1), phrases])
      .describe('Paths below the folder of this file: * any characters of a name, ** any folders, {a,b} either.'),
    rules: rules.optional(),
    standard: standard.optional(),
    kind: kind.optional(),
    addressee: addressee.optional(),
    'fail-on': failOn.optional(),
    headings: headings.optional(),
    criteria: criteria.optional(),
  })
  .describe('Other settings for some of the files.');

const NAME_IN_BRACES = /\{([a-z][a-z0-9_]*)\}/g;
const groupPattern = z
  .string()
  .regex(/\{[a-z][a-z0-9_]*\}/, 'needs a name in braces (small letters), such as {team}/**')
  .refine((pattern) => {
    const names = [...pattern.matchAll(NAME_IN_BRACES)].map(([, name]) => name);
    return new Set(names).size === names.length;
  }, 'names a group twice');

export const configFile = z.strictObject({
  extends: z
    .union([z.string().min(1), phrases])
    .optional()
    .describe(
      'Configurations to begin with: recommended, strict, template, letters, training, a file, or an npm package.',
    ),
  rules: rules.optional(),
  'rule-folders': phrases.optional().describe('Folders of your own rules, relative to this file (docs/own-rules.md).'),
  headings: headings.optional(),
  standard: standard.optional(),
  criteria: criteria.optional(),
  kind: kind.optional(),
  addressee: addressee.optional(),
  overrides: z.array(override).optional(),
  groups: z
    .array(groupPattern)
    .optional()
    .describe('What folders and file names say of groups: "{team}/{month}/**". The first that fits counts.'),
  'fail-on': failOn.optional(),
  'max-findings': z.int().min(0).optional().describe('Exit with 1 if there are more errors and warnings than this.'),
  'fail-under': z
    .record(
      z.string().min(1),
      z.union([z.number().min(0).max(100), z.string().regex(PERCENT, 'a percentage such as 80%')]),
    )
    .optional()
    .describe('Exit with 1 if a criterion is met by less than this percentage: {strengths-recorded: 80%}.'),
  'second-reader': z
    .enum(['on', 'off', 'count'])
    .optional()
    .describe('The statistical reader beside the rules: on (it advises), off, or count its findings for failing.'),
  report: z
    .strictObject({
      formats: phrases.optional().describe('Reports to write, as after --report: terminal, json=audit.json …'),
      'min-severity': z.enum(SEVERITIES).optional().describe('Leave lesser findings out of reports.'),
      explain: z.boolean().optional().describe('Add reasons, other words and sources to the findings.'),
      redact: z
        .enum(['on', 'off'])
        .optional()
        .describe('Mask names and numbers: on in all reports, off in none; without it, in those made to be passed on.'),
      excerpts: z.boolean().optional().describe('false leaves every word of the documents out.'),
    })
    .optional()
    .describe('What reports are like where the command line does not say.'),
});

export type ConfigContent = z.infer<typeof configFile>;
export type OverrideContent = z.infer<typeof override>;
