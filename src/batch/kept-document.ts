import type { DocumentAudit, SectionResult, ThemeResult } from '../model/audit.ts';
import { ELEMENTS, type Element, THEMES, type Theme } from '../model/vocabulary.ts';
import { KeptFinding, KeptGoal, KeptSection, KeptTheme, type WordsOf } from './kept-parts.ts';

/**
 * An audit whose figures are in memory and whose words are not: counting over thousands of documents reads nothing, quoting one
 * reads that one. Its parts cannot be copied by spreading them, as what they read is no property of their own.
 */
export function keptDocument(audit: DocumentAudit, figures: DocumentAudit, words: WordsOf): DocumentAudit {
  const { path, record, notes } = audit;
  const { group, format, kind, addressee, criteria, targets } = figures;
  const places = audit.findings.map(({ location }) => location);
  return {
    path,
    record,
    group,
    format,
    kind,
    addressee,
    words: audit.words,
    criteria,
    ...(targets !== undefined && { targets }),
    notes,
    findings: figures.findings.map((finding, at) => new KeptFinding(finding, places, words, at)),
    goals: figures.goals.map((goal, at) => new KeptGoal(goal, words, at)),
    sections: keptSections(figures, words),
    themes: keptThemes(figures, words),
    get actions() {
      return words.rest().actions;
    },
    get principles() {
      return words.rest().principles ?? [];
    },
    get mask() {
      return words.mask?.();
    },
  };
}

function keptSections({ sections }: DocumentAudit, words: WordsOf): DocumentAudit['sections'] {
  if (sections === null) return null;
  const kept = ELEMENTS.map((element): readonly [Element, SectionResult] => {
    return [element, new KeptSection(sections[element], words, element)];
  });
  return Object.fromEntries(kept) as Record<Element, SectionResult>;
}

function keptThemes({ themes }: DocumentAudit, words: WordsOf): DocumentAudit['themes'] {
  const kept = THEMES.map((theme): readonly [Theme, ThemeResult] => [
    theme,
    new KeptTheme(themes[theme], words, theme),
  ]);
  return Object.fromEntries(kept) as Record<Theme, ThemeResult>;
}
