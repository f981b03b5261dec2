import type { TableRow } from './table-rows.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { readXml } from './xml-parts.ts';

/** The rows of a sheet that hold anything, and what is to be said of them. */
export interface Sheet {
  readonly rows: readonly (TableRow & { readonly cells: readonly string[] })[];
  /** Formulas whose result was not saved with them. */
  readonly unsolved: number;
}

/** Columns of a sheet at most: Excel has 16,384. */
const MOST_COLUMNS = 16_384;

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  isFormula: boolean;
}

/** Reads the cells of a sheet as they are shown: results of formulas, dates as 2026-03-12, ticks as Yes and No. Null where it is damaged. */
export function readSheet(part: Uint8Array, workbook: Workbook): Sheet | null {
  const rows = new Map<number, (string | undefined)[]>();
  const merged: string[] = [];
  let row = 0;
  let column = 0;
  let cell: Cell | null = null;
  let isValue = false;
  let isAid = false;
  let unsolved = 0;
  const isWhole = readXml(part, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column;
        cell = {
          column,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? -1),
          value: '',
          isFormula: false,
        };
        column += 1;
      } else if (name === 'f' && cell !== null) cell.isFormula = true;
      else if (name === 'rPh') isAid = true;
      else if (name === 'v' || name === 't') isValue = !isAid;
      else if (name === 'mergeCell') merged.push(attribute('ref') ?? '');
    },
    text: (value) => {
      if (isValue && cell !== null) cell.value += value;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      else if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c' && cell !== null) {
        if (cell.isFormula && cell.value === '') unsolved += 1;
        put(rows, row, cell.column, shown(cell, workbook));
        cell = null;
      }
    },
  });
  if (!isWhole) return null;
  for (const range of merged) fillDown(rows, range);
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  return {
    rows: inOrder.map(([number, cells]) => ({ number, cells: Array.from(cells, (text) => text ?? '') })),
    unsolved,
  };
}

function put(rows: Map<number, (string | undefined)[]>, row: number, column: number, text: string): void {
  if (text === '' || column >= MOST_COLUMNS) return;
  const cells = rows.get(row) ?? [];
  cells[column] = text;
  rows.set(row, cells);
}

function shown({ type, style, value }: Cell, { strings, isDate, dayZero }: Workbook): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'Yes' : 'No';
    case 'e':
      return '';
    case 'd':
      return value.slice(0, ISO_DATE);
    case 'n':
      return value !== '' && isDate(style) ? dateOf(Number(value) + dayZero) : value;
    default:
      return value;
  }
}

const ISO_DATE = '2026-03-12'.length;
const DAY = 24 * 60 * 60 * 1000;

/** A day counted from 1970 as 2026-03-12; what is out of all bounds is left as its number. */
function dateOf(day: number): string {
  const date = new Date(Math.floor(day) * DAY);
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().slice(0, ISO_DATE);
}

/** "C5" is column 2. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell merged over several rows of one column ("North" beside three plans) says the same of each. */
function fillDown(rows: Map<number, (string | undefined)[]>, range: string): void {
  const [, from = '', first = '', to = '', last = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const column = columnOf(from);
  const text = column === null || from !== to ? undefined : rows.get(Number(first))?.[column];
  if (column === null || text === undefined) return;
  for (const [number, cells] of rows) if (number > Number(first) && number <= Number(last)) cells[column] = text;
}
