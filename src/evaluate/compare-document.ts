import type { DocumentAudit, SectionResult } from '../model/audit.ts';
import { ELEMENTS, type Element, THEMES, type Theme } from '../model/vocabulary.ts';
import type { Pair } from './agreement.ts';
import { type ActionComparison, compareActions, compareGoals, type GoalComparison } from './compare-goals.ts';
import { compareWording, type WordingComparison, type WordingOptions } from './compare-wording.ts';
import { type Disagreement, disagreement } from './disagreement.ts';
import type { LabelledDocument } from './labels.ts';

/** One document's labels held against its audit, layer by layer. */
export interface Comparison {
  readonly document: string;
  readonly wording: WordingComparison;
  /** By element: status wanted and given. Empty for letters. */
  readonly sections: readonly { readonly element: Element; readonly pair: Pair }[];
  readonly goals: GoalComparison;
  readonly actions: ActionComparison;
  readonly themes: readonly { readonly theme: Theme; readonly pair: Pair }[];
  readonly kind: readonly Pair[];
  readonly addressee: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
}

/** Holds an audit against the labels of its document. */
export function compareDocument(labelled: LabelledDocument, audit: DocumentAudit, options: WordingOptions): Comparison {
  const { name, labels } = labelled;
  const wording = compareWording(labelled, audit, options);
  const goals = compareGoals(labelled, audit);
  const actions = compareActions(labelled, audit);
  const sections = ELEMENTS.flatMap((element) => {
    const want = labels.sections?.[element];
    return want === undefined ? [] : [{ element, pair: [want, audit.sections?.[element].status ?? '(none)'] as const }];
  });
  const themes = THEMES.flatMap((theme) => {
    const want = labels.themes[theme];
    return want === undefined ? [] : [{ theme, pair: [want, audit.themes[theme].stance] as const }];
  });
  const kind: readonly Pair[] = labels.kind ? [[labels.kind, audit.kind]] : [];
  const addressee: readonly Pair[] = labels.addressee ? [[labels.addressee, audit.addressee ?? '(none)']] : [];
  const differing = (
    known: Omit<Parameters<typeof disagreement>[0], 'document' | 'want' | 'got'>,
    [want, got]: Pair,
  ) => (want === got ? [] : [disagreement({ document: name, want, got, ...known }, labelled.text)]);
  return {
    document: name,
    wording,
    sections,
    goals,
    actions,
    themes,
    kind,
    addressee,
    disagreements: [
      ...wording.disagreements,
      ...sections.flatMap(({ element, pair }) =>
        differing({ layer: 'sections', text: element, ...seen(element, audit.sections?.[element]) }, pair),
      ),
      ...goals.disagreements,
      ...actions.disagreements,
      ...themes.flatMap(({ theme, pair }) =>
        differing({ layer: 'themes', text: theme, rule: evidenceOf(theme, audit) }, pair),
      ),
      ...kind.flatMap((pair) => differing({ layer: 'kind', text: 'kind' }, pair)),
      ...addressee.flatMap((pair) => differing({ layer: 'kind', text: 'addressee' }, pair)),
    ],
  };
}

/** What the tool went by: its rule, its reason and its place. */
function seen(element: Element, result: SectionResult | undefined): Partial<Disagreement> {
  if (result === undefined) return {};
  const at = result.status === 'missing' ? null : result.location;
  return { rule: `section/${element}`, cue: result.because, at };
}

/** The signs that made a stance, each once; null where there are none. */
function evidenceOf(theme: Theme, { themes }: DocumentAudit): string | null {
  const rules = new Set(themes[theme].evidence.map(({ rule }) => rule));
  return rules.size === 0 ? null : [...rules].join(', ');
}
