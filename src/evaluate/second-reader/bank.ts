import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Kind, WORDING_CATEGORIES } from '../../model/vocabulary.ts';

const bankLine = z.looseObject({
  text: z.string(),
  label: z.enum(['flag', 'borderline', 'pass']),
  category: z.enum(WORDING_CATEGORIES).nullable(),
  under: z.string().nullish(),
  section: z.string().nullish(),
  what: z.string().nullish(),
  kind: z.string().nullish(),
  pair: z.union([z.string(), z.number()]).nullish(),
  passage: z.number().nullish(),
  note: z.number().nullish(),
  family: z.string().nullish(),
});

/** A labelled sentence of a bank, with what it was written under. */
export interface BankSentence {
  readonly text: string;
  readonly label: 'flag' | 'borderline' | 'pass';
  readonly category: (typeof WORDING_CATEGORIES)[number] | null;
  readonly title: string | null;
  readonly kind: Kind;
  /** Sentences of one group were written together, and are never split between training and test. */
  readonly group: string;
}

/** Every sentence of the wording banks of a folder, in the order of their files. A line that is no sentence throws. */
export function readBanks(folder: string): readonly BankSentence[] {
  const files = readdirSync(folder)
    .filter((name) => /^wording-.*\.jsonl$/.test(name))
    .sort();
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index): BankSentence => {
        const given = bankLine.parse(JSON.parse(line));
        const title = given.under ?? given.section ?? null;
        const printed = ['prompt', 'option', 'heading', 'label'].includes(given.what ?? given.kind ?? '');
        const kind = printed ? 'template' : given.under ? 'care-plan' : 'letter';
        const together = given.passage ?? given.note ?? given.family ?? given.pair ?? index;
        return {
          text: given.text,
          label: given.label,
          category: given.category,
          title,
          kind,
          group: `${file}/${together}`,
        };
      }),
  );
}
