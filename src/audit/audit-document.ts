import type { DocumentAudit, Evidence, SectionResult, ThemeResult } from '../model/audit.ts';
import type { RulePack } from '../model/pack.ts';
import type { Location, Span } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { type Domain, ELEMENTS, type Element, THEMES, type Theme } from '../model/vocabulary.ts';
import { acceptedInText } from './accepted-in-text.ts';
import { readActions } from './actions.ts';
import { declinedElements } from './criteria/declined.ts';
import { AS_IN_STANDARD, type HeldCriteria } from './criteria/held-criteria.ts';
import { checkCriteria, targetsOf } from './criteria.ts';
import { finishFindings } from './finding.ts';
import { goalFindings } from './goal-findings.ts';
import { readGoals } from './goals.ts';
import { locator } from './places.ts';
import { principleEvidence } from './principles.ts';
import { AS_WRITTEN, type LevelOf, levelled } from './rule-levels.ts';
import { layerReader } from './second-reader/layers.ts';
import type { SecondReader } from './second-reader/model.ts';
import { withSecondOpinion } from './second-reader/second-opinion.ts';
import { secondReaderFindings } from './second-reader/second-reader-findings.ts';
import { settledSentences } from './second-reader/settled.ts';
import { sectionFindings } from './section-findings.ts';
import { readSections, type SectionReading } from './sections.ts';
import { templateFindings } from './templates/template-findings.ts';
import { readThemes, type ThemeEvidence, type ThemeReading } from './themes.ts';
import { wholeSentences } from './whole-sentence.ts';
import { wordingFindings } from './wording.ts';
import { wordingDrafts } from './wording-findings.ts';

export interface AuditOptions {
  /** A standard's id, or null for the one that the kind of document asks for. */
  readonly standard: string | null;
  /** Reads what the rules leave alone; null where it is not asked. */
  readonly secondReader?: SecondReader | null;
  /** What the settings make of a rule's severity; absent, rules are as they are written. */
  readonly levelOf?: LevelOf;
  /** What the settings make of the criteria; absent, they are as the standard has them. */
  readonly criteria?: HeldCriteria;
}

/** Holds one document against the rules. Its audit depends on this document alone. */
export function auditDocument(reading: Reading, pack: RulePack, options: AuditOptions): DocumentAudit {
  const { document } = reading;
  const locate = locator(document);
  const model = options.secondReader ?? null;
  const levelOf = options.levelOf ?? AS_WRITTEN;
  const wording = withSecondOpinion(wordingFindings(reading, pack, levelOf), reading, model);
  const layers = model === null ? null : layerReader(reading, model.layers);
  const goals = readGoals(reading, pack, layers);
  const actions = readActions(reading, goals, layers);
  const sections = readSections(reading, pack, goals, actions, layers);
  const themes = readThemes(reading, pack, { wording, sections, goals, actions }, layers);
  const advised =
    model === null || pack.secondReader === null
      ? []
      : secondReaderFindings(
          { reading, settled: settledSentences(reading, pack, goals) },
          model,
          pack.secondReader,
          locate,
        );
  const domains = new Map(pack.themes.map((theme) => [theme.theme, theme.domain]));
  const domainOf = (theme: Theme): Domain => domains.get(theme) ?? 'working-relationship';
  const quote = (span: Span): string => document.text.slice(span.start, span.end);
  const found = finishFindings(
    [
      ...wordingDrafts(wording, reading, locate),
      ...levelled(
        [
          ...goalFindings(goals, reading, pack, locate),
          ...templateFindings(goals, reading, pack, locate),
          ...sectionFindings(sections, reading, pack, locate),
          ...advised,
        ],
        levelOf,
      ),
    ],
    domainOf,
    wholeSentences(document),
  );
  const accepted = acceptedInText(found, document, reading.kind, locate);
  const audit: Omit<DocumentAudit, 'criteria'> = {
    path: document.path,
    record: document.record,
    group: document.group,
    format: document.format,
    kind: reading.kind,
    addressee: reading.addressee,
    words: reading.words,
    findings: accepted.findings,
    sections: sections === null ? null : sectionResults(sections, locate),
    goals: goals.map((goal) => ({
      text: quote(goal),
      location: locate(goal),
      ownership: goal.ownership,
      direction: goal.direction,
      area: goal.area,
      because: goal.because,
    })),
    actions: actions.map((action) => ({ text: quote(action), location: locate(action), actor: action.actor })),
    themes: themeResults(themes, quote, locate),
    notes: [...document.notes, ...accepted.notes],
    ...(accepted.notes.length > 0 && { idleComments: accepted.notes }),
    principles: evidenceOf(principleEvidence(reading, pack, wording), quote, locate),
  };
  const declined = declinedElements(reading, sections);
  const held = options.criteria ?? AS_IN_STANDARD;
  const criteria = checkCriteria(audit, pack, options.standard, { declined, held });
  const targets = targetsOf(criteria, pack, held);
  return { ...audit, criteria, ...(targets === null ? {} : { targets }) };
}

function sectionResults(
  sections: Readonly<Record<Element, SectionReading>>,
  locate: (span: Span) => Location,
): Readonly<Record<Element, SectionResult>> {
  const results = ELEMENTS.map((element): readonly [Element, SectionResult] => {
    const section = sections[element];
    return [element, { status: section.status, location: locate(section), because: section.because }];
  });
  return Object.fromEntries(results) as Record<Element, SectionResult>;
}

function themeResults(
  themes: Readonly<Partial<Record<Theme, ThemeReading>>>,
  quote: (span: Span) => string,
  locate: (span: Span) => Location,
): Readonly<Record<Theme, ThemeResult>> {
  const results = THEMES.map((theme): readonly [Theme, ThemeResult] => {
    const found = themes[theme];
    if (found === undefined) return [theme, { stance: 'none', assessable: false, evidence: [] }];
    const evidence = evidenceOf(found.evidence, quote, locate);
    return [theme, { stance: found.stance, assessable: found.assessable, evidence }];
  });
  return Object.fromEntries(results) as Record<Theme, ThemeResult>;
}

const evidenceOf = (
  found: readonly ThemeEvidence[],
  quote: (span: Span) => string,
  locate: (span: Span) => Location,
): readonly Evidence[] => found.map((e) => ({ text: quote(e), location: locate(e), stance: e.stance, rule: e.rule }));
