import type { DocumentAudit, Finding, Goal } from '../model/audit.ts';
import type { CriterionResult } from '../model/vocabulary.ts';
import { NOWHERE, packSections, packThemes, sectionsFrom, THEME_NUMBERS, themesFrom } from './packed-results.ts';
import { Parts } from './parts.ts';
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
    facts.number(JSON.stringify([group, format, kind, addressee, targets]), () => ({
      group,
      format,
      kind,
      addressee,
      targets,
    })),
    words,
    audit.findings.length,
    audit.goals.length,
    packSections(audit.sections),
    ...packThemes(audit.themes),
    ...audit.findings.map((finding) => findings.number(figuresOf(finding), () => slimFinding(finding))),
    ...audit.goals.map((goal) =>
      goals.number(`${goal.ownership} ${goal.direction} ${goal.area}`, () => slimGoal(goal)),
    ),
    ...Object.entries(audit.criteria).map((result) => criteria.number(result.join(' '), () => result)),
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

/** What is left of a finding, as a key: findings that agree in it are one. */
function figuresOf({ rule, category, severity, domain, theme, accepted, known, advisory }: Finding): string {
  const accepting = accepted === null ? '' : JSON.stringify(accepted);
  return `${rule} ${category} ${severity} ${domain} ${theme} ${known} ${advisory} ${accepting}`;
}

function slimFinding(finding: Finding): Finding {
  const none = { text: '', sentence: '', message: '', instead: [], fingerprint: '', probability: null };
  return { ...finding, ...none, location: NOWHERE };
}

function slimGoal(goal: Goal): Goal {
  return { ...goal, text: '', location: NOWHERE, because: [] };
}
