import { readText } from '../formats/text.ts';
import { createReader, type Reader } from '../language/read.ts';
import type { RulePack } from '../model/pack.ts';

/** What a title says, as the names of the rules' cues: `section/strengths/title`, `column/team`. */
export type TitleCues = (title: string) => readonly string[];

/** Asks the rules about titles that stand outside a document's text: headers of columns, names of fields. */
export function titleCues(pack: RulePack): TitleCues {
  let reader: Reader | null = null;
  return (title) => {
    reader ??= createReader(pack);
    const line = title.replace(/\s+/g, ' ').trim();
    const reading = reader(readText({ path: '' }, `# ${line}\n\n…\n`), { kind: 'care-plan', addressee: null });
    const [first] = reading.sentences;
    return first === undefined ? [] : reading.cuesIn(first.index);
  };
}
