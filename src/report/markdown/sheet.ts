import type { Finding } from '../../model/audit.ts';
import type { Location } from '../../model/place.ts';
import { remark } from '../excerpt.ts';
import { markedPassage, passage } from '../passage.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { inert } from './escape.ts';

/** What every part of a Markdown report is written with. A part is a list of blocks, parted by empty lines. */
export interface Sheet {
  readonly words: Wordbook;
  readonly options: ReportOptions;
}

/** A passage of a document in quotation marks; null where there is none to show. */
export function quote({ options }: Sheet, text: string): string | null {
  const shown = passage(text, options);
  return shown === null ? null : `“${inert(shown)}”`;
}

/** A finding's sentence with the flagged words between « and »; null where there is none to show. */
export function marked(sheet: Sheet, finding: Finding): string | null {
  const found = markedPassage(finding, sheet.options);
  if (found) return `“${inert(`${found.before}«${found.words}»${found.after}`)}”`;
  return quote(sheet, finding.sentence === '' ? finding.text : finding.sentence);
}

/** The tool's own words about a document. */
export function said(sheet: Sheet, text: string): string {
  return inert(remark(text, sheet.options));
}

/** `line 19`, `page 2, line 19`, `Table 1, row 3` */
export function placed({ line, page, pointer }: Location): string {
  if (pointer !== null) return inert(pointer);
  return page === null ? `line ${line}` : `page ${page}, line ${line}`;
}
