import type { RulePack, ThemeRule } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Stance, Theme } from '../model/vocabulary.ts';
import type { ActionReading, GoalReading } from './goals.ts';
import type { LayerReader } from './second-reader/layers.ts';
import type { SectionReading } from './sections.ts';
import { cueEvidence } from './themes/cues.ts';
import { layerEvidence } from './themes/layers.ts';
import { type ThemeOpinion, themeOpinion } from './themes/second-opinion.ts';
import { type Piece, stanceOf } from './themes/stance.ts';
import type { WordingMatch } from './wording.ts';

export interface ThemeEvidence extends Span {
  readonly stance: 'for' | 'against';
  readonly rule: string;
}

export interface ThemeReading {
  readonly stance: Stance;
  readonly assessable: boolean;
  readonly evidence: readonly ThemeEvidence[];
}

/** What the other layers found, which is evidence too. */
export interface Found {
  readonly wording: readonly WordingMatch[];
  readonly sections: Readonly<Record<string, SectionReading>> | null;
  readonly goals: readonly GoalReading[];
  readonly actions: readonly ActionReading[];
}

/** Layer 4: evidence for and against each theme, from words and from the other layers, and the stance that it adds up to. */
export function readThemes(
  reading: Reading,
  pack: RulePack,
  found: Found,
  secondReader: LayerReader | null = null,
): Readonly<Partial<Record<Theme, ThemeReading>>> {
  const fromCues = cueEvidence(reading, pack, found.wording);
  const opinion = secondReader === null ? null : themeOpinion(reading, secondReader);
  return Object.fromEntries(
    pack.themes.map((rule) => [rule.theme, themeReading(rule, reading, found, { fromCues, opinion })]),
  );
}

function themeReading(
  rule: ThemeRule,
  reading: Reading,
  found: Found,
  { fromCues, opinion }: { readonly fromCues: ReturnType<typeof cueEvidence>; readonly opinion: ThemeOpinion | null },
): ThemeReading {
  const byRules = [...fromCues(rule), ...layerEvidence(rule, reading, found)];
  const hints = { ...rule.hints, for: reading.kind === 'letter' ? rule.hints.letter : rule.hints.for };
  const pieces = opinion === null ? byRules : opinion(rule.theme, byRules, stanceOf(byRules, hints));
  const stance = stanceOf(pieces, hints);
  const shown = (side: 'for' | 'against'): boolean => stance === side || stance === 'mixed';
  return {
    stance,
    assessable: rule.assessable.includes(reading.kind),
    evidence: onePerPlace(pieces.filter((piece) => shown(piece.stance))),
  };
}

/** Evidence in the order of its places. What several signs find in one place is quoted once, for the first and clearest of them. */
function onePerPlace(pieces: readonly Piece[]): readonly ThemeEvidence[] {
  const first = new Map<string, Piece>();
  for (const piece of pieces) {
    const place = `${piece.stance} ${piece.start} ${piece.end}`;
    const known = first.get(place);
    if (known === undefined || (known.hint && !piece.hint)) first.set(place, piece);
  }
  return [...first.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, stance, rule }) => ({ start, end, stance, rule }));
}
