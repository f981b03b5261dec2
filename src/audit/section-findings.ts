import type { RulePack } from '../model/pack.ts';
import type { Location, Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Element } from '../model/vocabulary.ts';
import type { FindingDraft } from './finding.ts';
import type { SectionReading } from './sections.ts';

const CATEGORY = { missing: 'missing-section', hollow: 'hollow-section', disguised: 'disguised-section' } as const;
const ADVICE = { missing: 'missing', hollow: 'empty', disguised: 'disguise' } as const;

/** Elements that a plan or template lacks, or holds with nothing real in them, as findings. */
export function sectionFindings(
  sections: Readonly<Record<Element, SectionReading>> | null,
  reading: Reading,
  pack: RulePack,
  locate: (span: Span) => Location,
): readonly FindingDraft[] {
  if (sections === null) return [];
  return pack.sections.flatMap((rule): FindingDraft[] => {
    const section = sections[rule.element];
    if (section.status === 'present') return [];
    const advice = rule[ADVICE[section.status]];
    const text = section.status === 'missing' ? '' : reading.document.text.slice(section.start, section.end);
    return [
      {
        rule: `section/${rule.element}`,
        category: CATEGORY[section.status],
        severity: rule.severity,
        theme: rule.theme,
        text,
        sentence: text,
        message: advice.say,
        instead: advice.instead,
        location: locate(section.status === 'missing' ? { start: section.start, end: section.start } : section),
        accepted: null,
        advisory: section.advised === true,
        probability: null,
      },
    ];
  });
}
