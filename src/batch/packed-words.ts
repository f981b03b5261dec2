import type { DocumentAudit, Evidence, Finding } from '../model/audit.ts';
import { THEMES } from '../model/vocabulary.ts';
import { Parts } from './parts.ts';

/** What a finding says; the rest of it stays in memory. */
export type FindingWords = Pick<Finding, 'text' | 'sentence' | 'message' | 'instead' | 'fingerprint' | 'probability'>;

/** What the rule of a finding says: the same in document after document, unless it quotes them. */
type Said = readonly [message: string, instead: readonly string[]];

/** A finding's words without their names: a report of thousands of documents reads all of them several times over. */
export type FindingRow = readonly [
  text: string,
  sentence: string,
  said: number | Said,
  fingerprint: string,
  probability: number | null,
];

/** A place that speaks for or against a theme, likewise; what speaks there stands for its stance and its rule. */
export type EvidenceRow = readonly [
  text: string,
  ground: number,
  start: number,
  end: number,
  line: number,
  column: number,
  page: number | null,
  pointer: string | null,
];

/** The evidence of each theme, in the order of `THEMES`. */
export type EvidenceRows = readonly (readonly EvidenceRow[])[];

export interface WordPacker {
  readonly findings: (findings: readonly FindingWords[]) => readonly FindingRow[];
  readonly findingsFrom: (rows: readonly FindingRow[]) => readonly FindingWords[];
  readonly evidence: (themes: DocumentAudit['themes']) => EvidenceRows;
  readonly evidenceFrom: (rows: EvidenceRows) => readonly (readonly Evidence[])[];
}

/** Sayings that are kept in memory; where rules quote documents there may be any number of them, and the rest go along. */
const MOST_SAID = 4096;

/** Makes words of documents small. It reads only what it packed itself. */
export function wordPacker(mostSaid = MOST_SAID): WordPacker {
  const said = new Parts<Said>(mostSaid);
  const grounds = new Parts<Pick<Evidence, 'stance' | 'rule'>>();
  const findingRow = ({ text, sentence, message, instead, fingerprint, probability }: FindingWords): FindingRow => {
    const number = said.numberIfRoom([message, ...instead].join('\0'), () => [message, instead]);
    return [text, sentence, number ?? [message, instead], fingerprint, probability];
  };
  const findingFrom = ([text, sentence, saying, fingerprint, probability]: FindingRow): FindingWords => {
    const [message, instead] = typeof saying === 'number' ? said.at(saying) : saying;
    return { text, sentence, message, instead, fingerprint, probability };
  };
  const evidenceRow = ({ text, stance, rule, location }: Evidence): EvidenceRow => {
    const { start, end, line, column, page, pointer } = location;
    const ground = grounds.number(`${stance} ${rule}`, () => ({ stance, rule }));
    return [text, ground, start, end, line, column, page, pointer];
  };
  const evidenceFrom = ([text, ground, start, end, line, column, page, pointer]: EvidenceRow): Evidence => {
    const { stance, rule } = grounds.at(ground);
    return { text, location: { start, end, line, column, page, pointer }, stance, rule };
  };
  return {
    findings: (findings) => findings.map(findingRow),
    findingsFrom: (rows) => rows.map(findingFrom),
    evidence: (themes) => THEMES.map((theme) => themes[theme].evidence.map(evidenceRow)),
    evidenceFrom: (themes) => themes.map((rows) => rows.map(evidenceFrom)),
  };
}
