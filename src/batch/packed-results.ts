import type { DocumentAudit, SectionResult, ThemeResult } from '../model/audit.ts';
import type { Location } from '../model/place.ts';
import { ELEMENTS, type Element, SECTION_STATUSES, STANCES, THEMES, type Theme } from '../model/vocabulary.ts';

/** Of what has no place any more. */
export const NOWHERE: Location = { start: 0, end: 0, line: 1, column: 1, page: null, pointer: null };

/** Bits of a section's status, of a theme's stance, and of the latter with whether it is assessable. */
const [STATUS, STANCE, THEME] = [2, 2, 3] as const;
/** Themes in one number. */
const TOGETHER = 8;
export const THEME_NUMBERS = Math.ceil(THEMES.length / TOGETHER);

/** No sections at all, as in letters. */
const NONE = 0xffffffff;

/** Which status each element of a plan has, in one number; words and places are left out. */
export function packSections(sections: DocumentAudit['sections']): number {
  if (sections === null) return NONE;
  return packed(
    ELEMENTS.map((element) => SECTION_STATUSES.indexOf(sections[element].status)),
    STATUS,
  );
}

export function sectionsFrom(number: number): DocumentAudit['sections'] {
  if (number === NONE) return null;
  const sections = ELEMENTS.map((element, index): readonly [Element, SectionResult] => {
    const status = SECTION_STATUSES[bitsOf(number, index, STATUS)] ?? 'missing';
    return [element, { status, location: NOWHERE, because: '' }];
  });
  return Object.fromEntries(sections) as Record<Element, SectionResult>;
}

/** Every theme's stance and whether it is assessable, in `THEME_NUMBERS` numbers; evidence is left out. */
export function packThemes(themes: DocumentAudit['themes']): readonly number[] {
  const bits = THEMES.map((theme) => {
    const { stance, assessable } = themes[theme];
    return STANCES.indexOf(stance) | ((assessable ? 1 : 0) << STANCE);
  });
  return Array.from({ length: THEME_NUMBERS }, (_, at) =>
    packed(bits.slice(at * TOGETHER, (at + 1) * TOGETHER), THEME),
  );
}

export function themesFrom(numbers: Uint32Array): DocumentAudit['themes'] {
  const themes = THEMES.map((theme, index): readonly [Theme, ThemeResult] => {
    const bits = bitsOf(numbers[Math.floor(index / TOGETHER)] ?? 0, index % TOGETHER, THEME);
    const stance = STANCES[bits & ((1 << STANCE) - 1)] ?? 'none';
    return [theme, { stance, assessable: bits >> STANCE === 1, evidence: [] }];
  });
  return Object.fromEntries(themes) as Record<Theme, ThemeResult>;
}

function packed(values: readonly number[], width: number): number {
  return values.reduce((sum, value, index) => (sum | (value << (index * width))) >>> 0, 0);
}

function bitsOf(number: number, index: number, width: number): number {
  return (number >>> (index * width)) & ((1 << width) - 1);
}
