import type { RulePack, WordingRule } from '../../model/pack.ts';
import type { Reading } from '../../model/reading.ts';
import { exampleReading, type ReadExample } from '../check-rules.ts';
import { matchWording, type WordingMatch, wordingFindings } from '../wording.ts';

/** An example of a wording rule, read once, with everything that met it. */
export interface ReadExampleOf {
  readonly rule: WordingRule;
  readonly text: string;
  readonly is: 'flag' | 'pass';
  readonly reading: Reading;
  readonly matches: readonly WordingMatch[];
  /** Those of the matches that a report would have. */
  readonly reported: readonly WordingMatch[];
}

export function readExamples(pack: RulePack, read: ReadExample): readonly ReadExampleOf[] {
  return pack.wording.flatMap((rule) =>
    (['flag', 'pass'] as const).flatMap((is) =>
      rule.examples[is].map((text): ReadExampleOf => {
        const reading = exampleReading(text, read);
        return {
          rule,
          text,
          is,
          reading,
          matches: matchWording(reading, pack),
          reported: wordingFindings(reading, pack),
        };
      }),
    ),
  );
}
