import type { Location, Result, Suppression } from 'sarif';
import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Severity } from '../../model/vocabulary.ts';
import { excerpt, oneLine, remark } from '../excerpt.ts';
import type { ReportOptions } from '../reporter.ts';
import { placeInWords } from '../terminal/place.ts';
import { messageOf } from './message.ts';
import { regionOf } from './region.ts';
import { relativeUri } from './uri.ts';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** How sure the second reader must at least be, as a rank of 0 to 100. */
const PERCENT = 100;

export function sarifResult(audit: DocumentAudit, finding: Finding, ruleIndex: number, options: ReportOptions): Result {
  const { rule, severity, domain, theme, category, advisory, probability, fingerprint } = finding;
  const suppressions = suppressionsOf(finding, options);
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: messageOf(audit, finding, options) },
    locations: [locationOf(audit, finding, options)],
    partialFingerprints: { 'recoveryAudit/v1': fingerprint },
    ...(probability !== null && { rank: Math.round(probability * PERCENT) }),
    ...(suppressions.length > 0 && { suppressions }),
    ...(finding.known && { baselineState: 'unchanged' }),
    properties: {
      tags: [domain, theme, category, ...(advisory ? ['advisory'] : [])],
      advisory,
      instead: finding.instead.map((other) => remark(other, options)),
    },
  };
}

function locationOf(audit: DocumentAudit, finding: Finding, options: ReportOptions): Location {
  const artifactLocation = { uri: relativeUri(audit.path) };
  const region = regionOf(audit, finding);
  if (region === null) {
    const name = [...(audit.record === null ? [] : [remark(audit.record, options)]), placeInWords(finding.location)];
    return {
      physicalLocation: { artifactLocation },
      logicalLocations: [{ fullyQualifiedName: oneLine(name.join(', ')), kind: 'text' }],
    };
  }
  const { start, end } = finding.location;
  const words = excerpt(finding.text, options);
  return {
    physicalLocation: {
      artifactLocation,
      region: {
        ...region,
        charOffset: start,
        charLength: end - start,
        ...(words !== null && words !== '' && { snippet: { text: words } }),
      },
    },
  };
}

function suppressionsOf({ accepted, known }: Finding, options: ReportOptions): Suppression[] {
  if (accepted !== null) {
    const { reason, reviewer, expires } = accepted;
    const justification = remark(reason, options);
    return [
      {
        kind: reviewer === null ? 'inSource' : 'external',
        status: 'accepted',
        justification,
        properties: { reviewer, expires },
      },
    ];
  }
  return known ? [{ kind: 'external', status: 'accepted', justification: 'Known from the baseline.' }] : [];
}
