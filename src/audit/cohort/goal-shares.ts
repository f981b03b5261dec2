import type { DocumentAudit, GoalShare } from '../../model/audit.ts';
import { wilson } from '../wilson.ts';

interface Count {
  own: number;
  goals: number;
}

/** Counts goals that are the person's own, for each value of each group. */
export class GoalShares {
  readonly #fields = new Map<string, Map<string, Count>>();

  add({ group, goals }: Pick<DocumentAudit, 'group' | 'goals'>): void {
    if (goals.length === 0) return;
    const own = goals.filter(({ ownership }) => ownership === 'person').length;
    for (const [field, value] of Object.entries(group)) {
      const values = this.#fields.get(field) ?? new Map<string, Count>();
      const count = values.get(value) ?? { own: 0, goals: 0 };
      count.own += own;
      count.goals += goals.length;
      values.set(value, count);
      this.#fields.set(field, values);
    }
  }

  /** In the order of their names, never of their results. */
  shares(): readonly GoalShare[] {
    return sorted(this.#fields).flatMap(([field, values]) =>
      sorted(values).map(([value, { own, goals }]) => ({ field, value, own, goals, ...wilson(own, goals) })),
    );
  }
}

function sorted<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
