import type { DocumentAudit, Finding, Goal, SectionResult, ThemeResult } from '../model/audit.ts';
import type { Location } from '../model/place.ts';
import { ELEMENTS, type Element, THEMES, type Theme } from '../model/vocabulary.ts';

/**
 * Makes audits that hold what figures are made of, and neither words of documents nor places: some hundred bytes each, for
 * runs whose reports are written as they go. Parts that are the same in many documents are kept once.
 */
export function slimmer(): (audit: DocumentAudit) => DocumentAudit {
  const findings = new Parts<Finding>();
  const goals = new Parts<Goal>();
  const sections = new Parts<DocumentAudit['sections']>();
  const themes = new Parts<DocumentAudit['themes']>();
  const facts = new Parts<Pick<DocumentAudit, 'group' | 'format' | 'kind' | 'addressee' | 'criteria' | 'targets'>>();
  return (audit) => {
    const { path, record, words, group, format, kind, addressee, criteria, targets = {} } = audit;
    const found = Uint32Array.from(audit.findings, (finding) => findings.number(slimFinding(finding)));
    const held = Uint32Array.from(audit.goals, (goal) => goals.number(slimGoal(goal)));
    const section = sections.number(slimSections(audit.sections));
    const theme = themes.number(slimThemes(audit.themes));
    const fact = facts.number({ group, format, kind, addressee, criteria, targets });
    return {
      path,
      record,
      words,
      actions: [],
      notes: [],
      get findings() {
        return findings.all(found);
      },
      get goals() {
        return goals.all(held);
      },
      get sections() {
        return sections.at(section);
      },
      get themes() {
        return themes.at(theme);
      },
      get group() {
        return facts.at(fact).group;
      },
      get format() {
        return facts.at(fact).format;
      },
      get kind() {
        return facts.at(fact).kind;
      },
      get addressee() {
        return facts.at(fact).addressee;
      },
      get criteria() {
        return facts.at(fact).criteria;
      },
      get targets() {
        return facts.at(fact).targets ?? {};
      },
    };
  };
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

const NOWHERE: Location = { start: 0, end: 0, line: 1, column: 1, page: null, pointer: null };

function slimFinding(finding: Finding): Finding {
  return {
    ...finding,
    text: '',
    sentence: '',
    message: '',
    instead: [],
    location: NOWHERE,
    fingerprint: '',
    probability: null,
  };
}

function slimGoal(goal: Goal): Goal {
  return { ...goal, text: '', location: NOWHERE, because: [] };
}

function slimSections(sections: DocumentAudit['sections']): DocumentAudit['sections'] {
  if (sections === null) return null;
  const slim = ELEMENTS.map((element): readonly [Element, SectionResult] => {
    return [element, { status: sections[element].status, location: NOWHERE, because: '' }];
  });
  return Object.fromEntries(slim) as Record<Element, SectionResult>;
}

function slimThemes(themes: DocumentAudit['themes']): DocumentAudit['themes'] {
  const slim = THEMES.map((theme): readonly [Theme, ThemeResult] => [theme, { ...themes[theme], evidence: [] }]);
  return Object.fromEntries(slim) as Record<Theme, ThemeResult>;
}
