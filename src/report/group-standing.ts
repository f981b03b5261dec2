import { MeanTarget } from '../audit/criteria/mean-target.ts';
import { wilson } from '../audit/wilson.ts';
import type { CriterionSum, DocumentAudit } from '../model/audit.ts';
import { compare } from './findings.ts';
import type { ReportOptions } from './reporter.ts';

type Grouped = Pick<ReportOptions, 'excerpts' | 'smallNumbers'>;

const SMALLEST_GROUP = 5;

/** Groups with fewer documents say more of single people than of practice; they are counted together. */
export function smallestGroup({ smallNumbers }: Grouped): number {
  return smallNumbers ?? SMALLEST_GROUP;
}

/** Documents that share a value of a field. */
export interface Group {
  readonly name: string;
  readonly documents: readonly DocumentAudit[];
}

/** The documents by one field: teams, wards, months. */
export interface Grouping {
  readonly field: string;
  /** In the order of their names, never of their results. */
  readonly groups: readonly Group[];
  /** Groups too small to stand alone, together; null where there are none. */
  readonly folded: { readonly groups: number; readonly documents: readonly DocumentAudit[] } | null;
}

/** The documents by each field that tells some of them apart. */
export function groupings(documents: readonly DocumentAudit[], options: Grouped): readonly Grouping[] {
  const fields = [...new Set(documents.flatMap(({ group }) => Object.keys(group)))].sort(compare);
  return fields.map((field) => grouping(field, documents, options)).filter(({ groups }) => groups.length > 0);
}

function grouping(field: string, documents: readonly DocumentAudit[], options: Grouped): Grouping {
  const byValue = new Map<string, DocumentAudit[]>();
  for (const audit of documents) {
    const value = audit.group[field];
    if (value === undefined) continue;
    const name = value;
    const held = byValue.get(name);
    if (held === undefined) byValue.set(name, [audit]);
    else held.push(audit);
  }
  if (byValue.size < 2) return { field, groups: [], folded: null };
  const all = [...byValue].map(([name, held]): Group => ({ name, documents: held }));
  const smallest = smallestGroup(options);
  const small = all.filter((group) => group.documents.length < smallest);
  return {
    field,
    groups: all.filter((group) => !small.includes(group)).sort((a, b) => compare(a.name, b.name)),
    folded: small.length === 0 ? null : { groups: small.length, documents: small.flatMap((group) => group.documents) },
  };
}

/** The criteria of a run over some of its documents, those that none of them is asked for left out. */
export function sumsOver(documents: readonly DocumentAudit[], sums: readonly CriterionSum[]): readonly CriterionSum[] {
  const all = sums.map(({ id, target }) => {
    const results = documents.map((audit) => audit.criteria[id]);
    const count = (wanted: string): number => results.filter((result) => result === wanted).length;
    const met = count('met');
    const applicable = met + count('not-met');
    const own = new MeanTarget();
    for (const { criteria, targets } of documents) {
      const asked = targets?.[id];
      if (asked !== undefined && (criteria[id] === 'met' || criteria[id] === 'not-met')) own.add(asked);
    }
    const sum = { id, met, applicable, exceptions: count('exception'), ...wilson(met, applicable) };
    return { ...sum, target: own.mean() ?? target };
  });
  return all.filter(({ applicable, exceptions }) => applicable + exceptions > 0);
}
