import type { Unreadable } from '../../model/document.ts';
import { oneLine } from '../excerpt.ts';
import { said } from './place-columns.ts';
import { column, tableOf } from './table.ts';

export const NOT_READ = tableOf<Unreadable>({
  name: 'Not read',
  about: 'Files that could not be read. They are in none of the figures.',
  rows: ({ report }) => report.unreadable,
  columns: [
    column('File', 'name', 'The file.', ({ path }) => oneLine(path)),
    column('Reason', 'text', 'Why it could not be read, and what to do.', ({ reason }, source) => said(reason, source)),
  ],
});
