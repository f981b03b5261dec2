import type { ScopedCue } from '../model/pack.ts';
import type { Element } from '../model/vocabulary.ts';
import type { CueTable } from './cue-table.ts';
import type { YamlFile } from './yaml-file.ts';

/** Headings that a configuration adds to those of the section rules, as phrases. */
export interface AddedHeadings {
  readonly yaml: YamlFile;
  /** Where they stand in the file. */
  readonly path: readonly PropertyKey[];
  readonly headings: Readonly<Partial<Record<Element, readonly string[]>>>;
  /** The documents in which they count, by the name that reading them asks for; null where they count in all. */
  readonly scope: string | null;
}

/** Adds titles to an element's, as its own file would hold them. Returns those that count in some documents alone. */
export function addHeadings({ yaml, path, headings, scope }: AddedHeadings, cues: CueTable): readonly ScopedCue[] {
  return Object.entries(headings).flatMap(([element, titles]) =>
    (['title', 'title-part'] as const).flatMap((part): readonly ScopedCue[] => {
      const as = `section/${element}/${part}`;
      const cue = scope === null ? as : `${as} (${scope})`;
      cues.add(cue, titles, yaml, [...path, element], part === 'title' ? 'whole' : 'titles');
      return scope === null ? [] : [{ cue, as, scope }];
    }),
  );
}
