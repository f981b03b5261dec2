import { auditDocument } from '../../audit/audit-document.ts';
import { placedFeatures, textFeatures } from '../../audit/second-reader/layer-features.ts';
import type { PlacedQuestion, TextQuestion } from '../../audit/second-reader/layer-model.ts';
import { sentencesIn } from '../../audit/second-reader/layers.ts';
import { readText } from '../../formats/text.ts';
import type { Reader } from '../../language/read.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import type { RulePack } from '../../model/pack.ts';
import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import { ACTORS, AREAS, DIRECTIONS, ELEMENTS, OWNERSHIPS, THEMES } from '../../model/vocabulary.ts';
import type { LabelledDocument } from '../labels.ts';
import { overlap, placeQuotes } from '../spans.ts';

/** A sentence, and what it teaches about the questions that it answers. */
export interface LayerExample {
  readonly features: readonly number[];
  readonly answers: readonly { readonly question: TextQuestion; readonly yes: boolean; readonly weight: number }[];
}

/** A sentence in its place, a goal or a step, and what it teaches. */
export interface PlacedExample {
  readonly features: readonly number[];
  readonly answers: readonly { readonly question: PlacedQuestion; readonly yes: boolean }[];
}

export interface DocumentLessons {
  readonly text: readonly LayerExample[];
  readonly placed: readonly PlacedExample[];
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
    placed: [...sentenceExamples(reading, document), ...kindExamples(reading, document)],
  };
}

type Answer = Omit<LayerExample['answers'][number], 'weight'>;

function sectionAnswers(sentence: Sentence, labels: LabelledDocument['labels'], audit: DocumentAudit): Answer[] {
  if (labels.kind !== 'care-plan' || sentence.role !== 'text') return [];
  return ELEMENTS.flatMap((element): Answer[] => {
    const label = labels.sections?.[element];
    const found = audit.sections?.[element];
    const isThere = found !== undefined && found.status !== 'missing' && isWithin(sentence, found.location);
    if (label === 'missing' || label === 'hollow') {
      const none: Answer = { question: `holds ${element}`, yes: false };
      return label === 'hollow' && isThere ? [none, { question: 'says-nothing', yes: true }] : [none];
    }
    if (label === undefined || !isThere) return [];
    if (label === 'disguised') return [{ question: 'service-content', yes: true }];
    if (found.status !== 'present') return [];
    return [
      { question: `holds ${element}`, yes: true },
      { question: 'service-content', yes: false },
      { question: 'says-nothing', yes: false },
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

/** Which sentences are goals; and steps, where a document has any labelled. */
function sentenceExamples(reading: Reading, { text, labels }: LabelledDocument): readonly PlacedExample[] {
  const goals = placeQuotes(text, labels.goals);
  const steps = placeQuotes(text, labels.actions);
  const featuresOf = placedFeatures(reading);
  return reading.sentences
    .filter(({ role }) => role === 'text')
    .map((sentence) => {
      const isOneOf = (spans: readonly Span[]): boolean =>
        spans.some((span) => 2 * overlap(span, sentence) >= sentence.end - sentence.start);
      return {
        features: featuresOf([sentence]),
        answers: [
          { question: 'is a goal', yes: isOneOf(goals) },
          ...(steps.length === 0 ? [] : [{ question: 'is a step' as const, yes: isOneOf(steps) }]),
        ],
      };
    });
}

/** Of each goal whose it is, where it points and what it is about; of each step, who acts. */
function kindExamples(reading: Reading, { text, labels }: LabelledDocument): readonly PlacedExample[] {
  const read = placedFeatures(reading);
  const featuresOf = (span: Span): readonly number[] => read(sentencesIn(reading, span));
  return [
    ...placeQuotes(text, labels.goals).map((goal) => ({
      features: featuresOf(goal),
      answers: [
        ...OWNERSHIPS.map((one) => ({ question: `owned by ${one}` as const, yes: goal.ownership === one })),
        ...DIRECTIONS.map((one) => ({ question: `points to ${one}` as const, yes: goal.direction === one })),
        ...AREAS.map((one) => ({ question: `about ${one}` as const, yes: goal.area === one })),
      ],
    })),
    ...placeQuotes(text, labels.actions).map((step) => ({
      features: featuresOf(step),
      answers: ACTORS.map((one) => ({ question: `done by ${one}` as const, yes: step.actor === one })),
    })),
  ];
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end + 1;
