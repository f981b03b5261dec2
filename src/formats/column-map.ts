import { UsageError } from '../model/diagnostic.ts';

/** What a user says of the columns of tables (`--columns`). Headers are as they stand in the file; case and spacing do not count. */
export interface ColumnMap {
  readonly record: string | null;
  /** Where there are any, no other column is read as text. */
  readonly text: readonly string[];
  readonly name: readonly string[];
  readonly skip: readonly string[];
  /** Headers by the field that they group documents by. */
  readonly groups: ReadonlyMap<string, string>;
}

const FORM = 'write WHAT=HEADER, such as --columns id=PlanID,text=Narrative,team=Ward,skip=NHSNo';

/** Reads `id=PlanID,text=Narrative,team=Ward,skip=NHSNo`. A header with a comma in it stands in an option of its own. */
export function parseColumnMap(options: readonly string[]): ColumnMap {
  let record: string | null = null;
  const lists = { text: [] as string[], name: [] as string[], skip: [] as string[] };
  const groups = new Map<string, string>();
  for (const entry of options.flatMap(entriesOf)) {
    const cut = entry.indexOf('=');
    const what = entry.slice(0, cut).trim().toLowerCase();
    const header = entry.slice(cut + 1).trim();
    if (cut < 1 || header === '') throw new UsageError(`--columns does not understand "${entry}": ${FORM}.`);
    if (what === 'id') record = header;
    else if (what === 'text' || what === 'name' || what === 'skip') lists[what].push(header);
    else if (/^[\p{L}][\p{L}\p{N} _-]*$/u.test(what)) groups.set(what, header);
    else throw new UsageError(`--columns does not understand "${what}": ${FORM}.`);
  }
  return { record, ...lists, groups };
}

function entriesOf(option: string): readonly string[] {
  return option.split(/,(?=[^,=]+=)/).filter((entry) => entry.trim() !== '');
}

/** Headers that are the same to a reader: "PlanID", "plan id" and "Plan_ID". */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
