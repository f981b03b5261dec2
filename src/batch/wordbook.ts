import type { FindingCategory } from '../model/audit.ts';
import type { Criterion, Framework, RulePack, ThemeSign } from '../model/pack.ts';
import { DOMAINS, ELEMENTS, THEMES, WORDING_CATEGORIES } from '../model/vocabulary.ts';
import { type CriterionWords, plainName, type ThemeWords, type Wordbook } from '../report/wordbook.ts';
import { frameworkWords } from './framework-words.ts';

const CATEGORIES: readonly FindingCategory[] = [
  ...WORDING_CATEGORIES,
  'missing-section',
  'hollow-section',
  'disguised-section',
  'imposed-goal',
  'ghostwritten-goal',
  'avoidance-goal',
  'missing-prompt',
  'printed-goal',
  'prompt-voice',
  'reading-age',
];

/** What the rules call things, for reports. `standard` is the id that was asked for, or null for the recommended ones;
 * `framework` is the one that reports are to show the audit by as well. */
export function wordbookOf(pack: RulePack, standard: string | null, framework: Framework | null = null): Wordbook {
  const used = pack.standards.filter(({ id }) => standard === null || id === standard);
  const domains = new Map(pack.domains.map(({ domain, name }) => [domain, name]));
  const themes = new Map(pack.themes.map((rule) => [rule.theme, rule]));
  return {
    standard: {
      name: used.length === 1 ? (used[0]?.name ?? '') : 'Recommended standard',
      source: [...new Set(used.map(({ source }) => source))].join('; '),
    },
    domains: record(DOMAINS, (domain) => domains.get(domain) ?? plainName(domain)),
    themes: record(THEMES, (theme): ThemeWords => {
      const rule = themes.get(theme);
      return {
        name: rule?.name ?? plainName(theme),
        domain: rule?.domain ?? 'working-relationship',
        about: rule?.about ?? '',
      };
    }),
    elements: record(ELEMENTS, plainName),
    categories: record(CATEGORIES, (category) => ({ name: plainName(category), about: '' })),
    criteria: Object.fromEntries(
      used.flatMap(({ name, criteria }) => criteria.map((c) => [c.id, criterionWords(name, c)])),
    ),
    ...(framework !== null && { framework: frameworkWords(framework, used, pack) }),
    says: Object.fromEntries([...pack.signs, ...themeSigns(pack)].map(({ id, say }) => [id, say])),
    sources: Object.fromEntries(
      [...pack.wording, ...pack.signs, ...themeSigns(pack), ...sectionRules(pack)].map(({ id, source }) => [
        id,
        source,
      ]),
    ),
  };
}

function themeSigns({ themes }: RulePack): readonly ThemeSign[] {
  return themes.flatMap((theme) => [...theme.for, ...theme.against]);
}

/** Sections by the names that their findings have. */
function sectionRules({ sections }: RulePack): readonly { readonly id: string; readonly source: string }[] {
  return sections.map(({ element, source }) => ({ id: `section/${element}`, source }));
}

function criterionWords(standard: string, { statement, domain, theme, target, source }: Criterion): CriterionWords {
  return { standard, statement, domain, theme, target, source };
}

function record<K extends string, V>(keys: readonly K[], valueFor: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<K, V>;
}
