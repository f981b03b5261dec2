import type { DocumentAudit } from '../../model/audit.ts';
import { ownGoals, plansWithStrengths } from '../counts.ts';
import { shownFindings } from '../findings.ts';
import { groupings, smallestGroup } from '../group-standing.ts';
import { SHARES_NOTE, shareInWords } from '../share-in-words.ts';
import { plainName } from '../wordbook.ts';
import { type Block, heading, table, text } from './block.ts';
import type { Source } from './source.ts';

/** Teams, wards or months beside each other, in the order of their names and never of their results. */
export function groups({ report: { documents }, options }: Source): readonly Block[] {
  const all = groupings(documents, options);
  if (all.length === 0) return [];
  const smallest = smallestGroup(options);
  const figures = (held: readonly DocumentAudit[]): readonly string[] => {
    if (held.length < smallest) return ['too few', 'too few', 'too few'];
    const strengths = plansWithStrengths(held);
    const goals = ownGoals(held);
    const flagged = held.filter((audit) =>
      shownFindings(audit, options).some(({ severity, advisory }) => severity !== 'info' && !advisory),
    );
    return [
      shareInWords(strengths.with, strengths.plans),
      shareInWords(goals.own, goals.goals),
      shareInWords(flagged.length, held.length),
    ];
  };
  return [
    heading(2, 'Groups'),
    text(
      `Groups stand in the order of their names. ${SHARES_NOTE} With few documents most differences are chance. Groups with fewer than ${smallest} documents are counted together.`,
    ),
    ...all.map(({ field, groups: shown, folded }) =>
      table(
        [
          [plainName(field), 'text', 4],
          ['Documents', 'figure', 3],
          ['Care plans with strengths', 'figure', 5],
          ["Goals of the person's own", 'figure', 5],
          ['Documents with an error or warning', 'figure', 5],
        ],
        [
          ...shown.map((group) => [group.name, String(group.documents.length), ...figures(group.documents)]),
          ...(folded === null
            ? []
            : [
                [
                  `${folded.groups} with fewer than ${smallest} documents, together`,
                  String(folded.documents.length),
                  ...figures(folded.documents),
                ],
              ]),
        ],
        `By ${field}`,
      ),
    ),
  ];
}
