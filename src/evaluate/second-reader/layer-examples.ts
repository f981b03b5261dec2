import { auditDocument } from '../../audit/audit-document.ts';
import { stepFeatures, textFeatures } from '../../audit/second-reader/layer-features.ts';
import type { TextQuestion } from '../../audit/second-reader/layer-model.ts';
import { readText } from '../../formats/text.ts';
import type { Reader } from '../../language/read.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import type { RulePack } from '../../model/pack.ts';
import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { ELEMENTS, THEMES } from '../../model/vocabulary.ts';
import type { LabelledDocument } from '../labels.ts';
import { overlap, placeQuotes } from '../spans.ts';

/** A sentence, and what it teaches about the questions that it answers. */
export interface LayerExample {
  readonly features: readonly number[];
  readonly answers: readonly { readonly question: TextQuestion; readonly yes: boolean; readonly weight: number }[];
}

export interface StepExample {
  readonly features: readonly number[];
  readonly yes: boolean;
}

export interface DocumentLessons {
  readonly text: readonly LayerExample[];
  readonly steps: readonly StepExample[];
}

/**
 * What a labelled document teaches. Its labels say of the whole document what it holds and shows, not where: where it does not,
 * every sentence is an example of what is not; where it does, the sentences that the rules point to are examples of what is.
 */
export function documentLessons(document: LabelledDocument, reader: Reader, pack: RulePack): DocumentLessons {
  const { name, text, labels } = document;
  const read = readText({ path: name }, text, name.endsWith('.md') ? 'markdown' : 'text');
  const reading = reader(read, { kind: labels.kind ?? null, addressee: null });
  const audit = auditDocument(reading, pack, { standard: null });
  return {
    text: reading.sentences.map((sentence) => ({
      features: textFeatures(sentence, reading),
      answers: [...sectionAnswers(sentence, labels, audit), ...themeAnswers(sentence, labels, audit)].map((answer) => ({
        ...answer,
        weight: 1,
      })),
    })),
    steps: labels.actions.length === 0 ? [] : stepExamples(reading, placeQuotes(text, labels.actions)),
  };
}

type Answer = Omit<LayerExample['answers'][number], 'weight'>;

function sectionAnswers(sentence: Sentence, labels: LabelledDocument['labels'], audit: DocumentAudit): Answer[] {
  if (labels.kind !== 'care-plan' || sentence.role !== 'text') return [];
  return ELEMENTS.flatMap((element): Answer[] => {
    const label = labels.sections?.[element];
    const found = audit.sections?.[element];
    if (label === 'missing' || label === 'hollow') return [{ question: `holds ${element}`, yes: false }];
    if (found === undefined || label === undefined || !isWithin(sentence, found.location)) return [];
    if (label === 'disguised') return [{ question: 'service-content', yes: true }];
    if (found.status !== 'present') return [];
    return [
      { question: `holds ${element}`, yes: true },
      { question: 'service-content', yes: false },
    ];
  });
}

function themeAnswers(sentence: Sentence, labels: LabelledDocument['labels'], audit: DocumentAudit): Answer[] {
  return THEMES.flatMap((theme): Answer[] => {
    const label = labels.themes[theme];
    if (label === undefined) return [];
    if (label === 'none' || label === 'against') return [{ question: `shows ${theme}`, yes: false }];
    const evidence = audit.themes[theme].evidence.filter(({ stance }) => stance === 'for');
    return evidence.some(({ location }) => isWithin(sentence, location))
      ? [{ question: `shows ${theme}`, yes: true }]
      : [];
  });
}

function stepExamples(reading: Reading, steps: readonly Span[]): readonly StepExample[] {
  return reading.sentences
    .filter(({ role }) => role === 'text')
    .map((sentence) => ({
      features: stepFeatures(sentence, reading),
      yes: steps.some((step) => 2 * overlap(step, sentence) >= sentence.end - sentence.start),
    }));
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end + 1;
