import { z } from 'zod';
import { DOMAINS, ELEMENTS, KINDS, THEMES, WORDING_CATEGORIES } from '../model/vocabulary.ts';
import { maskingFile } from './masking-schema.ts';
import { reviewFile } from './review-schema.ts';
import {
  contextNames,
  id,
  instead,
  parts,
  phrases,
  say,
  sentences,
  severity,
  source,
  theme,
  verified,
} from './rule-fields.ts';

/**
 * The shapes of rule files, one for each folder of `rules/`. The same description validates files on load and prints the
 * JSON Schema that editors use, so every field says here what it is for, in an audit lead's words.
 */

export const wordingFile = z.strictObject({
  category: z.enum(WORDING_CATEGORIES),
  about: z.string().describe('What the category is, in a sentence or two.'),
  unless: contextNames.describe('Contexts in which no rule of this file flags anything.'),
  rules: z.array(
    z.strictObject({
      id,
      theme,
      severity,
      flag: phrases.min(1),
      except: phrases
        .optional()
        .describe('Longer phrases around a flagged one that make it fine: "compliant with the Act".'),
      unless: contextNames.optional().describe('Further contexts in which this rule leaves the wording alone.'),
      despite: contextNames.optional().describe('Contexts of this file that do not excuse this wording.'),
      say,
      instead: instead.min(2),
      source,
      verified,
      parts,
      examples: z.strictObject({
        flag: sentences.min(2).describe('Sentences that it must flag.'),
        pass: sentences.min(1).describe('Near misses that no rule of this file may flag.'),
      }),
    }),
  ),
});

const advice = z.strictObject({ say, instead });

export const sectionFile = z.strictObject({
  element: z.enum(ELEMENTS),
  about: z.string(),
  theme,
  severity: severity.describe('Of the finding where it is missing from a plan.'),
  titles: phrases.describe('Headings, labels and prompts that open this element, or the part of one that does.'),
  'titles-not': phrases.optional().describe('Words in a heading that make it another one.'),
  content: phrases.optional().describe('What a sentence says, under whatever heading, that makes the element present.'),
  'content-not': phrases.optional().describe('What looks like content and is not.'),
  hollow: phrases
    .optional()
    .describe('Answers that say nothing for this element, beside the common ones of rules/reading/answers.'),
  disguised: phrases.optional().describe("The service's content in the person's place."),
  real: phrases.optional().describe('Signs that the answer is about this person after all.'),
  missing: advice,
  empty: advice,
  disguise: advice,
  source,
  verified,
  parts,
  examples: z
    .array(
      z.strictObject({
        title: z.string(),
        text: z.string(),
        status: z
          .enum(['present', 'hollow', 'disguised', 'other'])
          .describe('other: a near miss that belongs to another element or to none.'),
      }),
    )
    .min(4),
});

const cue = z.strictObject({
  id,
  say: z.string().min(5).describe('What it means when this is found, in plain words.'),
  phrases,
  except: phrases.optional().describe('Longer phrases around it that mean something else.'),
  whole: z.boolean().optional().describe('The phrase must be the whole heading, label, cell or sentence.'),
  in: z.literal('titles').optional().describe('It is looked for in headings, labels and cells alone.'),
  parts,
  finding: z
    .strictObject({ theme, severity, say, instead })
    .optional()
    .describe(
      'What the report says where a goal shows this sign, or a template lacks it, for the signs that are findings of their own.',
    ),
  examples: z.strictObject({
    match: sentences.min(1),
    pass: sentences.optional(),
  }),
});

/** rules/goals and rules/reading: signs that the analyses ask for by name. */
export const cueFile = z.strictObject({
  about: z.string(),
  source,
  verified,
  cues: z.array(cue),
});

/** rules/templates: what blank plans are asked for, and measures of how they ask. */
export const templateFile = z.strictObject({
  ...cueFile.shape,
  measures: z
    .array(
      z.strictObject({
        id,
        limit: z.number().min(0).describe('The figure from which on it is a finding.'),
        say: z.string().min(5).describe('What is measured.'),
        finding: cue.shape.finding,
        source: source.optional(),
        verified: verified.optional(),
      }),
    )
    .optional(),
});

const hint = z
  .boolean()
  .optional()
  .describe('Not enough by itself: it takes several different hints (two, unless the theme says more).');
const themeCue = z.strictObject({ ...cue.shape, hint });
const layers = z
  .array(
    z.strictObject({
      measure: z
        .string()
        .regex(
          /^(section|goal|goals|action|wording|voice|quotations|addressee) /,
          'begins with what is measured: section, goal, goals, action, wording, voice, quotations or addressee',
        )
        .describe('A result of another analysis, such as "section strengths present" or "wording control 2".'),
      hint,
    }),
  )
  .describe('What sections, goals, actions and wording say of it.');

export const themeFile = z.strictObject({
  domain: z.enum(DOMAINS),
  name: z.string(),
  about: z.string(),
  themes: z.array(
    z.strictObject({
      theme,
      name: z.string(),
      about: z.string(),
      assessable: z.array(z.enum(KINDS)).describe('Kinds of document whose silence on it means something.'),
      source,
      verified,
      parts,
      for: z.array(themeCue).describe('Evidence that the text shows it.'),
      against: z.array(themeCue).describe('Evidence of its opposite.'),
      layers: z.strictObject({ for: layers.optional(), against: layers.optional() }).optional(),
      hints: z
        .strictObject({
          for: z.int().min(2).max(9).optional(),
          against: z.int().min(2).max(9).optional(),
          letter: z.int().min(1).max(9).optional().describe('For it, in a letter: no sections add to its hints.'),
        })
        .optional()
        .describe('How many different hints are as good as clear evidence, where it is not two.'),
    }),
  ),
});

