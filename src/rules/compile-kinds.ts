import type {
  Context,
  DomainEntry,
  LayerSign,
  SectionRule,
  Sign,
  ThemeRule,
  ThemeSign,
  WordingRule,
} from '../model/pack.ts';
import type { CueTable } from './cue-table.ts';
import type { RuleFiles } from './rule-files.ts';
import type { CueFile } from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

type Verified = 'checked' | 'partly' | 'from-memory' | 'judgement';

export const provenance = (
  yaml: YamlFile,
  path: readonly PropertyKey[],
  from: { readonly source: string; readonly verified: Verified; readonly parts?: readonly string[] | undefined },
): { source: string; verified: Verified; file: string; line: number; parts: readonly string[] } => ({
  source: from.source,
  verified: from.verified,
  file: yaml.file,
  line: yaml.placeOf(path).line,
  parts: from.parts ?? [],
});

export function compileWording(files: RuleFiles['wording'], cues: CueTable): readonly WordingRule[] {
  return files.flatMap(({ yaml, content }) =>
    content.rules.map((rule, index): WordingRule => {
      const path = ['rules', index];
      cues.add(rule.id, rule.flag, yaml, [...path, 'flag']);
      cues.add(`${rule.id}/except`, rule.except, yaml, [...path, 'except']);
      const despite = new Set(rule.despite ?? []);
      return {
        id: rule.id,
        category: content.category,
        theme: rule.theme,
        severity: rule.severity,
        unless: [...content.unless, ...(rule.unless ?? [])].filter((name) => !despite.has(name)),
        say: rule.say,
        instead: rule.instead,
        examples: rule.examples,
        ...provenance(yaml, path, rule),
      };
    }),
  );
}

export function compileContexts(files: RuleFiles['context'], cues: CueTable): readonly Context[] {
  return files.flatMap(({ yaml, content }) =>
    content.contexts.map((context, index): Context => {
      const path = ['contexts', index];
      for (const side of ['before', 'after'] as const) {
        const at = [...path, side];
        cues.add(`${context.id}/${side}`, context[side]?.phrases, yaml, [...at, 'phrases'], 'on-demand');
        cues.add(
          `${context.id}/${side}/nearer`,
          context[side]?.['unless-nearer'],
          yaml,
          [...at, 'unless-nearer'],
          'on-demand',
        );
      }
      for (const part of ['around', 'sentence'] as const) {
        cues.add(`${context.id}/${part}`, context[part], yaml, [...path, part], 'on-demand');
      }
      cues.add(`${context.id}/under`, context.under, yaml, [...path, 'under'], 'whole');
      return {
        id: context.id,
        say: context.say,
        built: context.built ?? null,
        before: context.before === undefined ? null : (context.before.within ?? ANYWHERE),
        after: context.after === undefined ? null : (context.after.within ?? ANYWHERE),
        around: context.around !== undefined,
        sentence: context.sentence !== undefined,
        under: context.under !== undefined,
        examples: { holds: context.examples.holds, not: context.examples.not ?? [] },
        ...provenance(yaml, path, content),
      };
    }),
  );
}

/** Further than any sentence is long. */
const ANYWHERE = 1000;

export function compileSections(files: RuleFiles['sections'], cues: CueTable): readonly SectionRule[] {
  return files.map(({ yaml, content }): SectionRule => {
    const cue = (name: string): string => `section/${content.element}/${name}`;
    // A title is asked for both ways: as the whole of a heading, and as a part of one ("Strengths, needs, preferences").
    cues.add(cue('title'), content.titles, yaml, ['titles'], 'whole');
    cues.add(cue('title-part'), content.titles, yaml, ['titles'], 'titles');
    cues.add(cue('title-not'), content['titles-not'], yaml, ['titles-not']);
    for (const key of ['content', 'content-not', 'disguised', 'real'] as const)
      cues.add(cue(key), content[key], yaml, [key]);
    cues.add(cue('hollow'), content.hollow, yaml, ['hollow'], 'whole');
    return {
      element: content.element,
      about: content.about,
      theme: content.theme,
      severity: content.severity,
      missing: content.missing,
      empty: content.empty,
      disguise: content.disguise,
      examples: content.examples,
      ...provenance(yaml, [], content),
    };
  });
}

export function compileSigns(files: RuleFiles['goals'], cues: CueTable): readonly Sign[] {
  return files.flatMap(({ yaml, content }) =>
    content.cues.map((cue, index) => signOf(yaml, ['cues', index], cue, content, cue.id, cues)),
  );
}

export function signOf(
  yaml: YamlFile,
  path: readonly PropertyKey[],
  cue: CueFile['cues'][number],
  from: { readonly source: string; readonly verified: Verified },
  id: string,
  cues: CueTable,
  how: How = howOf(cue),
): Sign {
  cues.add(id, cue.phrases, yaml, [...path, 'phrases'], how);
  cues.add(`${id}/except`, cue.except, yaml, [...path, 'except'], how === 'on-demand' ? how : 'anywhere');
  return {
    id,
    say: cue.say,
    finding: cue.finding ?? null,
    examples: { match: cue.examples.match, pass: cue.examples.pass ?? [] },
    ...provenance(yaml, path, { ...from, parts: cue.parts }),
  };
}

type How = 'whole' | 'titles' | 'anywhere' | 'on-demand';

function howOf(cue: CueFile['cues'][number]): How {
  if (cue.whole === true) return 'whole';
  return cue.in ?? 'anywhere';
}

export function compileThemes(
  files: RuleFiles['themes'],
  cues: CueTable,
): { readonly themes: readonly ThemeRule[]; readonly domains: readonly DomainEntry[] } {
  const themes = files.flatMap(({ yaml, content }) =>
    content.themes.map((theme, index): ThemeRule => {
      const signs = (side: 'for' | 'against'): readonly ThemeSign[] =>
        theme[side].map((cue, i) => ({
          ...signOf(yaml, ['themes', index, side, i], cue, theme, cue.id, cues),
          hint: cue.hint === true,
        }));
      const layers = (side: 'for' | 'against'): readonly LayerSign[] =>
        (theme.layers?.[side] ?? []).map(({ measure, hint }) => ({ measure, hint: hint === true }));
      return {
        theme: theme.theme,
        domain: content.domain,
        name: theme.name,
        about: theme.about,
        assessable: theme.assessable,
        for: signs('for'),
        against: signs('against'),
        layers: { for: layers('for'), against: layers('against') },
        hints: {
          for: theme.hints?.for ?? 2,
          against: theme.hints?.against ?? 2,
          letter: theme.hints?.letter ?? theme.hints?.for ?? 2,
        },
        ...provenance(yaml, ['themes', index], theme),
      };
    }),
  );
  return {
    themes,
    domains: files.map(({ content }) => ({ domain: content.domain, name: content.name, about: content.about })),
  };
}
