import type { Acceptance, CriterionSum, DocumentAudit, Evidence, Finding, Goal } from '../model/audit.ts';
import type { Location } from '../model/place.ts';
import { ELEMENTS, THEMES } from '../model/vocabulary.ts';
import { excerpt, pathOf, remark } from './excerpt.ts';
import { compare, shownFindings } from './findings.ts';
import type { JsonDocument, JsonReport } from './json-schema.ts';
import { REPORT_SCHEMA, type ReportOptions, type RunReport } from './reporter.ts';
import { verdictOf } from './verdict.ts';
import type { Wordbook } from './wordbook.ts';

type Of<K extends keyof JsonDocument> = NonNullable<JsonDocument[K]>;

/** The whole run as one JSON object with keys in a fixed order. */
export function jsonReport(report: RunReport, words: Wordbook, options: ReportOptions): string {
  const { name, version, rules, standard } = report.tool;
  const object: JsonReport = {
    schema: REPORT_SCHEMA,
    tool: { name, version, rules, standard },
    documents: report.documents.map((audit) => jsonDocument(audit, options)),
    unreadable: report.unreadable.map(({ path, record, reason }) => ({
      path: pathOf(path, options),
      record: record === undefined ? null : pathOf(record, options),
      reason: remark(reason, options),
    })),
    passedOver: report.passedOver,
    cohort: { criteria: report.cohort.criteria.map((sum) => criterion(sum, words)), repeated: [] },
  };
  return `${printable(JSON.stringify(object, null, 2))}\n`;
}

/** One document as it stands under `documents`. */
export function jsonDocument(audit: DocumentAudit, options: ReportOptions): JsonDocument {
  return {
    path: pathOf(audit.path, options),
    record: audit.record === null ? null : pathOf(audit.record, options),
    group: sorted(audit.group),
    format: audit.format,
    kind: audit.kind,
    addressee: audit.addressee,
    words: audit.words,
    findings: shownFindings(audit, options).map((found) => finding(found, options)),
    sections: sections(audit, options),
    goals: audit.goals.map((found) => goal(found, options)),
    actions: audit.actions.map(({ text, location, actor }) => ({
      text: quoted(text, options),
      location: place(location),
      actor,
    })),
    themes: themes(audit, options),
    criteria: { ...audit.criteria },
    notes: audit.notes.map((note) => remark(note, options)),
  };
}

function finding(found: Finding, options: ReportOptions): Of<'findings'>[number] {
  return {
    rule: found.rule,
    category: found.category,
    severity: found.severity,
    domain: found.domain,
    theme: found.theme,
    text: quoted(found.text, options),
    sentence: quoted(found.sentence, options),
    message: remark(found.message, options),
    instead: [...found.instead],
    location: place(found.location),
    fingerprint: found.fingerprint,
    accepted: found.accepted === null ? null : acceptance(found.accepted, options),
    known: found.known,
    advisory: found.advisory,
    probability: found.probability,
  };
}

function acceptance({ reason, reviewer, expires }: Acceptance, options: ReportOptions): Acceptance {
  return { reason: remark(reason, options), reviewer, expires };
}

function sections({ sections: held }: DocumentAudit, options: ReportOptions): JsonDocument['sections'] {
  if (held === null) return null;
  return mapped(ELEMENTS, (element) => {
    const { status, location, because } = held[element];
    return { status, location: place(location), because: remark(because, options) };
  });
}

function goal(found: Goal, options: ReportOptions): Of<'goals'>[number] {
  return {
    text: quoted(found.text, options),
    location: place(found.location),
    ownership: found.ownership,
    direction: found.direction,
    area: found.area,
    because: found.because.map((sign) => remark(sign, options)),
  };
}

function themes(audit: DocumentAudit, options: ReportOptions): Of<'themes'> {
  return mapped(THEMES, (theme) => {
    const { stance, assessable, evidence } = audit.themes[theme];
    return { stance, assessable, evidence: evidence.map((found) => support(found, options)) };
  });
}

function support(found: Evidence, options: ReportOptions): Of<'themes'>[keyof Of<'themes'>]['evidence'][number] {
  return {
    text: quoted(found.text, options),
    location: place(found.location),
    stance: found.stance,
    rule: found.rule,
  };
}

function criterion(sum: CriterionSum, words: Wordbook): JsonReport['cohort']['criteria'][number] {
  const { id, met, applicable, exceptions, low, high, target } = sum;
  const statement = words.criteria[id]?.statement ?? null;
  return { id, statement, met, applicable, exceptions, low, high, target, verdict: verdictOf(sum) };
}

function quoted(text: string, options: ReportOptions): string {
  return excerpt(text, options) ?? '';
}

function place({ start, end, line, column, page, pointer }: Location): Location {
  return { start, end, line, column, page, pointer };
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

/** A record with exactly these keys, in this order. */
function mapped<K extends string, V>(keys: readonly K[], resultFor: (key: K) => V): Record<K, V> {
  const record: Partial<Record<K, V>> = {};
  for (const key of keys) record[key] = resultFor(key);
  if (!isWhole(record, keys)) throw new Error(`incomplete: ${keys.join(', ')}`);
  return record;
}

function isWhole<K extends string, V>(record: Partial<Record<K, V>>, keys: readonly K[]): record is Record<K, V> {
  return keys.every((key) => key in record);
}

/** C1 control characters could steer a terminal that the report is printed to; as escapes they mean the same to a reader. */
function printable(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
