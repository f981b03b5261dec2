import type { RecordWords } from '../model/pack.ts';
import type { RuleFiles } from './rule-files.ts';

const UNSAID = 'the record says so';

/** What parts of health records are called; a file that comes later has the last word. */
export function compileRecords(files: RuleFiles['records']): RecordWords {
  const contents = files.map(({ content }) => content);
  return {
    titles: Object.fromEntries(contents.flatMap(({ titles }) => Object.entries(titles ?? {}))),
    codes: Object.fromEntries(
      contents.flatMap(({ codes }) => (codes ?? []).flatMap((named) => named.codes.map((code) => [code, named.title]))),
    ),
    because: contents.findLast(({ because }) => because !== undefined)?.because ?? {
      person: UNSAID,
      carer: UNSAID,
      professional: UNSAID,
      shared: UNSAID,
    },
  };
}
