import type { RulePack } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Stance, Theme } from '../model/vocabulary.ts';
import type { ActionReading, GoalReading } from './goals.ts';
import type { SectionReading } from './sections.ts';
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

/** Layer 4: evidence for and against each theme. */
export function readThemes(
  reading: Reading,
  pack: RulePack,
  _found: Found,
): Readonly<Partial<Record<Theme, ThemeReading>>> {
  return Object.fromEntries(
    pack.themes.map((rule) => [
      rule.theme,
      { stance: 'none', assessable: rule.assessable.includes(reading.kind), evidence: [] },
    ]),
  );
}
