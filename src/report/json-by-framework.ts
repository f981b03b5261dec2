import type { DocumentAudit, Evidence } from '../model/audit.ts';
import { byFramework, type FrameworkCounts } from './by-framework.ts';
import type { JsonDocument, JsonReport } from './json-schema.ts';
import type { ReportOptions } from './reporter.ts';
import type { FrameworkWords } from './wordbook.ts';

type Parts = NonNullable<JsonDocument['by']>;

/** What a document shows of each part of a framework. */
export function jsonParts(
  framework: FrameworkWords,
  audit: DocumentAudit,
  options: ReportOptions,
  support: (found: Evidence) => Parts[number]['for'][number],
): Parts {
  return byFramework(framework, audit, options).map(({ part, stance, for: credits, against, findings, criteria }) => ({
    part: part.id,
    stance,
    for: credits.map(support),
    against: against.map(support),
    findings: findings.map(({ fingerprint }) => fingerprint),
    criteria: Object.fromEntries(criteria),
  }));
}

/** The framework of a run: in how many documents each part was shown, and what speaks to it. */
export function jsonPart({ framework, counts }: FrameworkCounts): NonNullable<JsonReport['by']> {
  const parts = counts().map(({ part, for: credits, mixed, against, none }) => ({
    id: part.id,
    name: part.name,
    for: credits,
    mixed,
    against,
    none,
    rules: [...part.rules],
    criteria: [...part.criteria],
  }));
  return { framework: framework.id, name: framework.name, parts };
}
