import type { Diagnostic } from '../model/diagnostic.ts';
import type { Morphology, Provenance, Reviewed, RulePack } from '../model/pack.ts';
import { anchorOf, withLeads } from './anchor.ts';
import { compileContexts, compileSections, compileSigns, compileThemes, compileWording } from './compile-kinds.ts';
import { compileMasking } from './compile-masking.ts';
import { compileRecords } from './compile-records.ts';
import { compileFrameworks, compileStandards } from './compile-standards.ts';
import { compileTemplates } from './compile-templates.ts';
import { CueTable } from './cue-table.ts';
import { hashOf } from './hash.ts';
import { type AddedHeadings, addHeadings } from './own-headings.ts';
import { PhraseCompiler } from './phrase-compiler.ts';
import { phraseTableOf } from './phrase-table-maker.ts';
import { checkRuleFiles, type RuleFiles, type RuleSource } from './rule-files.ts';
import type { YamlFile } from './yaml-file.ts';

export interface CompiledRules {
  readonly pack: RulePack;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles rule files. What is wrong comes back as diagnostics; the pack holds everything that could be used. */
export function compileRules(
  sources: readonly RuleSource[],
  morphology: Morphology,
  added: readonly AddedHeadings[] = [],
): CompiledRules {
  const sorted = [...sources].sort((a, b) => (a.file < b.file ? -1 : 1));
  const { files, diagnostics } = checkRuleFiles(sorted, morphology);
  const same = Object.assign({}, ...files.words.map((f) => f.content.same ?? {})) as Record<string, string>;
  const compiler = new PhraseCompiler(morphology, same);
  const cues = new CueTable(compiler);
  const plain = compileLists(files, cues, compiler);

  const wording = compileWording(files.wording, cues);
  const contexts = compileContexts(files.context, cues);
  const sections = compileSections(files.sections, cues);
  const scopedCues = added.flatMap((headings) => addHeadings(headings, cues));
  const themes = compileThemes(files.themes, cues);
  const templates = compileTemplates(files.templates, cues);
  const signs = [...compileSigns([...files.goals, ...files.reading], cues), ...templates.signs];
  checkContextNames(wording, contexts, files, cues);
  checkLists(files, cues, compiler);

  const frequency = frequencies(files, compiler, morphology);
  const lists = withLeads(compiler.lists, frequency);
  const rarity = { lists, frequency };
  const phrases = cues.finish((phrase) => anchorOf(phrase.elements, rarity));
  const vocabulary = {
    words: compiler.words,
    same,
    firstNames: firstNames(plain, morphology),
    honorifics: plain('honorifics'),
    abbreviations: plain('abbreviations'),
  };
  const named = Object.fromEntries(lists);
  const hashes = Object.fromEntries(sorted.map(({ file, text }) => [file, hashOf(text)]));
  return {
    pack: {
      hash: hashOf(JSON.stringify(added.length === 0 ? hashes : [hashes, added.map(said)])).slice(0, 16),
      files: hashes,
      vocabulary,
      lists: named,
      phrases,
      table: phraseTableOf({ phrases, lists: named, vocabulary }),
      cues: cues.names,
      wording,
      contexts,
      sections,
      ...themes,
      signs,
      templateMeasures: templates.measures,
      standards: compileStandards(files.standards),
      frameworks: compileFrameworks(files.frameworks),
      records: compileRecords(files.records),
      ...(scopedCues.length === 0 ? {} : { scopedCues }),
      reviewed: compileReview(files.review),
      masking: compileMasking(files.masking),
      secondReader: files['second-reader'].at(-1)?.content.categories ?? null,
    },
    diagnostics: [...diagnostics, ...cues.diagnostics].sort(byPlace),
  };
}

const said = ({ headings, scope }: AddedHeadings): unknown => (scope === null ? headings : [scope, headings]);

function compileReview(files: RuleFiles['review']): readonly Reviewed[] {
  return files.flatMap(({ yaml, content }) =>
    content.accepted.flatMap(({ why, rules }, index) =>
      rules.map((about, place) => {
        const { line } = yaml.placeOf(['accepted', index, 'rules', place]);
        return { about, why, file: yaml.file, line };
      }),
    ),
  );
}

/** Lists that are read as plain words, not as phrases. */
const PLAIN = new Set(['honorifics', 'first-names', 'not-first-names', 'abbreviations']);

function firstNames(plain: (name: string) => readonly string[], morphology: Morphology): readonly string[] {
  const not = new Set(plain('not-first-names'));
  return [...new Set([...morphology.firstNames(), ...plain('first-names')])].filter((name) => !not.has(name)).sort();
}

function compileLists(files: RuleFiles, cues: CueTable, compiler: PhraseCompiler): (name: string) => readonly string[] {
  const plain = new Map<string, string[]>();
  for (const { yaml, content } of files.words) {
    for (const [name, entries] of Object.entries(content.lists ?? {})) {
      if (PLAIN.has(name)) {
        plain.set(name, [...(plain.get(name) ?? []), ...entries]);
        continue;
      }
      entries.forEach((entry, index) => {
        cues.attempt(yaml, ['lists', name, index], entry, () => {
          compiler.addToList(name, entry);
        });
      });
    }
  }
  return (name) => plain.get(name) ?? [];
}

/** How often each numbered word is met in 10,000; words that share a stem count together. */
function frequencies(files: RuleFiles, compiler: PhraseCompiler, morphology: Morphology): ReadonlyMap<number, number> {
  const numbers = new Map(compiler.words.map((word, index) => [word, index + 1]));
  const found = new Map<number, number>();
  for (const { content } of files.words) {
    for (const [word, times] of Object.entries(content.frequency ?? {})) {
      for (const key of [`s:${morphology.stem(word)}`, `f:${word}`]) {
        const number = numbers.get(key);
        if (number !== undefined) found.set(number, (found.get(number) ?? 0) + times);
      }
    }
  }
  return found;
}

function checkLists(files: RuleFiles, cues: CueTable, compiler: PhraseCompiler): void {
  const unknown = [...compiler.asked].filter((name) => !compiler.lists.has(name));
  for (const name of unknown) {
    for (const checked of Object.values(files).flat() as readonly { readonly yaml: YamlFile }[]) {
      const path = pathOfText(checked.yaml.data, `<${name}>`, []);
      if (path !== null) cues.fault(checked.yaml, path, `there is no list <${name}>`, 'lists stand in rules/words');
    }
  }
}

function pathOfText(value: unknown, text: string, path: readonly PropertyKey[]): readonly PropertyKey[] | null {
  if (typeof value === 'string') return value.includes(text) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathOfText(inner, text, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function checkContextNames(
  wording: RulePack['wording'],
  contexts: RulePack['contexts'],
  files: RuleFiles,
  cues: CueTable,
): void {
  const known = new Set(contexts.map((c) => c.id));
  for (const { yaml, content } of files.wording) {
    for (const name of content.unless)
      if (!known.has(name))
        cues.fault(yaml, ['unless'], `there is no context "${name}"`, 'contexts stand in rules/context');
    content.rules.forEach((rule, index) => {
      for (const name of [...(rule.unless ?? []), ...(rule.despite ?? [])]) {
        if (!known.has(name))
          cues.fault(
            yaml,
            ['rules', index, 'unless'],
            `${rule.id}: there is no context "${name}"`,
            'contexts stand in rules/context',
          );
      }
    });
  }
  const seen = new Map<string, Provenance>();
  for (const rule of wording) {
    const before = seen.get(rule.id);
    if (before !== undefined) {
      cues.diagnostics.push({
        severity: 'error',
        file: rule.file,
        line: rule.line,
        column: 1,
        message: `${rule.id} stands twice`,
        hint: `the other is in ${before.file}, line ${before.line}`,
      });
    }
    seen.set(rule.id, rule);
  }
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
