import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { SignTable } from './sign-table.ts';

/** What makes a sentence a goal where no heading says so. */
export interface GoalShape {
  /** It is put as an outcome that the person is to reach. */
  readonly outcome: boolean;
  /** It says what the person will do, as goals do and steps too. */
  readonly patientWill: boolean;
  /** It says outright what the aim is. */
  readonly statement: boolean;
  /** It says what the person wants to reach, not only how they want to be supported. */
  readonly wish: boolean;
  /** It begins as goals in a list do: "To find …", "Reduce …". */
  readonly bare: boolean;
  /** It tells that the person spoke of a wish. */
  readonly told: boolean;
}

/** Which shapes of a goal a sentence has. */
export function goalShape(signs: SignTable, sentence: Sentence): GoalShape {
  const has = (sign: string): boolean => signs.find(sign, sentence) !== null;
  return {
    outcome: has('goal/outcome'),
    patientWill: has('goal/patient-will'),
    statement: has('goal/statement'),
    wish: has('goal/wish') && !has('goal/preference') && !has('goal/other-wish'),
    bare: has('goal/bare'),
    told: has('goal/told'),
  };
}

/** A prompt, a rating, a remark: what stands beside goals. */
export function isBeside(signs: SignTable, sentence: Sentence): boolean {
  return signs.find('goal/not-goal', sentence) !== null;
}

/** An answer that says nothing. */
export function isHollow(signs: SignTable, sentence: Sentence): boolean {
  const hollow = signs.find('answer/hollow', sentence);
  return hollow !== null && hollow.endToken >= sentence.endToken;
}

/** "I would like to take these one at a time": the wish of a letter's writer. */
export function isWritersOwn(signs: SignTable, sentence: Sentence): boolean {
  const first = signs.find('actor/i', sentence);
  return first !== null && first.firstToken <= sentence.firstToken + 1;
}

/** Whoever acts is named among a sentence's first words; this many may stand before the name. */
const SUBJECT = 3;

/** A step that somebody other than the person is to take. */
export function isOthersStep(signs: SignTable, sentence: Sentence): boolean {
  const step = signs.find('action/step', sentence);
  if (step === null || signs.find('goal/wish', sentence) !== null) return false;
  return ['actor/staff', 'actor/other'].some((sign) => {
    const hit = signs.find(sign, sentence);
    return hit !== null && hit.firstToken <= sentence.firstToken + SUBJECT && hit.endToken <= step.endToken;
  });
}

/** What may stand between a label and what it announces: a number, a name, a bracket, then a colon or dash; or a number alone. */
const LABEL_END = /^[^:–—\n]{0,24}(?::|\s[–—-])\s*|^\s*\d+(?:\.\d+)*[a-z]?[.)]?\s+(?=\p{Lu})/u;

/** The text of a sentence after a label that it begins with ("Goal: to sleep"), or null where it begins with none. */
export function afterLabel(reading: Reading, signs: SignTable, sentence: Sentence): Span | null {
  const label = signs.find('goal/run-in', sentence);
  if (label === null || label.firstToken > sentence.firstToken + 1) return null;
  const rest = reading.document.text.slice(label.end, sentence.end);
  const end = LABEL_END.exec(rest)?.[0];
  if (end === undefined || !/\p{L}{2}/u.test(rest.slice(end.length))) return null;
  return { start: label.end + end.length, end: sentence.end };
}
