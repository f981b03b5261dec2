import type { StatedBy } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { ACTORS, type Actor } from '../model/vocabulary.ts';
import { type ActorReader, actorReader } from './actions/actor.ts';
import { actorCells, rowKey } from './actions/actor-cells.ts';
import { findActions, type Step } from './actions/find-actions.ts';
import { type SignTable, signTable } from './goals/sign-table.ts';
import { titleKinds } from './goals/title-kinds.ts';
import type { ActionReading, GoalReading } from './goals.ts';
import { type AnswerSpace, type LayerReader, secondAnswer } from './second-reader/layers.ts';

const CUES = [
  'action/step',
  'action/plain-step',
  'action/not',
  'action/staff-work',
  'action/own-work',
  'action/nobody',
  'action/verb-first',
  'action/active',
  'action/clause',
  'actor/staff',
  'actor/other',
  'actor/carer',
  'actor/person',
  'actor/object',
  'actor/honorific',
  'actor/together',
  'actor/agent',
  'actor/i',
  'actor/you',
  'actor/we',
];

/** Layer 3: the steps, and who takes them. */
export function readActions(
  reading: Reading,
  goals: readonly GoalReading[],
  secondReader: LayerReader | null = null,
): readonly ActionReading[] {
  const signs = signTable(reading, CUES);
  const steps = findActions(reading, signs, goals, secondReader);
  if (steps.length === 0) return [];
  const kinds = titleKinds(reading);
  const cells = actorCells(reading.document.blocks, (header) => kinds.get(header.start)?.names === 'actor');
  const actors = actorReader(reading, signs);
  return steps.map((step): ActionReading => {
    const { block } = step.line;
    const stated = block.stated?.as === 'action' ? (block.stated.by ?? null) : null;
    if (stated !== null) return { start: step.start, end: step.end, actor: STATED[stated] };
    const cell = block.kind === 'cell' ? cells.get(rowKey(block)) : undefined;
    const byRules = (cell === undefined ? null : actors.named(cell)) ?? actorOfStep(reading, signs, actors, step);
    return { start: step.start, end: step.end, actor: secondAnswer(secondReader, step, byRules, WHO) };
  });
}

/** The second reader's word on who acts is taken where it is much surer than of the rules' answer. */
const WHO: AnswerSpace<Actor> = { answers: ACTORS, question: (actor) => `done by ${actor}`, margin: 3 };

/** Who takes a step where the record says so outright. */
const STATED: Readonly<Record<StatedBy, Actor>> = {
  person: 'person',
  carer: 'other',
  professional: 'staff',
  shared: 'shared',
};

/** Who takes a step: by its label, the name after it, its subject, its heading, or the kind of work that it is. */
function actorOfStep(reading: Reading, signs: SignTable, actors: ActorReader, step: Step): Actor {
  const { block, zone, sentence } = step.line;
  const beside = block.kind === 'field' ? block.label : labelBefore(reading, step);
  if (beside !== null && signs.find('actor/together', beside) !== null) return 'shared';
  const label = block.kind === 'field' ? labelActor(reading, step, block.label, actors) : null;
  if (label !== null) return label;
  const named = namedBeside(reading, actors, step) ?? subjectOf(signs, actors, step);
  const own = named ?? (signs.find('action/own-work', step) === null ? null : 'person');
  if (own === 'person' || own === 'staff') {
    const second = secondOf(signs, actors, step);
    if (signs.find('actor/together', step) !== null || (second !== null && second !== own)) return 'shared';
  }
  if (named !== null) return named;
  if (signs.find('actor/together', step) !== null) return 'shared';
  const agent = signs.find('actor/agent', step);
  const elsewhere = (agent === null ? null : actors.known(agent)) ?? actors.pair(step);
  if (elsewhere !== null) return elsewhere;
  const heading = headingActor(reading, actors, step);
  if (heading !== null) return heading;
  if (sentence.voice === 'person' || zone.actor === 'person') return 'person';
  if (signs.find('action/staff-work', step) !== null) return 'staff';
  if (signs.find('action/own-work', step) !== null) return 'person';
  // Records leave the doer out where it is staff, hardly ever where it is somebody else.
  return signs.find('action/nobody', step) === null ? 'staff' : 'unclear';
}

/** Who a sentence says acts; one that begins with what is to be done does not say. */
function subjectOf(signs: SignTable, actors: ActorReader, { line: { sentence } }: Step): Actor | null {
  if (signs.find('action/verb-first', sentence)?.start === sentence.start) return null;
  return actors.subject(sentence, signs.find('action/active', sentence)?.start === sentence.start);
}

/** "To attend the clinic, HCA to accompany": who takes the second half of a step. */
function secondOf(signs: SignTable, actors: ActorReader, step: Step): Actor | null {
  const { sentence } = step.line;
  const later = { start: sentence.start + 1, end: sentence.end };
  const clause = signs.find('action/clause', later);
  return clause === null ? null : actors.known(clause);
}

/** "Denise: adds the hill path": a label that a sentence goes on from names who takes the step. */
function labelActor(reading: Reading, { line }: Step, label: Span, actors: ActorReader): Actor | null {
  const { sentence, zone } = line;
  if (zone.title === sentence.block) return null;
  const goesOn = /^\p{Ll}/u.test(reading.document.text.slice(sentence.start, sentence.start + 1));
  return goesOn ? actors.named(label) : actors.known(label);
}

/** "Dad: stop texting me" and "Ring the umpires' secretary (me)": a name before a colon, or in a bracket or after a dash at the end. */
const BEFORE = /^[^:.\n]{1,30}:\s/;
const AFTER = /[–—-]\s*\p{Lu}\p{L}+\.?\s*$|\([^()]*\)\.?\s*$/u;

function labelBefore(reading: Reading, { line: { sentence } }: Step): Span | null {
  const before = BEFORE.exec(reading.document.text.slice(sentence.start, sentence.end))?.[0];
  return before === undefined ? null : { start: sentence.start, end: sentence.start + before.length };
}

function namedBeside(reading: Reading, actors: ActorReader, step: Step): Actor | null {
  const { sentence } = step.line;
  const text = reading.document.text.slice(sentence.start, sentence.end);
  const label = labelBefore(reading, step);
  const after = AFTER.exec(text);
  // "Hemi: talk to Uncle": a sentence goes on from whoever takes it.
  const goesOn = label !== null && /^\p{Ll}/u.test(reading.document.text.slice(label.end, sentence.end));
  return (
    (label === null ? null : goesOn ? actors.named(label) : actors.known(label)) ??
    (after === null ? null : actors.known({ start: sentence.start + after.index, end: sentence.end }))
  );
}

/** A heading that only names somebody stands over their own steps; this is the longest one, in UTF-16 units. */
const NAME_ALONE = 30;

function headingActor(reading: Reading, actors: ActorReader, step: Step): Actor | null {
  const [title] = reading.titlesOf(step.line.sentence.block);
  return title?.kind === 'heading' && title.end - title.start <= NAME_ALONE ? actors.known(title) : null;
}
