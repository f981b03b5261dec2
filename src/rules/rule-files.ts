import type { Diagnostic } from '../model/diagnostic.ts';
import type { Morphology } from '../model/pack.ts';
import type { MaskingFile } from './masking-schema.ts';
import type { ReviewFile } from './review-schema.ts';
import type {
  ContextFile,
  CueFile,
  FrameworkFile,
  RecordsFile,
  SecondReaderFile,
  SectionFile,
  StandardFile,
  TemplateFile,
  ThemeFile,
  WordingFile,
  WordsFile,
} from './schema.ts';
import { FILE_SCHEMAS, type RuleFolder } from './schema.ts';
import { checkShape, meant, parseYamlFile, type YamlFile } from './yaml-file.ts';

/** A rule file's source text, by its path under `rules/`, with forward slashes. */
export interface RuleSource {
  readonly file: string;
  readonly text: string;
}

interface Checked<F> {
  readonly yaml: YamlFile;
  readonly content: F;
}

/** Rule files that have the right shape, by folder. */
export interface RuleFiles {
  readonly wording: Checked<WordingFile>[];
  readonly sections: Checked<SectionFile>[];
  readonly goals: Checked<CueFile>[];
  readonly reading: Checked<CueFile>[];
  readonly themes: Checked<ThemeFile>[];
  readonly context: Checked<ContextFile>[];
  readonly words: Checked<WordsFile>[];
  readonly standards: Checked<StandardFile>[];
  readonly templates: Checked<TemplateFile>[];
  readonly frameworks: Checked<FrameworkFile>[];
  readonly 'second-reader': Checked<SecondReaderFile>[];
  readonly review: Checked<ReviewFile>[];
  readonly records: Checked<RecordsFile>[];
  readonly masking: Checked<MaskingFile>[];
}

const isFolder = (name: string): name is RuleFolder => Object.hasOwn(FILE_SCHEMAS, name);

/** Reads and checks every file; one that is wrong is left out and said so, the others still stand. */
export function checkRuleFiles(
  sources: readonly RuleSource[],
  morphology: Morphology,
): { readonly files: RuleFiles; readonly diagnostics: readonly Diagnostic[] } {
  const files: RuleFiles = {
    wording: [],
    sections: [],
    goals: [],
    reading: [],
    themes: [],
    context: [],
    words: [],
    standards: [],
    templates: [],
    frameworks: [],
    'second-reader': [],
    review: [],
    records: [],
    masking: [],
  };
  const diagnostics: Diagnostic[] = [];
  for (const { file, text } of sources) {
    const folder = file.split('/').at(-2) ?? '';
    if (!isFolder(folder)) {
      const hint =
        meant(folder, Object.keys(FILE_SCHEMAS), morphology.likeness) ??
        `its folder must be one of ${Object.keys(FILE_SCHEMAS).join(', ')}`;
      diagnostics.push({
        severity: 'error',
        file,
        line: 1,
        column: 1,
        message: `no rules are kept in a folder "${folder}"`,
        hint,
      });
      continue;
    }
    const { yaml, diagnostics: faults } = parseYamlFile(file, text);
    diagnostics.push(...faults);
    if (yaml !== null) diagnostics.push(...checkInto(files, folder, yaml, morphology));
  }
  return { files, diagnostics };
}

function checkInto(
  files: RuleFiles,
  folder: RuleFolder,
  yaml: YamlFile,
  { likeness }: Morphology,
): readonly Diagnostic[] {
  const check = <F>(schema: Parameters<typeof checkShape<F>>[1], into: Checked<F>[]): readonly Diagnostic[] => {
    const { value, diagnostics } = checkShape(yaml, schema, likeness);
    if (value !== null) into.push({ yaml, content: value });
    return diagnostics;
  };
  switch (folder) {
    case 'wording':
      return check(FILE_SCHEMAS.wording, files.wording);
    case 'sections':
      return check(FILE_SCHEMAS.sections, files.sections);
    case 'goals':
      return check(FILE_SCHEMAS.goals, files.goals);
    case 'reading':
      return check(FILE_SCHEMAS.reading, files.reading);
    case 'themes':
      return check(FILE_SCHEMAS.themes, files.themes);
    case 'context':
      return check(FILE_SCHEMAS.context, files.context);
    case 'words':
      return check(FILE_SCHEMAS.words, files.words);
    case 'standards':
      return check(FILE_SCHEMAS.standards, files.standards);
    case 'templates':
      return check(FILE_SCHEMAS.templates, files.templates);
    case 'frameworks':
      return check(FILE_SCHEMAS.frameworks, files.frameworks);
    case 'second-reader':
      return check(FILE_SCHEMAS['second-reader'], files['second-reader']);
    case 'review':
      return check(FILE_SCHEMAS.review, files.review);
    case 'records':
      return check(FILE_SCHEMAS.records, files.records);
    case 'masking':
      return check(FILE_SCHEMAS.masking, files.masking);
  }
}
