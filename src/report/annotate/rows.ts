import type { DocumentAudit, Finding } from '../../model/audit.ts';
import type { Block, Cell, Document } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import { ELEMENTS, type Element, type Severity } from '../../model/vocabulary.ts';
import { shownFindings } from '../findings.ts';
import type { Mark } from './marks.ts';
import type { Area } from './segments.ts';

/** What stands on one row of the page: text of the document, with what is said of it beside it. */
export interface TextRow extends Area {
  readonly kind: 'text';
  /** One block, or all cells of a table. */
  readonly blocks: readonly [Block, ...Block[]];
  /** Marks that begin here. */
  readonly marks: readonly Mark[];
  /** Elements of a plan that are held here. */
  readonly elements: readonly Element[];
}

/** A place where something would stand that was not found. */
export interface GapRow {
  readonly kind: 'gap';
  readonly missing: readonly { readonly element: Element | null; readonly finding: Finding | null }[];
}

export type Row = TextRow | GapRow;

/** The document row by row, in reading order. */
export function rowsOf(
  document: Document,
  audit: DocumentAudit,
  marks: readonly Mark[],
  options: { readonly minSeverity: Severity },
): readonly Row[] {
  const gaps = gapsOf(audit, options);
  const texts = textRows(document.blocks);
  const rows = texts.flatMap((row, at): readonly Row[] => {
    const end = at === texts.length - 1 ? Number.POSITIVE_INFINITY : row.end;
    const begins = ({ start }: Span): boolean => start >= row.after && start < end;
    const before = gaps.filter((gap) => gap.at >= row.after && gap.at <= row.start);
    const text: TextRow = {
      ...row,
      marks: marks.filter((mark) => mark.number !== null && begins(mark)),
      elements: ELEMENTS.filter((element) => {
        const section = audit.sections?.[element];
        return section !== undefined && section.status !== 'missing' && begins(section.location);
      }),
    };
    return [...gapRow(before), text, ...gapRow(gaps.filter((gap) => gap.at > row.start && gap.at < end))];
  });
  return rows;
}

type Draft = Pick<TextRow, 'kind' | 'blocks' | 'start' | 'end' | 'after'>;

function textRows(blocks: readonly Block[]): readonly Draft[] {
  const groups: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && isCell(block) && isCell(last[0]) && block.table === last[0].table) last.push(block);
    else groups.push([block]);
  }
  let after = 0;
  return groups.map((group): Draft => {
    const spans = group.flatMap((block) => (block.kind === 'field' ? [block.label, block] : [block]));
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const row: Draft = { kind: 'text', blocks: group, start, end, after };
    after = end;
    return row;
  });
}

function isCell(block: Block): block is Cell {
  return block.kind === 'cell';
}

interface Gap {
  readonly at: number;
  readonly element: Element | null;
  readonly finding: Finding | null;
}

/** Missing elements, each with the finding that asks for it where one is shown, and other findings without words. */
function gapsOf(audit: DocumentAudit, options: { readonly minSeverity: Severity }): readonly Gap[] {
  const findings = shownFindings(audit, options).filter(({ location }) => location.start === location.end);
  const { sections } = audit;
  const missing = sections === null ? [] : ELEMENTS.filter((element) => sections[element].status === 'missing');
  const gaps = missing.map((element): Gap => {
    const finding = findings.find(({ rule }) => rule.endsWith(`/${element}`)) ?? null;
    return { at: sections?.[element].location.start ?? 0, element, finding };
  });
  const told = new Set(gaps.map(({ finding }) => finding));
  const others = findings.filter((finding) => !told.has(finding));
  return [...gaps, ...others.map((finding): Gap => ({ at: finding.location.start, element: null, finding }))];
}

function gapRow(gaps: readonly Gap[]): readonly GapRow[] {
  return gaps.length === 0 ? [] : [{ kind: 'gap', missing: gaps }];
}
