import type { DocumentAudit, Evidence, Finding } from '../../model/audit.ts';
import type { Location } from '../../model/place.ts';
import { THEMES, type Theme } from '../../model/vocabulary.ts';
import { untold } from '../findings.ts';
import type { Wordbook } from '../wordbook.ts';

/** What speaks for or against one theme in one document. */
export interface ThemeEvidence {
  readonly theme: Theme;
  /** One for each line of the document, the most telling first. */
  readonly shown: readonly Evidence[];
  /** Where the others stand. */
  readonly more: readonly Location[];
}

/** Passages shown for a theme. */
const SHOWN = 3;

export function evidenceFor(audit: DocumentAudit, words: Wordbook): readonly ThemeEvidence[] {
  return byTheme(audit, words, (evidence) => evidence.filter(({ stance }) => stance === 'for'));
}

/** The places against a theme that no finding stands at: findings say more, and are shown by themselves. */
export function evidenceAgainst(
  audit: DocumentAudit,
  words: Wordbook,
  findings: readonly Finding[],
): readonly ThemeEvidence[] {
  return byTheme(audit, words, (evidence) => untold(evidence, findings));
}

type Select = (evidence: readonly Evidence[]) => readonly Evidence[];

/** Signs of the theme itself come before what follows from another result; lines not shown yet before those that are. */
function byTheme({ themes }: DocumentAudit, { says }: Wordbook, select: Select): readonly ThemeEvidence[] {
  const shownLines = new Set<number>();
  return THEMES.flatMap((theme): readonly ThemeEvidence[] => {
    const [signs, others] = partition(select(themes[theme].evidence), ({ rule }) => says[rule] !== undefined);
    const lines = onePerLine([...signs, ...others]);
    const [fresh, seen] = partition(lines, ({ location }) => !shownLines.has(location.line));
    const ordered = [...fresh, ...seen];
    if (ordered.length === 0) return [];
    const shown = ordered.slice(0, SHOWN);
    for (const { location } of shown) shownLines.add(location.line);
    return [{ theme, shown, more: placesOf(ordered.slice(SHOWN)) }];
  });
}

function onePerLine(evidence: readonly Evidence[]): readonly Evidence[] {
  const lines = new Map<number, Evidence>();
  for (const piece of evidence) if (!lines.has(piece.location.line)) lines.set(piece.location.line, piece);
  return [...lines.values()];
}

function placesOf(evidence: readonly Evidence[]): readonly Location[] {
  return evidence.map(({ location }) => location).sort((a, b) => a.start - b.start);
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
