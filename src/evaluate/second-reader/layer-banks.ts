import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textFeatures } from '../../audit/second-reader/layer-features.ts';
import type { TextQuestion } from '../../audit/second-reader/layer-model.ts';
import { readText } from '../../formats/text.ts';
import type { Reader } from '../../language/read.ts';
import { ELEMENTS, type Kind, OWNERSHIPS, SECTION_STATUSES, STANCES, THEMES } from '../../model/vocabulary.ts';
import type { LayerExample } from './layer-examples.ts';

const sectionLine = z.looseObject({
  heading: z.string().nullable(),
  content: z.string(),
  element: z.enum([...ELEMENTS, 'none']),
  status: z.enum(SECTION_STATUSES),
  kind: z.string(),
});
const goalLine = z.looseObject({ text: z.string(), under: z.string().nullable(), ownership: z.enum(OWNERSHIPS) });
const themeLine = z.looseObject({ text: z.string(), theme: z.enum(THEMES), stance: z.enum(STANCES) });

/** A sentence of somebody else's bank says less of what an element or theme is not than one of a whole document. */
const OTHERS = 0.5;

/** What the banks of sections, goals and themes teach. A line that is none of theirs throws. */
export function layerBankExamples(folder: string, reader: Reader): readonly LayerExample[] {
  const lines = (name: string): readonly unknown[] =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  return [
    ...lines('sections').flatMap((line) => sectionExamples(sectionLine.parse(line), reader)),
    ...lines('goals').flatMap((line) => goalExamples(goalLine.parse(line), reader)),
    ...lines('themes').flatMap((line) => themeExamples(themeLine.parse(line), reader)),
  ];
}

function sectionExamples(
  { heading, content, element, status, kind }: z.infer<typeof sectionLine>,
  reader: Reader,
): readonly LayerExample[] {
  if (kind === 'template') return [];
  const holds = ELEMENTS.flatMap((other): LayerExample['answers'] => {
    if (other === element) return status === 'present' ? [answer(`holds ${other}`, true, 1)] : [];
    return [answer(`holds ${other}`, false, OTHERS)];
  });
  const taken = element === 'none' || status === 'hollow' ? [] : [answer('service-content', status === 'disguised', 1)];
  const nothing = element === 'none' ? [] : [answer('says-nothing', status === 'hollow', 1)];
  return sentencesOf(heading, content, 'care-plan', reader).map((features) => ({
    features,
    answers: [...holds, ...taken, ...nothing],
  }));
}

function goalExamples({ text, under, ownership }: z.infer<typeof goalLine>, reader: Reader): readonly LayerExample[] {
  if (ownership === 'unclear') return [];
  const answers = [answer('service-content', ownership !== 'person', 1)];
  return sentencesOf(under, text, 'care-plan', reader).map((features) => ({ features, answers }));
}

function themeExamples({ text, theme, stance }: z.infer<typeof themeLine>, reader: Reader): readonly LayerExample[] {
  const shows = THEMES.map((other) =>
    answer(`shows ${other}`, other === theme && stance === 'for', other === theme ? 1 : OTHERS),
  );
  const taken = stance === 'none' ? [] : [answer('service-content', stance === 'against', 1)];
  return sentencesOf(null, text, 'letter', reader).map((features) => ({ features, answers: [...shows, ...taken] }));
}

const answer = (question: TextQuestion, yes: boolean, weight: number): LayerExample['answers'][number] => ({
  question,
  yes,
  weight,
});

function sentencesOf(
  heading: string | null,
  content: string,
  kind: Kind,
  reader: Reader,
): readonly (readonly number[])[] {
  const text = `${heading === null ? '' : `## ${heading}\n\n`}${content}\n`;
  const reading = reader(readText({ path: 'bank.md' }, text, 'markdown'), { kind, addressee: null });
  return reading.sentences
    .filter((sentence) => sentence.role === 'text')
    .map((sentence) => textFeatures(sentence, reading));
}
