import type { Action, DocumentAudit, Evidence, Finding, Goal } from '../../model/audit.ts';
import type { Span } from '../../model/place.ts';
import type { Ownership, Severity, Theme } from '../../model/vocabulary.ts';
import { THEMES } from '../../model/vocabulary.ts';
import { shownFindings, untold } from '../findings.ts';
import type { Wordbook } from '../wordbook.ts';

/** What a mark says of the words that it stands at: credit, worth another look, or neither. */
export type Tone = 'credit' | 'concern' | 'plain';

/** One thing to say about a place. */
export type Remark =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly themes: readonly Theme[] };

/** Words that something is said about. */
export interface Mark extends Span {
  /** It leads from the words to the note and back; null for a step, whose actor is named in the text itself. */
  readonly number: number | null;
  readonly tone: Tone;
  readonly remarks: readonly [Remark, ...Remark[]];
}

interface Placed extends Span {
  readonly tone: Tone;
  readonly remark: Remark;
}

/** The marks of a document in the order of their places. What is said of the same words in the same tone is one mark. */
export function marksOf(
  audit: DocumentAudit,
  words: Wordbook,
  options: { readonly minSeverity: Severity },
): readonly Mark[] {
  const findings = shownFindings(audit, options).filter(({ location }) => location.start < location.end);
  const placed = [
    ...audit.goals.map(
      (goal): Placed => ({ ...spanOf(goal), tone: GOAL_TONE[goal.ownership], remark: { kind: 'goal', goal } }),
    ),
    ...findings.map(
      (finding): Placed => ({ ...spanOf(finding), tone: 'concern', remark: { kind: 'finding', finding } }),
    ),
    ...evidenceRemarks(audit, words, findings),
    ...audit.actions.map(
      (action): Placed => ({ ...spanOf(action), tone: 'plain', remark: { kind: 'action', action } }),
    ),
  ];
  const groups = new Map<string, [Placed, ...Placed[]]>();
  for (const one of placed) {
    const key = `${one.start} ${one.end} ${one.tone}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const ordered = [...groups.values()].sort(([a], [b]) => a.start - b.start || b.end - a.end);
  const noted = ordered.filter((group) => group.some(({ remark }) => remark.kind !== 'action'));
  return ordered.map((group) => {
    const [{ start, end, tone, remark }, ...others] = group;
    const number = noted.indexOf(group) + 1;
    return { start, end, tone, number: number || null, remarks: [remark, ...others.map((other) => other.remark)] };
  });
}

const GOAL_TONE: Readonly<Record<Ownership, Tone>> = {
  person: 'credit',
  professional: 'concern',
  ghostwritten: 'concern',
  unclear: 'plain',
};

function spanOf({ location: { start, end } }: { readonly location: Span }): Span {
  return { start, end };
}

/**
 * Signs of themes in words. What follows from sections, goals and findings is said by those; evidence against that a
 * finding stands beside is said by the finding.
 */
function evidenceRemarks(
  { themes }: DocumentAudit,
  { says }: Wordbook,
  findings: readonly Finding[],
): readonly Placed[] {
  const found = new Map<string, { readonly evidence: Evidence; readonly themes: Theme[] }>();
  for (const theme of THEMES) {
    const { evidence } = themes[theme];
    for (const piece of [...evidence.filter(({ stance }) => stance === 'for'), ...untold(evidence, findings)]) {
      if (says[piece.rule] === undefined || piece.location.start === piece.location.end) continue;
      const key = `${piece.location.start} ${piece.location.end} ${piece.rule}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { evidence: piece, themes: [theme] });
      else known.themes.push(theme);
    }
  }
  return [...found.values()].map((one) => ({
    ...spanOf(one.evidence),
    tone: one.evidence.stance === 'for' ? 'credit' : 'concern',
    remark: { kind: 'evidence', ...one },
  }));
}
