import type { Unreadable } from '../../model/document.ts';
import { nameOf } from '../excerpt.ts';
import { inert } from './escape.ts';
import { type Sheet, said } from './sheet.ts';
import { table } from './table.ts';

/** Files that are in no figure, each with the reason. */
export function unreadableFiles(sheet: Sheet, files: readonly Unreadable[]): readonly string[] {
  if (files.length === 0) return [];
  const rows = files.map((file) => [inert(nameOf(file)), said(sheet, file.reason)]);
  return [
    '## Files that could not be read',
    'They are in none of the figures.',
    table(
      [
        ['File', 'left'],
        ['Reason', 'left'],
      ],
      rows,
    ),
  ];
}
