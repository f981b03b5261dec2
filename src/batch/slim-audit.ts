import type { DocumentAudit, Finding, Goal } from '../model/audit.ts';
import type { CriterionResult } from '../model/vocabulary.ts';
import { NOWHERE, packSections, packThemes, sectionsFrom, THEME_NUMBERS, themesFrom } from './packed-results.ts';
import { type SpillingRows, spillingRows } from './spilled-rows.ts';

/**
 * Makes audits that hold what figures are made of, and neither words of documents nor places, for runs whose reports are
 * written as they go. What is different from document to document stands in rows of numbers, which are put aside as they become
 * many: a document keeps its path in memory, and little else.
 */
export function slimmer(): (audit: DocumentAudit) => DocumentAudit {
  const kept: Kept = {
    rows: spillingRows(),
    facts: new Parts(),
    findings: new Parts(),
    goals: new Parts(),
    criteria: new Parts(),
  };
  let count = 0;
  return (audit) => {
    kept.rows.append(rowOf(audit, kept));
    count += 1;
    return new SlimAudit(audit.path, audit.record, count - 1, kept);
  };
}

interface Kept {
  readonly rows: SpillingRows;
  readonly facts: Parts<Pick<DocumentAudit, 'group' | 'format' | 'kind' | 'addressee' | 'targets'>>;
  readonly findings: Parts<Finding>;
  readonly goals: Parts<Goal>;
  readonly criteria: Parts<readonly [string, CriterionResult]>;
}

/** Places in a row; behind the themes stand the numbers of findings, goals and criteria. */
const [FACTS, WORDS, FINDINGS, GOALS, SECTIONS, THEMES] = [0, 1, 2, 3, 4, 5] as const;
const HEAD = THEMES + THEME_NUMBERS;

function rowOf(audit: DocumentAudit, { facts, findings, goals, criteria }: Kept): Uint32Array {
  const { group, format, kind, addressee, targets = {}, words } = audit;
  return Uint32Array.of(
    facts.number({ group, format, kind, addressee, targets }),
    words,
    audit.findings.length,
    audit.goals.length,
    packSections(audit.sections),
    ...packThemes(audit.themes),
    ...audit.findings.map((finding) => findings.number(slimFinding(finding))),
    ...audit.goals.map((goal) => goals.number(slimGoal(goal))),
    ...Object.entries(audit.criteria).map((result) => criteria.number(result)),
  );
}

/** Getters stand once for all documents: each of its own would cost more than what they give. */
class SlimAudit implements DocumentAudit {
  readonly path: string;
  readonly record: string | null;
  readonly #number: number;
  readonly #kept: Kept;

  constructor(path: string, record: string | null, number: number, kept: Kept) {
    this.path = path;
    this.record = record;
    this.#number = number;
    this.#kept = kept;
  }

  get #row(): Uint32Array {
    return this.#kept.rows.at(this.#number);
  }

  get #facts(): ReturnType<Kept['facts']['at']> {
    return this.#kept.facts.at(this.#row[FACTS] ?? 0);
  }

  get group(): DocumentAudit['group'] {
    return this.#facts.group;
  }

  get format(): string {
    return this.#facts.format;
  }

  get kind(): DocumentAudit['kind'] {
    return this.#facts.kind;
  }

  get addressee(): DocumentAudit['addressee'] {
    return this.#facts.addressee;
  }

  get targets(): NonNullable<DocumentAudit['targets']> {
    return this.#facts.targets ?? {};
  }

  get words(): number {
    return this.#row[WORDS] ?? 0;
  }

  get findings(): readonly Finding[] {
    const row = this.#row;
    return this.#kept.findings.all(row.subarray(HEAD, HEAD + (row[FINDINGS] ?? 0)));
  }

  get goals(): readonly Goal[] {
    const row = this.#row;
    const from = HEAD + (row[FINDINGS] ?? 0);
    return this.#kept.goals.all(row.subarray(from, from + (row[GOALS] ?? 0)));
  }

  get criteria(): DocumentAudit['criteria'] {
    const row = this.#row;
    const from = HEAD + (row[FINDINGS] ?? 0) + (row[GOALS] ?? 0);
    return Object.fromEntries(this.#kept.criteria.all(row.subarray(from)));
  }

  get sections(): DocumentAudit['sections'] {
    return sectionsFrom(this.#row[SECTIONS] ?? 0);
  }

  get themes(): DocumentAudit['themes'] {
    return themesFrom(this.#row.subarray(THEMES, HEAD));
  }

  get actions(): DocumentAudit['actions'] {
    return [];
  }

  get notes(): DocumentAudit['notes'] {
    return [];
  }
}

/** Different values of a part, each by its number. */
class Parts<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  number(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    this.#values.push(value);
    return this.#values.length - 1;
  }

  at(number: number): T {
    const value = this.#values[number];
    if (value === undefined) throw new RangeError(`there is no part ${number}`);
    return value;
  }

  all(numbers: Uint32Array): readonly T[] {
    return Array.from(numbers, (number) => this.at(number));
  }
}

function slimFinding(finding: Finding): Finding {
  const none = { text: '', sentence: '', message: '', instead: [], fingerprint: '', probability: null };
  return { ...finding, ...none, location: NOWHERE };
}

function slimGoal(goal: Goal): Goal {
  return { ...goal, text: '', location: NOWHERE, because: [] };
}
