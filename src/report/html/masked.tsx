import { maskedNote } from '../masked-note.ts';
import type { ReportOptions } from '../reporter.ts';

/** What a masked page says of itself, under its title. */
export function Masked({ options }: { readonly options: Pick<ReportOptions, 'masked'> }) {
  const note = maskedNote(options);
  return note === null ? null : <p class="note">{note}</p>;
}
