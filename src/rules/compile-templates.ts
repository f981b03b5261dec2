import type { Sign, TemplateMeasure } from '../model/pack.ts';
import { provenance, signOf } from './compile-kinds.ts';
import type { CueTable } from './cue-table.ts';
import type { RuleFiles } from './rule-files.ts';

/** Signs of templates and what is measured in them. Their phrases are looked for on demand: plans and letters do not pay for them. */
export function compileTemplates(
  files: RuleFiles['templates'],
  cues: CueTable,
): { readonly signs: readonly Sign[]; readonly measures: readonly TemplateMeasure[] } {
  return {
    signs: [
      ...files.flatMap(({ yaml, content }) =>
        content.cues.map((cue, index) => signOf(yaml, ['cues', index], cue, content, cue.id, cues, 'on-demand')),
      ),
      ...files.flatMap(({ yaml, content }) =>
        (content.measures ?? []).flatMap(({ id, say, finding, source, verified }, index): Sign[] => {
          if (finding === undefined) return [];
          const from = { source: source ?? content.source, verified: verified ?? content.verified };
          return [
            { id, say, finding, examples: { match: [], pass: [] }, ...provenance(yaml, ['measures', index], from) },
          ];
        }),
      ),
    ],
    measures: files.flatMap(({ content }) => (content.measures ?? []).map(({ id, limit }) => ({ id, limit }))),
  };
}
