import { z } from 'zod';
import {
  ACTORS,
  ADDRESSEES,
  AREAS,
  DIRECTIONS,
  ELEMENTS,
  KINDS,
  OWNERSHIPS,
  SECTION_STATUSES,
  STANCES,
  THEMES,
  WORDING_CATEGORIES,
} from '../model/vocabulary.ts';

const quote = z.string().min(1);

/**
 * What a careful reader marked in one document: the `NAME.gold.json` beside it. `docs/labelling.md` says what the labels mean.
 * Layers that a reader left out are null or empty and are not measured.
 */
export const labelsSchema = z.object({
  kind: z.enum(KINDS).nullish(),
  addressee: z.enum(ADDRESSEES).nullish(),
  deficit: z
    .array(z.object({ quote, label: z.enum(['flag', 'borderline']), category: z.enum(WORDING_CATEGORIES) }))
    .default([]),
  sections: z.partialRecord(z.enum(ELEMENTS), z.enum(SECTION_STATUSES)).nullish(),
  goals: z
    .array(z.object({ quote, ownership: z.enum(OWNERSHIPS), direction: z.enum(DIRECTIONS), area: z.enum(AREAS) }))
    .default([]),
  actions: z.array(z.object({ quote, actor: z.enum(ACTORS) })).default([]),
  themes: z.partialRecord(z.enum(THEMES), z.enum(STANCES)).default({}),
});
export type Labels = z.infer<typeof labelsSchema>;

/** A document that somebody labelled, with its decoded text. */
export interface LabelledDocument {
  readonly name: string;
  readonly text: string;
  readonly labels: Labels;
}
