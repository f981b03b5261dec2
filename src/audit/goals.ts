import type { Block } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Hit, Reading } from '../model/reading.ts';
import {
  type Actor,
  AREAS,
  type Area,
  DIRECTIONS,
  type Direction,
  OWNERSHIPS,
  type Ownership,
} from '../model/vocabulary.ts';
import { actorReader } from './actions/actor.ts';
import { clearArea, likelyArea } from './goals/area.ts';
import { directionOf } from './goals/direction.ts';
import { findGoals } from './goals/find-goals.ts';
import { ownerReader } from './goals/owners.ts';
import { type Owned, ownershipOf } from './goals/ownership.ts';
import { signTable } from './goals/sign-table.ts';
import { type AnswerSpace, type LayerReader, secondAnswer } from './second-reader/layers.ts';

export interface GoalReading extends Span {
  readonly ownership: Ownership;
  readonly direction: Direction;
  readonly area: Area;
  /** The signs that decided, in plain words. */
  readonly because: readonly string[];
  /** What of it rests on the second reader alone. */
  readonly advised: readonly ('found' | 'ownership' | 'direction' | 'area')[];
}

export interface ActionReading extends Span {
  readonly actor: Actor;
}

const CUES = [
  'goal/run-in',
  'goal/not-goal',
  'goal/preference',
  'goal/wish',
  'goal/told',
  'goal/quoted-wish',
  'goal/statement',
  'goal/outcome',
  'goal/patient-will',
  'goal/bare',
  'goal/own-wish',
  'goal/reason',
  'goal/team-wish',
  'goal/other-wish',
  'goal/promise',
  'goal/agreed',
  'goal/obedience',
  'goal/service-content',
  'goal/ghostwritten',
  'goal/imposed',
  'goal/service-words',
  'goal/wish-words',
  'goal/avoidance',
  'goal/avoidance-near',
  'goal/avoidance-without',
  'goal/keeping',
  'goal/undirected',
  'goal/undecided',
  'goal/area-service',
  'goal/area-clinical',
  'goal/area-life',
  'goal/area-service-hint',
  'goal/area-clinical-hint',
  'goal/area-life-hint',
  'answer/hollow',
  'voice/first-person',
  'action/step',
  'actor/staff',
  'actor/other',
  'actor/carer',
  'actor/person',
  'actor/object',
  'actor/honorific',
  'actor/i',
  'actor/we',
  'actor/you',
];

/** The second reader's word is taken where it is much surer than of the rules' answer: by this much, as log-odds. */
const MARGIN = 1;
const WHOSE: AnswerSpace<Ownership> = { answers: OWNERSHIPS, question: (one) => `owned by ${one}`, margin: MARGIN };
const WHITHER: AnswerSpace<Direction> = { answers: DIRECTIONS, question: (one) => `points to ${one}`, margin: MARGIN };
const ABOUT: AnswerSpace<Area> = { answers: AREAS, question: (one) => `about ${one}`, margin: MARGIN };

/** Layer 3: the goals that the document sets for the person. */
export function readGoals(
  reading: Reading,
  pack: RulePack,
  secondReader: LayerReader | null = null,
): readonly GoalReading[] {
  const signs = signTable(reading, CUES);
  const goals = findGoals(reading, signs, secondReader);
  if (goals.length === 0) return [];
  const ownerOf = ownerReader(reading, actorReader(reading, signs));
  const explain = explainer(reading, pack);
  return goals.map((goal): GoalReading => {
    const clear = clearArea(signs, goal);
    const stated = statedOwner(goal.line.block, pack);
    const owned = stated ?? ownershipOf(reading, signs, ownerOf, goal, clear?.area ?? null);
    const ownership = stated?.ownership ?? secondAnswer(secondReader, goal, owned.ownership, WHOSE);
    const imposed = ownership === 'professional' || ownership === 'ghostwritten';
    const placed = clear ?? likelyArea(reading, signs, goal, imposed);
    const directed = directionOf(signs, goal);
    const direction = secondAnswer(secondReader, goal, directed.direction, WHITHER);
    const area = secondAnswer(secondReader, goal, placed.area, ABOUT);
    const advised: GoalReading['advised'] = [
      ...(goal.advised ? (['found'] as const) : []),
      ...(ownership === owned.ownership ? [] : (['ownership'] as const)),
      ...(direction === directed.direction ? [] : (['direction'] as const)),
      ...(area === placed.area ? [] : (['area'] as const)),
    ];
    return {
      start: goal.start,
      end: goal.end,
      ownership,
      direction,
      area,
      because: [
        ...(ownership === owned.ownership ? [stated === null ? explain(owned.sign, owned.hit) : stated.sign] : []),
        ...(direction === directed.direction && directed.hit !== null ? [explain(directed.hit.cue, directed.hit)] : []),
        ...(area === placed.area && placed.hit !== null ? [explain(placed.hit.cue, placed.hit)] : []),
        ...(advised.length > 0 ? ['the second reader, which weighs all of its words, takes it so'] : []),
      ],
      advised,
    };
  });
}

/** Whose a goal is where the record says so outright; what was agreed together is told by its words like any other. */
function statedOwner({ stated }: Block, { records }: RulePack): Owned | null {
  const by = stated?.by ?? null;
  if (by === null || by === 'shared') return null;
  return { ownership: by === 'carer' ? 'unclear' : by, sign: records.because[by], hit: null };
}

/** What a sign means in the words of its rule, with the words of the text that show it. */
function explainer(reading: Reading, pack: RulePack): (sign: string, hit: Hit | null) => string {
  return (sign, hit) => {
    const say = pack.signs.find(({ id }) => id === sign)?.say ?? sign;
    return hit === null ? say : `${say} (“${reading.document.text.slice(hit.start, hit.end)}”)`;
  };
}
