import type { DocumentAudit, Evidence } from '../../model/audit.ts';
import { THEMES, type Theme } from '../../model/vocabulary.ts';
import { shownFindings, untold } from '../findings.ts';
import { inert } from './escape.ts';
import { placed, quote, type Sheet } from './sheet.ts';

/** The places in one document that speak for the themes. */
export function evidenceFor(sheet: Sheet, audit: DocumentAudit): readonly string[] {
  const lines = linesOf(sheet, (theme) => audit.themes[theme].evidence.filter(({ stance }) => stance === 'for'));
  return ['#### Evidence for', lines === '' ? 'The rules found none. A reader may well find more.' : lines];
}

/** The places that speak against a theme and are not among its findings. */
export function evidenceAgainst(sheet: Sheet, audit: DocumentAudit): readonly string[] {
  const findings = shownFindings(audit, sheet.options);
  const lines = linesOf(sheet, (theme) =>
    untold(
      audit.themes[theme].evidence,
      findings.filter((finding) => finding.theme === theme),
    ),
  );
  return lines === '' ? [] : ['#### Further evidence against', lines];
}

function linesOf(sheet: Sheet, evidenceOf: (theme: Theme) => readonly Evidence[]): string {
  const lines = THEMES.flatMap((theme) =>
    evidenceOf(theme).map(({ text, location }) => {
      const words = quote(sheet, text);
      return `- ${inert(sheet.words.themes[theme].name)}${words === null ? '' : `: ${words}`} (${placed(location)})`;
    }),
  );
  return lines.join('\n');
}
