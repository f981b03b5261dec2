import type { Unreadable } from '../../model/document.ts';
import { CAVEATS } from '../caveats.ts';
import { nameOf, oneLine } from '../excerpt.ts';
import { said } from './quote.tsx';
import type { Sheet } from './sheet.ts';
import { Table } from './table.tsx';

/** What the report can and cannot show. */
export function Limits() {
  return (
    <section id="limits">
      <h2>What this report can and cannot show</h2>
      <ul class="caveats">
        {CAVEATS.map((caveat) => (
          <li>{caveat}</li>
        ))}
      </ul>
    </section>
  );
}

/** Files that are in no figure, each with the reason. */
export function UnreadableFiles({ sheet, files }: { readonly sheet: Sheet; readonly files: readonly Unreadable[] }) {
  if (files.length === 0) return null;
  const rows = files.map((file) => ({
    name: oneLine(nameOf(file)),
    cells: [said(file.reason, sheet.options)],
  }));
  return (
    <section id="unreadable">
      <h2>Files that could not be read</h2>
      <p class="lead">They are in none of the figures.</p>
      <Table caption="Files and reasons" first="File" columns={[{ title: 'Reason' }]} parts={[{ title: null, rows }]} />
    </section>
  );
}
