import { readText } from '../formats/text.ts';
import type { RulePack } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import type { Kind } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { loadMorphology } from './morphology.ts';
import { createReader } from './read.ts';

const morphology = await loadMorphology();

/** A pack of cues alone, for tests: phrases by cue, and lists. A cue that begins with "title/" must be a whole title. */
export function packOf(
  cues: Readonly<Record<string, readonly string[]>>,
  lists: Readonly<Record<string, readonly string[]>> = {},
): RulePack {
  const file = {
    about: 'test',
    source: 'test',
    verified: 'judgement',
    cues: Object.entries(cues).map(([id, phrases]) => ({
      id,
      say: 'a cue of a test',
      whole: id.startsWith('title/') || id.endsWith('-title') || id === 'name/label',
      phrases,
      examples: { match: ['none'] },
    })),
  };
  const { pack, diagnostics } = compileRules(
    [
      { file: 'reading/test.yaml', text: JSON.stringify(file) },
      {
        file: 'words/test.yaml',
        text: JSON.stringify({
          about: 'test',
          lists: { abbreviations: ['Dr', 'e.g'], ...lists },
        }),
      },
    ],
    morphology,
  );
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => d.message).join('; '));
  return pack;
}

/** Reads a text with a pack. */
export const readWith = (pack: RulePack, text: string, kind: Kind = 'care-plan'): Reading =>
  createReader(pack)(readText({ path: 'test.txt' }, text), { kind, addressee: null });

/** What a single phrase finds in a text. */
export function found(
  phrase: string,
  text: string,
  lists?: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const reading = readWith(packOf({ cue: [phrase] }, lists), text);
  return reading.hits('cue').map((hit) => text.slice(hit.start, hit.end));
}
