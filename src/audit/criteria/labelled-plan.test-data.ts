import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DocumentAudit, SectionResult, ThemeResult } from '../../model/audit.ts';
import type { Location } from '../../model/place.ts';
import {
  ACTORS,
  AREAS,
  DIRECTIONS,
  ELEMENTS,
  KINDS,
  OWNERSHIPS,
  SECTION_STATUSES,
  STANCES,
  THEMES,
  WORDING_CATEGORIES,
} from '../../model/vocabulary.ts';

const labels = z.object({
  kind: z.enum(KINDS),
  sections: z.record(z.enum(ELEMENTS), z.enum(SECTION_STATUSES)),
  goals: z.array(
    z.object({
      quote: z.string(),
      ownership: z.enum(OWNERSHIPS),
      direction: z.enum(DIRECTIONS),
      area: z.enum(AREAS),
    }),
  ),
  actions: z.array(z.object({ quote: z.string(), actor: z.enum(ACTORS) })),
  themes: z.record(z.enum(THEMES), z.enum(STANCES)),
  flags: z.array(z.object({ quote: z.string(), category: z.enum(WORDING_CATEGORIES) })),
});

const NOWHERE: Location = { start: 0, end: 0, line: 1, column: 1, page: null, pointer: null };

/** The audit that a plan's labels, made by a reader, come to; every flagged sentence is a finding of level error. */
export function labelledPlan(name: string): Omit<DocumentAudit, 'criteria'> {
  const file = new URL(`../../../fixtures/criteria/${name}.json`, import.meta.url);
  const { kind, sections, goals, actions, themes, flags } = labels.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    path: `${name}.txt`,
    record: null,
    group: {},
    format: 'text',
    kind,
    addressee: null,
    words: 0,
    findings: flags.map(({ quote, category }, index) => ({
      rule: `wording/labelled-${category}`,
      category,
      severity: 'error',
      domain: 'working-relationship',
      theme: 'partnerships',
      text: quote,
      sentence: quote,
      message: '',
      instead: [],
      location: NOWHERE,
      fingerprint: String(index),
      accepted: null,
      known: false,
      advisory: false,
      probability: null,
    })),
    sections: mapped(sections, (status): SectionResult => ({ status, location: NOWHERE, because: '' })),
    goals: goals.map(({ quote, ...goal }) => ({ ...goal, text: quote, location: NOWHERE, because: [] })),
    actions: actions.map(({ quote, actor }) => ({ text: quote, location: NOWHERE, actor })),
    themes: mapped(themes, (stance): ThemeResult => ({ stance, assessable: true, evidence: [] })),
    notes: [],
  };
}

function mapped<K extends string, V, W>(record: Readonly<Record<K, V>>, change: (value: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as Record<K, W>;
}