const scope = z.strictObject({
  phrases,
  within: z.int().min(1).max(40).optional().describe('At most so many words away.'),
  'unless-nearer': phrases.optional().describe('Only where none of these stands nearer to the wording.'),
});

export const contextFile = z.strictObject({
  about: z.string(),
  source,
  verified,
  contexts: z.array(
    z.strictObject({
      id,
      say: z.string().min(5).describe('What the context is, as trace and explain say it.'),
      built: z
        .enum(['own-words', 'form', 'title', 'imposed-goal'])
        .optional()
        .describe('Found out by the reader itself: whose voice it is.'),
      before: scope.optional().describe('Words that stand before the wording in its sentence.'),
      after: scope.optional().describe('Words that stand after it in its sentence.'),
      around: phrases.optional().describe('Phrases that the wording is part of: names of teams, laws, courses.'),
      sentence: phrases.optional().describe('Words anywhere in its sentence.'),
      under: phrases.optional().describe('Headings or labels that it stands under.'),
      examples: z.strictObject({
        holds: sentences.min(1).describe('Sentences with the wording in [brackets] for which the context holds.'),
        not: sentences.optional(),
      }),
    }),
  ),
});

/** rules/words: lists that phrases name as <list>, abbreviations and spellings. */
export const wordsFile = z.strictObject({
  about: z.string(),
  lists: z.record(id, phrases).optional(),
  frequency: z
    .record(z.string(), z.int().min(1))
    .optional()
    .describe('How often a common word is met in 10,000 words; a word that is not listed counts as 1.'),
  same: z
    .record(z.string(), z.string())
    .optional()
    .describe('Abbreviations and variants, each read as the word on the right.'),
});

export const standardFile = z.strictObject({
  id,
  name: z.string(),
  about: z.string(),
  kinds: z.array(z.enum(KINDS)),
  source,
  verified,
  criteria: z.array(
    z.strictObject({
      id,
      statement: z.string(),
      domain: z.enum(DOMAINS),
      theme,
      target: z.number().min(0).max(1),
      met: z.string().describe('When it is met, in words.'),
      'not-applicable': z.string().optional(),
      exception: z.string().optional(),
      check: z.string().describe('The measure of the audit that decides, by name.'),
      source,
      verified,
      parts,
    }),
  ),
});

export const frameworkFile = z.strictObject({
  id,
  name: z.string(),
  about: z.string(),
  source,
  verified,
  copyright: z.string().optional().describe('Where the instrument may be named but its items not printed.'),
  parts: z.array(
    z.strictObject({
      id,
      name: z.string(),
      about: z.string(),
      verified,
      themes: z.array(z.enum(THEMES)).optional(),
    }),
  ),
});

const secondReaderAdvice = z.strictObject({ theme, say, instead });

export const secondReaderFile = z.strictObject({
  about: z.string(),
  source,
  verified,
  categories: z.record(z.enum(WORDING_CATEGORIES), secondReaderAdvice),
});

/** rules/records: what parts of health records are called. */
export const recordsFile = z.strictObject({
  about: z.string(),
  source,
  verified,
  titles: z.record(id, z.string().min(2)).optional().describe('By the name that the readers of records ask for.'),
  codes: z
    .array(
      z.strictObject({
        title: z.string().min(2),
        codes: z.array(z.string().min(2)).min(1).describe('LOINC and other codes of sections and observations.'),
      }),
    )
    .optional(),
  because: z
    .strictObject({ person: say, carer: say, professional: say, shared: say })
    .optional()
    .describe("Why a goal is whose it is, where the record says so, in the report's words."),
});

/** The schema of a file, by the folder of `rules/` that it stands in. */
export const FILE_SCHEMAS = {
  wording: wordingFile,
  sections: sectionFile,
  goals: cueFile,
  reading: cueFile,
  themes: themeFile,
  context: contextFile,
  words: wordsFile,
  standards: standardFile,
  templates: templateFile,
  frameworks: frameworkFile,
  'second-reader': secondReaderFile,
  review: reviewFile,
  records: recordsFile,
  masking: maskingFile,
} as const;
export type RuleFolder = keyof typeof FILE_SCHEMAS;

export type WordingFile = z.infer<typeof wordingFile>;
export type SectionFile = z.infer<typeof sectionFile>;
export type CueFile = z.infer<typeof cueFile>;
export type TemplateFile = z.infer<typeof templateFile>;
export type ThemeFile = z.infer<typeof themeFile>;
export type ContextFile = z.infer<typeof contextFile>;
export type WordsFile = z.infer<typeof wordsFile>;
export type StandardFile = z.infer<typeof standardFile>;
export type FrameworkFile = z.infer<typeof frameworkFile>;
export type SecondReaderFile = z.infer<typeof secondReaderFile>;
export type RecordsFile = z.infer<typeof recordsFile>;
