import type { DocumentAudit } from '../../model/audit.ts';
import type { Sheet } from '../html/sheet.ts';
import { Missing, Note, SectionNote } from './notes.tsx';
import type { Row, TableRow, TextRow } from './rows.ts';
import { Table } from './table.tsx';
import { BlockText, type Copy } from './text.tsx';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  readonly copy: Copy;
  readonly rows: readonly Row[];
}

/** The document row by row, with the notes to each row beside it. */
export function DocumentText({ rows, ...rest }: Props) {
  return (
    <section id="text" aria-label="The text, with notes">
      {rows.map((row, at) => (
        <>
          <PageNumber
            page={pageOf(row)}
            before={
              rows
                .slice(0, at)
                .map(pageOf)
                .findLast((page) => page !== null) ?? null
            }
          />
          <RowText row={row} {...rest} />
        </>
      ))}
    </section>
  );
}

type RowProps = Omit<Props, 'rows'>;

function RowText({ row, sheet, audit, copy }: RowProps & { readonly row: Row }) {
  switch (row.kind) {
    case 'gap':
      return <Missing sheet={sheet} audit={audit} gaps={row.gaps} />;
    case 'table':
      return (
        <div class="words">
          <Table copy={copy} rows={row.rows} notesOf={(one) => <Notes sheet={sheet} audit={audit} row={one} />} />
        </div>
      );
    case 'text':
      return (
        <div class={`row ${row.block.kind}`}>
          <div class="words">
            <BlockText copy={copy} block={row.block} after={row.after} />
          </div>
          <Notes sheet={sheet} audit={audit} row={row} />
        </div>
      );
  }
}

function Notes({ sheet, audit, row }: Omit<RowProps, 'copy'> & { readonly row: TextRow | TableRow }) {
  if (row.marks.length === 0 && row.elements.length === 0) return null;
  return (
    <ul class="notes">
      <SectionNote sheet={sheet} audit={audit} elements={row.elements} />
      {row.marks.map((mark) => (
        <Note sheet={sheet} mark={mark} />
      ))}
    </ul>
  );
}

function pageOf(row: Row): number | null {
  switch (row.kind) {
    case 'gap':
      return null;
    case 'table':
      return row.rows[0].cells[0].page;
    case 'text':
      return row.block.page;
  }
}

/** Where a new page of the document begins. */
function PageNumber({ page, before }: { readonly page: number | null; readonly before: number | null }) {
  return page === null || page === before ? null : <p class="page">Page {page}</p>;
}
