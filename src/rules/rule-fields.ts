import { z } from 'zod';
import { SEVERITIES, THEMES } from '../model/vocabulary.ts';

/** The fields that rule files of several kinds have. */

const phrase = z
  .string()
  .min(1)
  .describe(
    'Words to look for. (a|b) either; word? optional; … up to three other words; <list> a named list; =word that exact form.',
  );
export const phrases = z
  .array(phrase)
  .describe('Phrases; inflections, hyphens, and British and American spellings are found too.');
export const sentences = z.array(z.string().min(1));
export const id = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'lower-case words, hyphens and slashes');
export const theme = z.enum(THEMES).describe('The theme of Le Boutillier et al. 2011 that it speaks to.');
export const severity = z
  .enum(SEVERITIES)
  .describe('error: hardly ever right in a record; warning: usually worth rewriting; info: advice, never a flag.');
export const say = z
  .string()
  .min(10)
  .describe('Why, to the person who reads the report: about the text, never about its writer.');
export const instead = z
  .array(z.string().min(1))
  .min(1)
  .describe('Other ways to put it that keep the clinical content.');
export const source = z
  .string()
  .regex(/\p{L}{4}/u, 'needs words: author and year, guidance, or "Judgement"')
  .describe('Where the rule comes from: author and year, guidance, or "Judgement".');
export const verified = z
  .enum(['checked', 'partly', 'from-memory', 'judgement'])
  .describe(
    "checked against the source; partly; from memory; or this project's own judgement extending a published principle.",
  );
export const parts = z
  .array(z.string())
  .optional()
  .describe('Parts of other frameworks that it speaks to, such as chime/hope.');

export const contextNames = z.array(id).describe('Contexts (rules/context) in which the wording is left alone.');
