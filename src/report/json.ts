import { packTraces } from '../audit/cohort/packed-traces.ts';
import type { Traces } from '../audit/cohort/traces.ts';
import type { Acceptance, DocumentAudit, Evidence, Finding, Goal } from '../model/audit.ts';
import type { Unreadable } from '../model/document.ts';
import type { Location } from '../model/place.ts';
import { ELEMENTS, THEMES } from '../model/vocabulary.ts';
import { frameworkCounts } from './by-framework.ts';
import { excerpt, remark } from './excerpt.ts';
import { compare, shownFindings } from './findings.ts';
import { jsonPart, jsonParts } from './json-by-framework.ts';
import { jsonCohort } from './json-cohort.ts';
import type { JsonDocument, JsonReport } from './json-schema.ts';
import { REPORT_SCHEMA, type ReportOptions } from './reporter.ts';
import { type RunHead, type RunTail, type StreamedReporter, wholeReport } from './streamed.ts';
import type { FrameworkWords } from './wordbook.ts';

type Of<K extends keyof JsonDocument> = NonNullable<JsonDocument[K]>;

/** The whole run as one JSON object with keys in a fixed order, written document by document. */
export const jsonStream: StreamedReporter = (words, options) => {
  let documents = 0;
  const counts = words.framework === undefined ? null : frameworkCounts(words.framework, options);
  return {
    begin: (head) => {
      const beginning = JSON.stringify(jsonHead(head, options), null, INDENT);
      return printable(`${beginning.slice(0, -'\n}'.length)},\n  "documents": [`);
    },
    document: (audit, traces) => {
      documents += 1;
      counts?.add(audit);
      const document = withTraces(jsonDocument(audit, options, words.framework), traces);
      const listed = JSON.stringify(IN_LIST(document), null, INDENT);
      return printable(`${documents === 1 ? '' : ','}${listed.slice(BEFORE, AFTER)}`);
    },
    // They stand together, behind the documents.
    unreadable: () => '',
    end: (tail) => {
      const rest = JSON.stringify(
        {
          unreadable: tail.unreadable.map((file) => jsonUnreadable(file, options)),
          passedOver: tail.passedOver,
          ...jsonWithoutPlan(tail),
          ...(counts !== null && { by: jsonPart(counts) }),
          cohort: jsonCohort(tail.cohort, words, options),
        },
        null,
        INDENT,
      );
      return printable(`${documents === 0 ? '' : '\n  '}],${rest.slice('{'.length)}\n`);
    },
  };
};

export const jsonReport = wholeReport(jsonStream);

/**
 * A line of JSON for each document and for each file that could not be read, in the order of their paths; before them a line
 * that says what wrote them, after them one with what they show together.
 */
export const ndjsonStream: StreamedReporter = (words, options) => ({
  begin: (head) => line(jsonHead(head, options)),
  document: (audit, traces) => line(withTraces(jsonDocument(audit, options, words.framework), traces)),
  unreadable: (file) => line(jsonUnreadable(file, options)),
  end: (tail) =>
    line({
      cohort: jsonCohort(tail.cohort, words, options),
      unreadable: tail.unreadable.map((file) => jsonUnreadable(file, options)),
      passedOver: tail.passedOver,
      ...jsonWithoutPlan(tail),
    }),
});

const INDENT = 2;

/** A document as deep as it stands in the report, so that its lines are indented as they are made. */
const IN_LIST = (document: JsonDocument): object => ({ '': [document] });
const BEFORE = '{\n  "": ['.length;
const AFTER = -'\n  ]\n}'.length;

/** A value as one line, without what could steer a terminal. */
export function line(value: unknown): string {
  return `${printable(JSON.stringify(value))}\n`;
}

function jsonHead(
  { tool: { name, version, rules, standard }, shard }: RunHead,
  { masked }: ReportOptions,
): Pick<JsonReport, 'schema' | 'tool' | 'shard' | 'masked'> {
  return {
    schema: REPORT_SCHEMA,
    tool: { name, version, rules, standard },
    ...(masked === true && { masked }),
    ...(shard !== undefined && { shard }),
  };
}

function withTraces(document: JsonDocument, traces: Traces | undefined): JsonDocument {
  return traces === undefined ? document : { ...document, traces: packTraces(traces) };
}

function jsonWithoutPlan({ withoutPlan = [] }: RunTail): Pick<JsonReport, 'withoutPlan'> {
  if (withoutPlan.length === 0) return {};
  return { withoutPlan: withoutPlan.map(({ path, reason }) => ({ path, reason })) };
}

export function jsonUnreadable(
  { path, record, reason }: Unreadable,
  options: ReportOptions,
): JsonReport['unreadable'][number] {
  return {
    path: path,
    record: record === undefined ? null : record,
    reason: remark(reason, options),
  };
}

/** One document as it stands under `documents`. */
export function jsonDocument(audit: DocumentAudit, options: ReportOptions, framework?: FrameworkWords): JsonDocument {
  return {
    path: audit.path,
    record: audit.record === null ? null : audit.record,
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
    ...(framework !== undefined && { by: jsonParts(framework, audit, options, (found) => support(found, options)) }),
    criteria: { ...audit.criteria },
    ...(audit.targets !== undefined && { targets: { ...audit.targets } }),
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

/** Control characters, C1 and those that turn the reading direction among them, could steer a terminal that the report is printed to; as escapes they mean the same to a reader. */
function printable(json: string): string {
  return STEERING.test(json) ? json.replace(ALL_STEERING, escapeOf) : json;
}

function escapeOf(c: string): string {
  return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Those below U+0020 are escapes already, as JSON has them; lines may end. */
const STEERING = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const ALL_STEERING = new RegExp(STEERING, 'g');
