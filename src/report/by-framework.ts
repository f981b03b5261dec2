import type { CriterionSum, DocumentAudit, Evidence, Finding } from '../model/audit.ts';
import { type CriterionResult, THEMES, type Theme } from '../model/vocabulary.ts';
import { shownFindings } from './findings.ts';
import type { ReportOptions } from './reporter.ts';
import type { FrameworkWords, PartWords } from './wordbook.ts';

/** What one document shows of a part of a framework. */
export interface PartShown {
  readonly part: PartWords;
  readonly stance: 'for' | 'against' | 'mixed' | 'none';
  readonly for: readonly Evidence[];
  /** Evidence against it that is not among its findings. */
  readonly against: readonly Evidence[];
  readonly findings: readonly Finding[];
  readonly criteria: readonly (readonly [id: string, CriterionResult])[];
}

/** The same audit by another framework: its parts in order, each with what speaks for and against it. */
export function byFramework(
  framework: FrameworkWords,
  audit: DocumentAudit,
  options: Pick<ReportOptions, 'minSeverity'>,
): readonly PartShown[] {
  // What names the part itself goes first: of several signs in one place, the first is told.
  const evidence = [
    ...(audit.principles ?? []).map((found) => ({ found, theme: null })),
    ...THEMES.flatMap((theme) => audit.themes[theme].evidence.map((found) => ({ found, theme }))),
  ];
  const shown = shownFindings(audit, options);
  return framework.parts.map((part): PartShown => {
    const speaks = (rule: string, theme: Theme | null): boolean => speaksTo(framework, part, rule, theme);
    const own = onePerPlace(evidence.filter(({ found, theme }) => speaks(found.rule, theme)).map(({ found }) => found));
    const findings = shown.filter(({ rule, theme }) => speaks(rule, theme));
    const credits = own.filter(({ stance }) => stance === 'for');
    const against = own.filter((one) => one.stance === 'against' && !findings.some((finding) => isIn(finding, one)));
    const concern = against.length > 0 || findings.some(({ severity }) => severity !== 'info');
    return {
      part,
      stance: credits.length > 0 ? (concern ? 'mixed' : 'for') : concern ? 'against' : 'none',
      for: credits,
      against,
      findings,
      criteria: part.criteria.flatMap((id) => {
        const result = audit.criteria[id];
        return result === undefined || result === 'not-applicable' ? [] : [[id, result] as const];
      }),
    };
  });
}

/** A part over many documents: how many show it, and in which way. */
export interface PartCount {
  readonly part: PartWords;
  readonly for: number;
  readonly mixed: number;
  readonly against: number;
  readonly none: number;
}

/** Counts of a framework's parts, document by document. */
export interface FrameworkCounts {
  readonly framework: FrameworkWords;
  readonly add: (audit: DocumentAudit) => void;
  readonly counts: () => readonly PartCount[];
}

export function frameworkCounts(
  framework: FrameworkWords,
  options: Pick<ReportOptions, 'minSeverity'>,
): FrameworkCounts {
  const counted = framework.parts.map((part) => ({ part, for: 0, mixed: 0, against: 0, none: 0 }));
  return {
    framework,
    add: (audit) => {
      byFramework(framework, audit, options).forEach(({ stance }, index) => {
        const part = counted[index];
        if (part !== undefined) part[stance] += 1;
      });
    },
    counts: () => counted,
  };
}

export interface PartSum extends PartCount {
  /** The sums of its criteria. */
  readonly criteria: readonly CriterionSum[];
}

/** The parts over all documents of a run, with their criteria. */
export function sumByFramework(
  framework: FrameworkWords,
  {
    documents,
    cohort,
  }: {
    readonly documents: readonly DocumentAudit[];
    readonly cohort: { readonly criteria: readonly CriterionSum[] };
  },
  options: Pick<ReportOptions, 'minSeverity'>,
): readonly PartSum[] {
  const { add, counts } = frameworkCounts(framework, options);
  for (const audit of documents) add(audit);
  return counts().map(
    (count): PartSum => ({
      ...count,
      criteria: cohort.criteria.filter(({ id }) => count.part.criteria.includes(id)),
    }),
  );
}

/** A rule speaks to the parts that it names; one that names none, to those of its theme. */
function speaksTo(framework: FrameworkWords, part: PartWords, rule: string, theme: Theme | null): boolean {
  const named = framework.named[rule];
  return named === undefined ? theme !== null && part.themes.includes(theme) : named.includes(part.id);
}

const isIn = ({ location }: Finding, evidence: Evidence): boolean =>
  location.start < evidence.location.end && evidence.location.start < location.end;

/** What several themes show by one place is one piece of evidence for a part; a whole section is none beside its sentences. */
function onePerPlace(evidence: readonly Evidence[]): readonly Evidence[] {
  const first = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = `${one.stance} ${one.location.start} ${one.location.end}`;
    if (!first.has(key)) first.set(key, one);
  }
  const places = [...first.values()];
  const innermost = places.filter((one) => !places.some((other) => other !== one && holds(one, other)));
  return innermost.sort((a, b) => a.location.start - b.location.start || a.location.end - b.location.end);
}

const holds = (outer: Evidence, inner: Evidence): boolean =>
  outer.stance === inner.stance &&
  outer.location.start <= inner.location.start &&
  inner.location.end <= outer.location.end;
