import type { Location, Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { FindingDraft } from './finding.ts';
import type { WordingMatch } from './wording.ts';

/** Wording matches as findings. A match that reaches into a field's label quotes the label too. */
export function wordingDrafts(
  matches: readonly WordingMatch[],
  reading: Reading,
  locate: (span: Span, block?: number) => Location,
): readonly FindingDraft[] {
  return matches.map(({ rule, hit, severity, probability }): FindingDraft => {
    const sentence = reading.sentences[hit.sentence];
    const start = Math.min(sentence?.start ?? hit.start, hit.start);
    const { text } = reading.document;
    return {
      rule: rule.id,
      category: rule.category,
      severity,
      theme: rule.theme,
      text: text.slice(hit.start, hit.end),
      sentence: text.slice(start, sentence?.end ?? hit.end),
      message: rule.say,
      instead: rule.instead,
      location: locate(hit, sentence?.block),
      accepted: null,
      advisory: false,
      probability,
    };
  });
}
