import { isAsked } from '../../audit/second-reader/asked.ts';
import { featuresOf } from '../../audit/second-reader/features.ts';
import { readText } from '../../formats/text.ts';
import type { Reader } from '../../language/read.ts';
import type { Span } from '../../model/place.ts';
import type { WordingCategory } from '../../model/vocabulary.ts';
import type { LabelledDocument } from '../labels.ts';
import { overlap, placeQuotes } from '../spans.ts';
import type { BankSentence } from './bank.ts';

/** A labelled sentence as the second reader learns from it. */
export interface LabelledSentence {
  readonly features: readonly number[];
  readonly category: WordingCategory | null;
  readonly group: string;
  /** From a whole document, at the rate at which such sentences really stand in one. */
  readonly natural: boolean;
}

const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);

/** A bank sentence is read under its title, in a document of its own. Borderline ones teach nothing. */
export function bankExamples(sentences: readonly BankSentence[], reader: Reader): readonly LabelledSentence[] {
  return sentences.flatMap(({ text, label, category, title, kind, group }): LabelledSentence[] => {
    if (label === 'borderline') return [];
    const before = title === null ? '' : `# ${title.replaceAll('\n', ' ')}\n\n`;
    const reading = reader(readText({ path: 'sentence.md' }, `${before}${text}\n`, 'markdown'), {
      kind,
      addressee: null,
    });
    const own = reading.sentences.filter((sentence) => sentence.start >= before.length && isAsked(sentence, reading));
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
  const marks = placeQuotes(text, labels.deficit);
  const imposed: readonly Span[] = placeQuotes(text, labels.goals).filter((goal) => IMPOSED.has(goal.ownership));
  return reading.sentences.flatMap((sentence): LabelledSentence[] => {
    if (!isAsked(sentence, reading)) return [];
    const mark = marks.find((m) => overlap(m, sentence) > 0);
    const unsure =
      mark?.label === 'borderline' || (mark === undefined && imposed.some((goal) => overlap(goal, sentence) > 0));
    if (unsure) return [];
    return [
      {
        features: featuresOf(sentence, reading),
        category: mark?.category ?? null,
        group: `document/${name}`,
        natural: true,
      },
    ];
  });
}
