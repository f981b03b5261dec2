import type { DocumentAudit, Evidence, Finding } from '../model/audit.ts';
import { THEMES } from '../model/vocabulary.ts';

/** What a finding says; the rest of it stays in memory. */
export type FindingWords = Pick<Finding, 'text' | 'sentence' | 'message' | 'instead' | 'fingerprint' | 'probability'>;

/** A finding's words without their names: a report of thousands of documents reads all of them several times over. */
export type FindingRow = readonly [
  text: string,
  sentence: string,
  message: string,
  instead: readonly string[],
  fingerprint: string,
  probability: number | null,
];

export function findingRow({ text, sentence, message, instead, fingerprint, probability }: FindingWords): FindingRow {
  return [text, sentence, message, instead, fingerprint, probability];
}

export function findingWords([text, sentence, message, instead, fingerprint, probability]: FindingRow): FindingWords {
  return { text, sentence, message, instead, fingerprint, probability };
}

/** A place that speaks for or against a theme, likewise. */
export type EvidenceRow = readonly [
  text: string,
  stance: Evidence['stance'],
  rule: string,
  start: number,
  end: number,
  line: number,
  column: number,
  page: number | null,
  pointer: string | null,
];

/** The evidence of each theme, in the order of `THEMES`. */
export function evidenceRows(themes: DocumentAudit['themes']): readonly (readonly EvidenceRow[])[] {
  return THEMES.map((theme) =>
    themes[theme].evidence.map(({ text, stance, rule, location }): EvidenceRow => {
      const { start, end, line, column, page, pointer } = location;
      return [text, stance, rule, start, end, line, column, page, pointer];
    }),
  );
}

export function evidenceFrom([text, stance, rule, start, end, line, column, page, pointer]: EvidenceRow): Evidence {
  return { text, location: { start, end, line, column, page, pointer }, stance, rule };
}
