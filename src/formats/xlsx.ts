import type { Content } from '../input/content.ts';
import { zipParts } from '../input/zip-parts.ts';
import type { Document, Unreadable } from '../model/document.ts';
import type { ReadContext, Source } from './reader.ts';
import { openedTable, recordsIn, unreadableTable } from './table-records.ts';
import type { Table } from './table-rows.ts';
import { readSheet } from './xlsx-sheet.ts';
import { isWorkbookPart, type Parts, readWorkbook, type SheetEntry, type Workbook } from './xlsx-workbook.ts';

const DAMAGED = 'is damaged: open it in a spreadsheet program and save it again';

/**
 * Reads an Excel workbook: one record per row of every sheet that holds text. Formulas count by the result that was saved with
 * them; hidden sheets are left out.
 */
export async function* readXlsx(
  source: Source,
  content: Content,
  context: ReadContext,
): AsyncGenerator<Document | Unreadable> {
  const parts = await partsOf(content);
  const workbook = 'reason' in parts ? null : readWorkbook(parts.parts);
  if ('reason' in parts || workbook === null) {
    yield unreadableTable(source, null, 'reason' in parts ? parts.reason : DAMAGED);
    return;
  }
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const unread: Unreadable[] = [];
  let isRead = false;
  for (const entry of shown) {
    const table = tableOf(entry, parts.parts, workbook);
    if (table === null) {
      yield unreadableTable(source, entry.name, DAMAGED);
      continue;
    }
    const opened = await openedTable(table, context);
    if ('trouble' in opened) {
      unread.push(unreadableTable(source, entry.name, opened.trouble));
      continue;
    }
    isRead = true;
    yield* recordsIn(source, opened);
  }
  // Beside sheets of records, those without text are lists of codes, figures and instructions.
  if (!isRead) yield* unread.length > 0 ? unread : [unreadableTable(source, null, 'holds no sheet with text')];
}

async function partsOf(content: Content): Promise<{ readonly parts: Parts } | { readonly reason: string }> {
  const read = content.whole();
  return 'reason' in read ? read : zipParts(read.bytes, isWorkbookPart);
}

function tableOf({ name, part }: SheetEntry, parts: Parts, workbook: Workbook): Table | null {
  const bytes = parts.get(part);
  const sheet = bytes === undefined ? null : readSheet(bytes, workbook);
  if (sheet === null) return null;
  const hidden = workbook.sheets.filter(({ isHidden }) => isHidden).length;
  const notes = [
    ...(sheet.unsolved > 0
      ? [`Formulas without a saved result are empty (${sheet.unsolved}): open the file in Excel and save it.`]
      : []),
    ...(hidden > 0 ? [`Hidden sheets were left out (${hidden}).`] : []),
  ];
  return { format: 'xlsx', sheet: name, rows: asAsync(sheet.rows), isEven: false, notes };
}

async function* asAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
