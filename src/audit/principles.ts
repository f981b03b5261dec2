import type { RulePack } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import { signEvidence } from './themes/cues.ts';
import type { ThemeEvidence } from './themes.ts';
import type { WordingMatch } from './wording.ts';

/**
 * Evidence for parts of frameworks beside the themes: signs of rules/goals and rules/reading that name such parts and are no
 * findings, as the six principles of supporting goal-striving (Perkins & Slade 2012).
 */
export function principleEvidence(
  reading: Reading,
  pack: RulePack,
  wording: readonly WordingMatch[],
): readonly ThemeEvidence[] {
  const signs = pack.signs.filter(({ parts, finding }) => parts.length > 0 && finding === null);
  const evidenceOf = signEvidence(reading, pack, wording);
  return signs
    .flatMap((sign) => evidenceOf(sign, 'for'))
    .map(({ start, end, stance, rule }) => ({ start, end, stance, rule }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
