import type { Block } from '../model/document.ts';
import type { RulePack } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Hit, Reading } from '../model/reading.ts';
import type { Actor, Area, Direction, Ownership } from '../model/vocabulary.ts';
import { actorReader } from './actions/actor.ts';
import { clearArea, likelyArea } from './goals/area.ts';
import { directionOf } from './goals/direction.ts';
import { findGoals } from './goals/find-goals.ts';
import { ownerReader } from './goals/owners.ts';
import { type Owned, ownershipOf } from './goals/ownership.ts';
import { signTable } from './goals/sign-table.ts';

export interface GoalReading extends Span {
  readonly ownership: Ownership;
  readonly direction: Direction;
  readonly area: Area;
  /** The signs that decided, in plain words. */
  readonly because: readonly string[];
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

/** Layer 3: the goals that the document sets for the person. */
export function readGoals(reading: Reading, pack: RulePack): readonly GoalReading[] {
  const signs = signTable(reading, CUES);
  const goals = findGoals(reading, signs);
  if (goals.length === 0) return [];
  const ownerOf = ownerReader(reading, actorReader(reading, signs));
  const explain = explainer(reading, pack);
  return goals.map((goal): GoalReading => {
    const clear = clearArea(signs, goal);
    const stated = statedOwner(goal.line.block, pack);
    const owned = stated ?? ownershipOf(reading, signs, ownerOf, goal, clear?.area ?? null);
    const imposed = owned.ownership === 'professional' || owned.ownership === 'ghostwritten';
    const placed = clear ?? likelyArea(reading, signs, goal, imposed);
    const directed = directionOf(signs, goal);
    return {
      start: goal.start,
      end: goal.end,
      ownership: owned.ownership,
      direction: directed.direction,
      area: placed.area,
      because: [
        stated === null ? explain(owned.sign, owned.hit) : stated.sign,
        ...[directed.hit, placed.hit].flatMap((hit) => (hit === null ? [] : [explain(hit.cue, hit)])),
      ],
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
