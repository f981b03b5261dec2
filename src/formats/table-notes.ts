import type { Column } from './table-columns.ts';

/** What was made of the columns, so that a wrong guess is seen. */
export function columnNotes(
  columns: readonly Column[],
  { headed, given }: { readonly headed: boolean; readonly given: boolean },
): readonly string[] {
  const titled = (kind: Column['role']['kind']): string =>
    columns
      .filter(({ role }) => role.kind === kind)
      .map(({ title }) => title)
      .join(', ');
  const groups = columns.flatMap(({ title, role }) => (role.kind === 'group' ? [`${title} (${role.field})`] : []));
  const parts = [
    ['text', titled('text')],
    ['record', titled('record')],
    ['group', groups.join(', ')],
    ['name', titled('name')],
    ['left out', titled('left-out')],
  ].flatMap(([what = '', which = '']) => (which === '' ? [] : [`${what}: ${which}`]));
  const how = given ? 'as --columns says' : 'told by their headers and cells; --columns sets it';
  return [...(headed ? [] : ['The table has no header.']), `Columns ${how}. ${parts.join('; ')}.`];
}
