import type { DocumentAudit } from '../../model/audit.ts';
import { byFramework, sumByFramework } from '../by-framework.ts';
import type { RunReport } from '../reporter.ts';
import type { Piece } from './lines.ts';
import { heading, type Page, painted, paragraph } from './page.ts';
import { placeInWords } from './place.ts';

/** Places that are named before "and N more". */
const NAMED = 3;

/** One document by the framework that was asked for: a paragraph for each part, with the places that speak for and against it. */
export function documentByFramework(page: Page, audit: DocumentAudit): readonly string[] {
  const { framework } = page.words;
  if (framework === undefined) return [];
  return [
    ...heading(page, `By ${framework.name}`),
    ...byFramework(framework, audit, page.options).flatMap(({ part, criteria, findings, ...shown }) => {
      const against = [...findings, ...shown.against];
      const met = criteria.filter(([, result]) => result === 'met').length;
      const pieces: readonly Piece[] = [
        painted(page.style.strong, `${part.name}.`),
        ...(shown.for.length === 0 ? [] : [' ', painted(page.style.good, 'For'), `: ${places(shown.for)}.`]),
        ...(against.length === 0 ? [] : [' ', painted(page.style.concern, 'Against'), `: ${places(against)}.`]),
        ...(shown.for.length + against.length === 0 ? [' ', painted(page.style.quiet, 'Not evidenced.')] : []),
        ...(criteria.length === 0 ? [] : [` Criteria met: ${met} of ${criteria.length}.`]),
      ];
      return paragraph(page, pieces, 0, 4);
    }),
  ];
}

function places(found: readonly Pick<DocumentAudit['findings'][number], 'location'>[]): string {
  const named = [...new Set(found.map(({ location }) => placeInWords(location)))];
  const more = named.length > NAMED ? ` and ${named.length - NAMED} more` : '';
  return `${named.slice(0, NAMED).join(', ')}${more}`;
}

/** Many documents by the framework: how many show each part, and in which way. */
export function cohortByFramework(page: Page, report: RunReport): readonly string[] {
  const { framework } = page.words;
  if (framework === undefined) return [];
  return [
    ...heading(page, `By ${framework.name}`, `(of ${report.documents.length} documents)`),
    ...sumByFramework(framework, report, page.options).flatMap((sum) =>
      paragraph(
        page,
        [
          painted(page.style.strong, `${sum.part.name}.`),
          ` For ${sum.for}, mixed ${sum.mixed}, against ${sum.against}, not evidenced ${sum.none}.`,
          ...sum.criteria.map(({ id, met, applicable }) => ` ${id} ${met}/${applicable}.`),
        ],
        0,
        4,
      ),
    ),
  ];
}
