import type { Diagnostic } from '../model/diagnostic.ts';
import type { RulePack, SectionRule } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import type { Kind } from '../model/vocabulary.ts';
import { readSections } from './sections.ts';

type Example = SectionRule['examples'][number];

/** Reads every example of the section rules as a plan would hold it, between two sections of no element, and says which come out otherwise. */
export function checkSections(pack: RulePack, read: (text: string, kind: Kind) => Reading): readonly Diagnostic[] {
  return pack.sections.flatMap((rule) =>
    rule.examples.flatMap((example): Diagnostic[] => {
      const found = statusOf(rule, example, pack, read);
      if (found === example.status) return [];
      return [
        {
          severity: 'error',
          file: rule.file,
          line: rule.line,
          column: 1,
          message: `section/${rule.element} reads its example "${example.title}: ${example.text}" as ${found}, not as ${example.status}`,
          hint: HINTS[found],
        },
      ];
    }),
  );
}

const HINTS = {
  present: 'a sentence that no phrase of "hollow" or "disguised" meets counts as present',
  hollow: 'phrases of "hollow" or of rules/reading/answers were all that was met',
  disguised: 'phrases of "disguised" were met, and none of "real"',
  other: 'no phrase of "titles" or "content" was met',
} as const;

function statusOf(
  { element }: SectionRule,
  { title, text }: Example,
  pack: RulePack,
  read: (text: string, kind: Kind) => Reading,
): Example['status'] {
  const plan = `# Weight\n\n81 kg.\n\n# ${title}\n\n${text}\n\n# Height\n\n176 cm.\n`;
  const status = readSections(read(plan, 'care-plan'), pack, [])?.[element].status ?? 'missing';
  return status === 'missing' ? 'other' : status;
}
