import { z } from 'zod';

/** The lists of words that masking asks for, by name. */
export const MASKING_LISTS = [
  'person-labels',
  'alias-labels',
  'other-labels',
  'titles',
  'small-titles',
  'greetings',
  'closings',
  'roles',
  'roles-plural',
  'called',
  'being',
  'self-names',
  'beside-people',
  'spoken-to',
  'first-names',
  'person-verbs',
  'person-before',
  'particles',
  'not-names',
  'also-words',
  'place-before',
  'not-after-names',
  'nhs-labels',
  'chi-labels',
  'hc-labels',
  'insurance-labels',
  'record-labels',
  'birth-labels',
  'phone-labels',
  'vehicle-labels',
  'address-labels',
  'user-labels',
  'number-words',
  'public-phones',
  'months',
  'streets',
  'flats',
  'states',
  'after-places',
  'before-places',
  'before-things',
  'eponyms',
] as const;

/** rules/masking: words by which names and numbers of people are told. They are plain words, not phrases. */
export const maskingFile = z.strictObject({
  about: z.string(),
  source: z.string().min(3).describe('Where the words come from.'),
  verified: z.enum(['checked', 'partly', 'from-memory', 'judgement']),
  words: z
    .partialRecord(z.enum(MASKING_LISTS), z.array(z.string().min(1)))
    .describe('Lists of plain words; files that name the same list add to it.'),
});

export type MaskingFile = z.infer<typeof maskingFile>;
