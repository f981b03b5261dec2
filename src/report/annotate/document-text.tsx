import type { DocumentAudit } from '../../model/audit.ts';
import type { Cell } from '../../model/document.ts';
import type { Sheet } from '../html/sheet.ts';
import { Gap, Note, SectionNote } from './notes.tsx';
import type { Row, TextRow } from './rows.ts';
import { BlockText, type Copy, TableText } from './text.tsx';

interface Props {
  readonly sheet: Sheet;
  readonly audit: DocumentAudit;
  readonly copy: Copy;
  readonly rows: readonly Row[];
}

/** The document row by row, with the notes to each row beside it. */
export function DocumentText({ sheet, audit, copy, rows }: Props) {
  return (
    <section id="text" aria-label="The text, with notes">
      {rows.map((row, at) =>
        row.kind === 'gap' ? (
          <Gap sheet={sheet} audit={audit} row={row} />
        ) : (
          <>
            <PageNumber row={row} before={rows[at - 1]} />
            <div class={`row ${row.blocks[0].kind}`}>
              <div class="words">
                <RowText copy={copy} row={row} />
              </div>
              <Notes sheet={sheet} audit={audit} row={row} />
            </div>
          </>
        ),
      )}
    </section>
  );
}

function RowText({ copy, row }: { readonly copy: Copy; readonly row: TextRow }) {
  const cells = row.blocks.filter((block): block is Cell => block.kind === 'cell');
  if (cells.length > 0) return <TableText copy={copy} cells={cells} after={row.after} />;
  return <BlockText copy={copy} block={row.blocks[0]} after={row.after} />;
}

function Notes({ sheet, audit, row }: Pick<Props, 'sheet' | 'audit'> & { readonly row: TextRow }) {
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

/** Where a new page of the document begins. */
function PageNumber({ row, before }: { readonly row: TextRow; readonly before: Row | undefined }) {
  const { page } = row.blocks[0];
  const last = before?.kind === 'text' ? before.blocks[0].page : null;
  return page === null || page === last || (before?.kind === 'gap' && page === 1) ? null : (
    <p class="page">Page {page}</p>
  );
}
