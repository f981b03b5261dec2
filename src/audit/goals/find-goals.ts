import type { Span } from '../../model/place.ts';
import type { Reading, Sentence } from '../../model/reading.ts';
import type { LayerReader } from '../second-reader/layers.ts';
import { isBlank, isPrompt, mostlyQuoted } from './block-shapes.ts';
import { partsOfGoal } from './goal-parts.ts';
import { afterLabel, goalShape, isBeside, isHollow, isOthersStep, isWritersOwn } from './goal-shapes.ts';
import { type Line, linesOf } from './lines.ts';
import type { SignTable } from './sign-table.ts';

/** A stretch of text that is taken for a goal, before it is known whose it is. */
export interface Candidate extends Span {
  readonly line: Line;
  readonly sentence: Sentence;
  /** Its words, without "She told the meeting:" where the wish itself is quoted. */
  readonly content: Span;
  /** Only the second reader takes it for a goal. */
  readonly advised: boolean;
  /** It and what the same list item adds to it: "Become a peer worker. I'd be good at it." */
  readonly context: Span;
}

/**
 * Everything that the document sets for the person as a goal, in reading order. The second reader takes out what it all but rules
 * out, and adds what it takes for one.
 */
export function findGoals(
  reading: Reading,
  signs: SignTable,
  secondReader: LayerReader | null = null,
): readonly Candidate[] {
  const lines = linesOf(reading);
  const listed = lines.some((line) => line.holds === 'goals' || line.holds === 'both');
  const found: Found[] = [];
  let quoted: Span | null = null;
  for (const line of lines) {
    const { sentence, block } = line;
    if (block.stated?.as === 'goal' && line.place === 0) found.push(candidate(reading, line, block));
    if ((block.stated?.as ?? null) !== null) continue;
    if (line.quoted !== null) {
      if (line.quoted !== quoted)
        found.push(candidate(reading, line, { start: line.block.start, end: line.quoted.end }));
      quoted = line.quoted;
      continue;
    }
    const labelled = afterLabel(reading, signs, sentence);
    const byRules = labelled !== null || isGoal(reading, signs, line, listed);
    if (isTaken(byRules, secondReader, sentence) && (labelled !== null || !isEmpty(reading, signs, sentence)))
      found.push(...inParts(reading, line, labelled ?? sentence, !byRules));
  }
  return withContext(found);
}

/** Log-odds from which on the second reader's word is taken against the rules'. */
const LIKELY = -1;
const HARDLY = -1.5;

function isTaken(byRules: boolean, secondReader: LayerReader | null, sentence: Sentence): boolean {
  return secondReader === null ? byRules : secondReader.weigh('is a goal', sentence) > (byRules ? HARDLY : LIKELY);
}

/** From this share of a goal on, a quotation in it is what it is about. */
const QUOTED = 0.4;

/** A goal before its context is known; one of a series has the whole series for its context. */
type Found = Omit<Candidate, 'context'> & { readonly series: Span | null };

function inParts(reading: Reading, line: Line, goal: Span, advised: boolean): readonly Found[] {
  const parts = partsOfGoal(reading.document.text, goal);
  const series = parts.length > 1 ? goal : null;
  return parts.map((part) => ({ ...candidate(reading, line, part), advised, series }));
}

function candidate(reading: Reading, line: Line, { start, end }: Span): Found {
  const quotation = reading.quotations.find(
    (q) => !q.scare && start <= q.start && q.end <= end && q.end - q.start >= QUOTED * (end - start),
  );
  return {
    start,
    end,
    line,
    sentence: line.sentence,
    content: quotation ?? { start, end },
    advised: false,
    series: null,
  };
}

/** A goal's context reaches to the next goal of its block, or to the block's end; in running text it is the goal itself. */
function withContext(found: readonly Found[]): readonly Candidate[] {
  return found.map((goal, index): Candidate => {
    if (goal.series !== null) return { ...goal, context: goal.series };
    const { block, prose } = goal.line;
    const next = found[index + 1];
    const end = prose ? goal.end : next?.line.block === block ? next.start : block.end;
    return { ...goal, context: { start: goal.start, end: Math.max(goal.end, end) } };
  });
}

/** Whether a sentence is a goal, by where it stands and what shape it has. */
function isGoal(reading: Reading, signs: SignTable, line: Line, listed: boolean): boolean {
  const { sentence, holds, block } = line;
  if (holds === 'other') return false;
  const shape = goalShape(signs, sentence);
  const shaped = shape.outcome || shape.patientWill || shape.wish || shape.bare;
  switch (holds) {
    case 'goals':
      if (line.hangs) return false;
      if (line.prose) return shaped || shape.statement || signs.find('goal/quoted-wish', sentence) !== null;
      if (line.place > 0 || (reading.kind === 'template' && block.kind === 'paragraph')) return shaped;
      return !isBeside(signs, sentence) && !(isOthersStep(signs, sentence) && !line.opens);
    case 'both':
      if (line.zone.column !== null && line.row === line.zone.column) return !isOthersStep(signs, sentence);
      return shape.outcome || shape.patientWill || shape.wish || (shape.bare && opensField(line));
    case 'actions':
      if (shape.wish && reading.kind === 'letter' && block.kind === 'paragraph') return !isWritersOwn(signs, sentence);
      return shape.outcome || shape.statement || isQuotedWish(reading, signs, line);
    case 'open':
      if (shape.outcome || shape.statement || isQuotedWish(reading, signs, line)) return true;
      if (shape.wish && reading.kind === 'letter') return !isWritersOwn(signs, sentence);
      return shape.told || (shape.wish && !listed);
  }
}

/** "Nutrition: to gain 2 kg. Weigh weekly.": the aim that a need is followed by. */
const opensField = ({ block, place }: Line): boolean => block.kind === 'field' && place === 0;

/** A blank to fill in, a prompt, or an answer that says nothing. */
function isEmpty(reading: Reading, signs: SignTable, sentence: Sentence): boolean {
  const text = reading.document.text.slice(sentence.start, sentence.end);
  return isBlank(text) || isPrompt(text) || isHollow(signs, sentence);
}

/** The whole block, or the sentence, is the person's quoted wish. */
function isQuotedWish(reading: Reading, signs: SignTable, { block, sentence }: Line): boolean {
  const quoted = mostlyQuoted(block, reading.quotations) ?? mostlyQuoted(sentence, reading.quotations);
  return quoted !== null && signs.find('goal/quoted-wish', quoted) !== null;
}
