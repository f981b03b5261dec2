import type { DocumentAudit } from '../model/audit.ts';
import type { Span } from '../model/place.ts';
import type { Pair, Tally } from './agreement.ts';
import { type Disagreement, disagreement } from './disagreement.ts';
import type { LabelledDocument } from './labels.ts';
import { pairSpans, placeQuotes } from './spans.ts';

const said = <T extends { readonly quote: string }>(label: T): T & { readonly text: string } => ({
  ...label,
  text: label.quote,
});

/** How the goals of one document compare. */
export interface GoalComparison {
  readonly found: Tally;
  readonly imposed: Tally;
  readonly ownership: readonly Pair[];
  readonly direction: readonly Pair[];
  readonly area: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
}

const IMPOSED: ReadonlySet<string> = new Set(['professional', 'ghostwritten']);
const ATTRIBUTES = ['ownership', 'direction', 'area'] as const;

export function compareGoals({ name, text, labels }: LabelledDocument, audit: DocumentAudit): GoalComparison {
  const wanted = placeQuotes(text, labels.goals);
  const given = audit.goals.map((goal) => ({ ...goal, start: goal.location.start, end: goal.location.end }));
  const paired = pairSpans(wanted, given);
  const taken = new Set(paired.values());
  const pairs: Record<(typeof ATTRIBUTES)[number], Pair[]> = { ownership: [], direction: [], area: [] };
  const imposed = { tp: 0, fp: 0, fn: 0 };
  const disagreements: Disagreement[] = [];
  const differs = (want: string, got: string, about: Span & { readonly text: string }, cue: string | null): void => {
    disagreements.push(
      disagreement({ document: name, layer: 'goals', want, got, cue, text: about.text, at: about }, text),
    );
  };

  wanted.forEach((goal, index) => {
    const found = given[paired.get(index) ?? -1];
    const wantsImposed = IMPOSED.has(goal.ownership);
    const gotImposed = found !== undefined && IMPOSED.has(found.ownership);
    if (wantsImposed) imposed[gotImposed ? 'tp' : 'fn'] += 1;
    else if (gotImposed) imposed.fp += 1;
    if (found === undefined) {
      differs('a goal', 'none', said(goal), null);
      return;
    }
    for (const attribute of ATTRIBUTES) {
      pairs[attribute].push([goal[attribute], found[attribute]]);
      if (goal[attribute] !== found[attribute])
        differs(`${attribute} ${goal[attribute]}`, found[attribute], said(goal), found.because.join('; '));
    }
  });
  given.forEach((goal, index) => {
    if (taken.has(index)) return;
    if (IMPOSED.has(goal.ownership)) imposed.fp += 1;
    differs('none', 'a goal', goal, goal.because.join('; '));
  });
  return {
    found: { tp: paired.size, fp: given.length - paired.size, fn: wanted.length - paired.size },
    imposed,
    ...pairs,
    disagreements,
  };
}

/** How the actions of one document compare. */
export interface ActionComparison {
  readonly found: Tally;
  readonly actor: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
}

/** Documents in which no action was labelled are not measured. */
export function compareActions({ name, text, labels }: LabelledDocument, audit: DocumentAudit): ActionComparison {
  if (labels.actions.length === 0) return { found: { tp: 0, fp: 0, fn: 0 }, actor: [], disagreements: [] };
  const wanted = placeQuotes(text, labels.actions);
  const given = audit.actions.map((action) => ({ ...action, start: action.location.start, end: action.location.end }));
  const paired = pairSpans(wanted, given);
  const taken = new Set(paired.values());
  const actor: Pair[] = [];
  const disagreements: Disagreement[] = [];
  const differs = (want: string, got: string, about: Span & { readonly text: string }): void => {
    disagreements.push(
      disagreement({ document: name, layer: 'actions', want, got, text: about.text, at: about }, text),
    );
  };
  wanted.forEach((action, index) => {
    const found = given[paired.get(index) ?? -1];
    if (found !== undefined) actor.push([action.actor, found.actor]);
    if (found?.actor !== action.actor) differs(action.actor, found?.actor ?? 'not found', said(action));
  });
  given.forEach((action, index) => {
    if (!taken.has(index)) differs('none', 'an action', action);
  });
  return {
    found: { tp: paired.size, fp: given.length - paired.size, fn: wanted.length - paired.size },
    actor,
    disagreements,
  };
}
