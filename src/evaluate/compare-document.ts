import type { DocumentAudit } from '../model/audit.ts';
import { ELEMENTS, THEMES } from '../model/vocabulary.ts';
import type { Pair } from './agreement.ts';
import { type ActionComparison, compareActions, compareGoals, type GoalComparison } from './compare-goals.ts';
import { compareWording, type WordingComparison } from './compare-wording.ts';
import type { Disagreement } from './disagreement.ts';
import type { LabelledDocument } from './labels.ts';

/** One document's labels held against its audit, layer by layer. */
export interface Comparison {
  readonly document: string;
  readonly wording: WordingComparison;
  /** By element: status wanted and given. Empty for letters. */
  readonly sections: readonly { readonly element: string; readonly pair: Pair }[];
  readonly goals: GoalComparison;
  readonly actions: ActionComparison;
  readonly themes: readonly { readonly theme: string; readonly pair: Pair }[];
  readonly kind: readonly Pair[];
  readonly addressee: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
}

/** `advisory` says whether the second reader's findings count. */
export function compareDocument(labelled: LabelledDocument, audit: DocumentAudit, advisory: boolean): Comparison {
  const { name, labels } = labelled;
  const wording = compareWording(labelled, audit, advisory);
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
    layer: 'sections' | 'themes' | 'kind',
    about: string,
    [want, got]: Pair,
  ): readonly Disagreement[] =>
    want === got ? [] : [{ document: name, layer, want, got, rule: null, cue: null, text: about, at: null }];
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
      ...sections.flatMap(({ element, pair }) => differing('sections', element, pair)),
      ...goals.disagreements,
      ...actions.disagreements,
      ...themes.flatMap(({ theme, pair }) => differing('themes', theme, pair)),
      ...kind.flatMap((pair) => differing('kind', 'kind', pair)),
      ...addressee.flatMap((pair) => differing('kind', 'addressee', pair)),
    ],
  };
}
