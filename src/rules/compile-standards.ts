import type { Framework, Standard } from '../model/pack.ts';
import type { RuleFiles } from './rule-files.ts';

export function compileStandards(files: RuleFiles['standards']): readonly Standard[] {
  return files.map(
    ({ yaml, content }): Standard => ({
      id: content.id,
      name: content.name,
      about: content.about,
      kinds: content.kinds,
      source: content.source,
      verified: content.verified,
      file: yaml.file,
      line: 1,
      parts: [],
      criteria: content.criteria.map((criterion, index) => ({
        id: criterion.id,
        statement: criterion.statement,
        domain: criterion.domain,
        theme: criterion.theme,
        target: criterion.target,
        met: criterion.met,
        notApplicable: criterion['not-applicable'] ?? null,
        exception: criterion.exception ?? null,
        check: criterion.check,
        source: criterion.source,
        verified: criterion.verified,
        file: yaml.file,
        line: yaml.placeOf(['criteria', index]).line,
        parts: criterion.parts ?? [],
      })),
    }),
  );
}

export function compileFrameworks(files: RuleFiles['frameworks']): readonly Framework[] {
  return files.map(
    ({ yaml, content }): Framework => ({
      id: content.id,
      name: content.name,
      about: content.about,
      copyright: content.copyright ?? null,
      source: content.source,
      verified: content.verified,
      file: yaml.file,
      line: 1,
      parts: [],
      members: content.parts.map((part) => ({
        id: part.id,
        name: part.name,
        about: part.about,
        verified: part.verified,
        themes: part.themes ?? [],
      })),
    }),
  );
}
