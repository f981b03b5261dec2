import { createHash } from 'node:crypto';
import type { Finding } from '../model/audit.ts';
import type { Domain, Theme } from '../model/vocabulary.ts';

/** A finding before its fingerprint: everything else is known. */
export type FindingDraft = Omit<Finding, 'fingerprint' | 'domain' | 'known'>;

/**
 * Gives findings their domain and fingerprint, in the order of their places. A fingerprint is made of rule, category, sentence
 * (case, spaces, digits and punctuation aside) and its count in the document, never of a place, so that it survives edits elsewhere.
 * `sentenceOf` gives the sentence where lines may have broken it.
 */
export function finishFindings(
  drafts: readonly FindingDraft[],
  domainOf: (theme: Theme) => Domain,
  sentenceOf: (draft: FindingDraft) => string = ({ sentence }) => sentence,
): readonly Finding[] {
  const counts = new Map<string, number>();
  return [...drafts].sort(byPlace).map((draft): Finding => {
    const key = `${draft.rule}\n${draft.category}\n${normalised(sentenceOf(draft))}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const fingerprint = createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 16);
    return { ...draft, domain: domainOf(draft.theme), fingerprint, known: false };
  });
}

const normalised = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const byPlace = (a: FindingDraft, b: FindingDraft): number =>
  a.location.start - b.location.start ||
  a.location.end - b.location.end ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
