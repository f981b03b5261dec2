import type { DocumentAudit } from '../../model/audit.ts';
import type { Block, Cell, Document } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import { ELEMENTS, type Element, type Severity } from '../../model/vocabulary.ts';
import { type Gap, gapsOf } from './gaps.ts';
import type { Mark } from './marks.ts';
import type { Area } from './segments.ts';

/** What is said beside a part of the document. */
interface Beside extends Area {
  /** Marks that begin here. */
  readonly marks: readonly Mark[];
  /** Elements of a plan that are held here. */
  readonly elements: readonly Element[];
}

export interface TextRow extends Beside {
  readonly kind: 'text';
  readonly block: Exclude<Block, Cell>;
}

/** One row of a table of the document. */
export interface TableRow extends Beside {
  readonly kind: 'table-row';
  readonly cells: readonly [Cell, ...Cell[]];
}

/** What stands on one row of the page. */
export type Row =
  | TextRow
  | { readonly kind: 'table'; readonly rows: readonly [TableRow, ...TableRow[]] }
  | { readonly kind: 'gap'; readonly gaps: readonly Gap[] };

/** The document row by row, in reading order. What is missing inside a table stands behind it. */
export function rowsOf(
  document: Document,
  audit: DocumentAudit,
  marks: readonly Mark[],
  options: { readonly minSeverity: Severity },
): readonly Row[] {
  const gaps = gapsOf(audit, options);
  const parts = partsOf(document.blocks);
  const rows = parts.flatMap((part, at): readonly (TextRow | TableRow | Gap)[] => {
    const end = at === parts.length - 1 ? Number.POSITIVE_INFINITY : part.end;
    const begins = ({ start }: Span): boolean => start >= part.after && start < end;
    const row = {
      ...part,
      marks: marks.filter((mark) => mark.number !== null && begins(mark)),
      elements: ELEMENTS.filter((element) => {
        const section = audit.sections?.[element];
        return section !== undefined && section.status !== 'missing' && begins(section.location);
      }),
    };
    const here = gaps.filter((gap) => gap.at >= part.after && gap.at < end);
    return [...here.filter((gap) => gap.at <= part.start), row, ...here.filter((gap) => gap.at > part.start)];
  });
  return joined(parts.length === 0 ? gaps : rows);
}

type Part = Omit<TextRow, 'marks' | 'elements'> | Omit<TableRow, 'marks' | 'elements'>;

/** Blocks one by one, but for the cells of a table's row, which go together. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const after = last?.end ?? 0;
    if (block.kind === 'cell') {
      if (last?.kind === 'table-row' && sameRow(last.cells[0], block)) {
        parts[parts.length - 1] = { ...last, cells: [...last.cells, block], end: Math.max(last.end, block.end) };
      } else parts.push({ kind: 'table-row', cells: [block], start: block.start, end: block.end, after });
    } else {
      const start = block.kind === 'field' ? Math.min(block.label.start, block.start) : block.start;
      parts.push({ kind: 'text', block, start, end: block.end, after });
    }
  }
  return parts;
}

function sameRow(a: Cell, b: Cell): boolean {
  return a.table === b.table && a.row === b.row;
}

/** Rows of a table in one table, gaps at one place in one row. */
function joined(rows: readonly (TextRow | TableRow | Gap)[]): readonly Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const before = found.at(-2);
    if (!('kind' in row)) {
      if (last?.kind === 'gap') found[found.length - 1] = { kind: 'gap', gaps: [...last.gaps, row] };
      else found.push({ kind: 'gap', gaps: [row] });
    } else if (row.kind === 'text') found.push(row);
    else if (last?.kind === 'table' && sameTable(last.rows[0], row)) {
      found[found.length - 1] = { kind: 'table', rows: [...last.rows, row] };
    } else if (last?.kind === 'gap' && before?.kind === 'table' && sameTable(before.rows[0], row)) {
      found.splice(-2, 2, { kind: 'table', rows: [...before.rows, row] }, last);
    } else found.push({ kind: 'table', rows: [row] });
  }
  return found;
}

function sameTable(a: TableRow, b: TableRow): boolean {
  return a.cells[0].table === b.cells[0].table;
}
