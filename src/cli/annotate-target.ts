import { UsageError } from '../model/diagnostic.ts';

/** What `annotate` writes, and where; a page may go to standard output. */
export type AnnotateTarget =
  | { readonly format: 'html'; readonly file: string | null }
  | { readonly format: 'docx'; readonly file: string };

interface Wanted {
  readonly output?: string;
  readonly report?: string;
}

/** Reads `--report html|docx=FILE` and `--output FILE`, which is a Word file where its name says so. */
export function annotateTarget({ output, report }: Wanted, toTerminal: boolean): AnnotateTarget {
  if (report !== undefined && output !== undefined)
    throw new UsageError('--report names the file already: leave --output out.');
  const cut = report?.indexOf('=') ?? -1;
  const format = report === undefined ? formatOf(output ?? '') : cut < 0 ? report : report.slice(0, cut);
  const file = report === undefined ? output : cut < 0 ? undefined : report.slice(cut + 1);
  if (format !== 'html' && format !== 'docx')
    throw new UsageError(`annotate writes a page or a Word file: --report html=FILE or --report docx=FILE.`);
  if (file === '') throw new UsageError(`--report ${format}= names no file: write --report ${format}=FILE.`);
  if (format === 'docx') {
    if (file === undefined) throw new UsageError('A Word file needs a place: write --report docx=FILE.docx.');
    return { format, file };
  }
  if (file === undefined && toTerminal)
    throw new UsageError('annotate writes a page for a browser: give it a place, --output FILE.html.');
  return { format, file: file ?? null };
}

function formatOf(output: string): 'html' | 'docx' {
  return /\.docx$/i.test(output) ? 'docx' : 'html';
}
