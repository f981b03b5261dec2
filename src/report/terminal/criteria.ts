import type { DocumentAudit } from '../../model/audit.ts';
import { CRITERION_RESULTS, type CriterionResult } from '../../model/vocabulary.ts';
import { RESULT } from '../labels.ts';
import type { Paint, Style } from '../reporter.ts';
import { plainName } from '../wordbook.ts';
import { heading, labelled, type Page, painted } from './page.ts';

/** Which criteria of the standard this document meets; those that do not apply to it are left out. */
export function criteria(page: Page, audit: DocumentAudit): readonly string[] {
  const results = Object.entries(audit.criteria);
  const lines = CRITERION_RESULTS.filter((result) => result !== 'not-applicable').flatMap((result) =>
    results
      .filter(([, reached]) => reached === result)
      .flatMap(([id]) => {
        const statement = page.words.criteria[id]?.statement ?? plainName(id);
        return labelled(page, painted(resultPaint(page.style, result), RESULT[result]), [statement], 2, 13);
      }),
  );
  return lines.length === 0 ? [] : [...heading(page, 'Criteria', `(${page.words.standard.name})`), ...lines];
}

function resultPaint(style: Style, result: CriterionResult): Paint {
  switch (result) {
    case 'met':
      return style.good;
    case 'not-met':
      return style.concern;
    case 'exception':
    case 'not-applicable':
      return style.quiet;
  }
}
