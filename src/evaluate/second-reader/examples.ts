import { isAsked } from '../../audit/second-reader/asked.ts';
import { featuresOf } from '../../audit/second-reader/features.ts';
import { readText } from '../../formats/text.ts';
import type { Reader } from '../../language/read.ts';
import type { Reading } from '../../model/reading.ts';
import type { WordingCategory } from '../../model/vocabulary.ts';
import type { LabelledDocument } from '../labels.ts';
import { markedSentences } from '../marked-sentences.ts';
import type { BankSentence } from './bank.ts';

/** A labelled sentence as the second reader learns from it. */
export interface LabelledSentence {
  readonly features: readonly number[];
  readonly category: WordingCategory | null;
  readonly group: string;
  /** From a whole document, at the rate at which such sentences really stand in one. */
  readonly natural: boolean;
}

/** Reads a bank sentence under its title, in a document of its own in which it begins at `start`. */
export function readBankSentence(
  { text, title, kind }: BankSentence,
  reader: Reader,
): { readonly reading: Reading; readonly start: number } {
  const before = title === null ? '' : `# ${title.replaceAll('\n', ' ')}\n\n`;
  const document = readText({ path: 'sentence.md' }, `${before}${text}\n`, 'markdown');
  return { reading: reader(document, { kind, addressee: null }), start: before.length };
}

/** Borderline sentences teach nothing. */
export function bankExamples(sentences: readonly BankSentence[], reader: Reader): readonly LabelledSentence[] {
  return sentences.flatMap((bankSentence): readonly LabelledSentence[] => {
    const { label, category, group } = bankSentence;
    if (label === 'borderline') return [];
    const { reading, start } = readBankSentence(bankSentence, reader);
    const own = reading.sentences.filter((sentence) => sentence.start >= start && isAsked(sentence, reading));
    return own.map((sentence) => ({
      features: featuresOf(sentence, reading),
      category: label === 'flag' ? category : null,
      group,
      natural: false,
    }));
  });
}

/** The sentences of a labelled document, without those that two readers could differ about. */
export function documentExamples(document: LabelledDocument, reader: Reader): readonly LabelledSentence[] {
  const { name, text, labels } = document;
  const reading = reader(readText({ path: name }, text, name.endsWith('.md') ? 'markdown' : 'text'), {
    kind: labels.kind ?? null,
    addressee: null,
  });
  return markedSentences(reading, document).map(({ sentence, category }) => ({
    features: featuresOf(sentence, reading),
    category,
    group: `document/${name}`,
    natural: true,
  }));
}
