import type { Span } from '../../model/place.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import { isBlank, isPrompt } from '../goals/block-shapes.ts';
import { type Line, linesOf } from '../goals/lines.ts';
import type { SignTable } from '../goals/sign-table.ts';
import type { LayerReader } from '../second-reader/layers.ts';

/** A stretch of text that is taken for a step, with the sign that says that somebody is to do it. */
export interface Step extends Span {
  readonly line: Line;
  readonly sign: Hit | null;
}

/**
 * The steps that a document sets out, in reading order. `taken` are the goals, which are not steps too. The second reader takes out
 * what it all but rules out, and adds what it is sure of.
 */
export function findActions(
  reading: Reading,
  signs: SignTable,
  taken: readonly Span[],
  secondReader: LayerReader | null = null,
): readonly Step[] {
  const steps: Step[] = [];
  for (const line of linesOf(reading)) {
    const { sentence, block } = line;
    if (taken.some((goal) => goal.start < sentence.end && sentence.start < goal.end)) continue;
    const sign = signs.find('action/step', sentence);
    if ((block.stated?.as ?? null) !== null) {
      if (block.stated?.as === 'action' && line.place === 0)
        steps.push({ start: block.start, end: block.end, line, sign });
      continue;
    }
    if (!isTaken(isStep(signs, line, sign), secondReader, line) || isEmpty(reading, line)) continue;
    const whole = block.kind === 'cell' || (block.kind === 'item' && isNamed(reading, line));
    const start = block.kind === 'field' && line.place === 0 ? block.label.start : block.start;
    if (!whole) steps.push({ start: line.place === 0 ? start : sentence.start, end: sentence.end, line, sign });
    else if (steps.at(-1)?.line.block !== block) steps.push({ start, end: block.end, line, sign });
  }
  return steps;
}

/** Log-odds from which on the second reader's word is taken against the rules'. */
const SURELY = 0;
const HARDLY = -2;

function isTaken(byRules: boolean, secondReader: LayerReader | null, { sentence }: Line): boolean {
  if (secondReader === null) return byRules;
  return secondReader.weigh('is a step', sentence) > (byRules ? HARDLY : SURELY);
}

/** "Dad: stop texting me. We've had words.": all of it is one step. */
function isNamed(reading: Reading, { block }: Line): boolean {
  return /^\p{Lu}[^:.\n]{0,30}:\s/u.test(reading.document.text.slice(block.start, block.end));
}

function isEmpty(reading: Reading, line: Line): boolean {
  const text = reading.document.text.slice(line.sentence.start, line.sentence.end);
  return isBlank(text) || isPrompt(text) || (reading.kind === 'template' && isPrint(line, text));
}

/** What is to be done takes a verb and what it is done to; an option may be a word or two. */
const FEWEST_WORDS_OF_STEP = 3;

/** What a form prints beside its steps: a prompt with room behind it, what may be ticked, a note in brackets to whoever fills it in. */
function isPrint({ block, sentence }: Line, text: string): boolean {
  const words = sentence.endToken - sentence.firstToken;
  const isOption = block.kind === 'item' && block.ticked === false && words < FEWEST_WORDS_OF_STEP;
  return isOption || /:\s*$|^\s*[[(⚪○]|^[^[]*\]\s*$/u.test(text);
}

function isStep(signs: SignTable, line: Line, sign: Hit | null): boolean {
  const { sentence, holds, zone } = line;
  const remark = signs.find('action/not', sentence) !== null;
  switch (holds) {
    case 'actions':
      if (line.prose && line.place > 0 && sign === null) return false;
      return !remark || sign !== null;
    case 'goals':
      return (line.hangs && !remark) || sign !== null;
    case 'both':
      if (zone.column !== null) return line.row > zone.column && !remark;
      return !remark && (sign !== null || line.block.kind === 'item' || isWork(signs, line));
    case 'open':
    case 'other':
      return !remark && signs.find('action/plain-step', sentence) !== null;
  }
}

/** After a goal and without a verb of its own: the work of staff, or what follows a label that names who does it. */
function isWork(signs: SignTable, { block, sentence }: Line): boolean {
  if (block.kind === 'field')
    return (
      ['actor/staff', 'actor/other', 'actor/person'].some((sign) => signs.find(sign, block.label) !== null) ||
      signs.find('action/staff-work', sentence) !== null
    );
  return block.kind === 'cell' || signs.find('action/staff-work', sentence) !== null;
}
