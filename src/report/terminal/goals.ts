import type { DocumentAudit, Goal } from '../../model/audit.ts';
import { ACTORS, OWNERSHIPS } from '../../model/vocabulary.ts';
import { remark } from '../excerpt.ts';
import { ACTOR, AREA, DIRECTION, OWNERSHIP } from '../labels.ts';
import type { Paint, Style } from '../reporter.ts';
import { TEXT_MARGIN } from './finding.ts';
import { heading, labelled, type Page, painted, paragraph } from './page.ts';
import { placeOf } from './place.ts';
import { quote } from './quote.ts';

/** Whose each goal is, where it leads and which part of life it is about; the person's own come first. */
export function goals(page: Page, { goals: set, actions }: DocumentAudit): readonly string[] {
  if (set.length + actions.length === 0) return [];
  const ordered = OWNERSHIPS.flatMap((ownership) => set.filter((goal) => goal.ownership === ownership));
  const acting = ACTORS.map((actor) => ({ actor, count: actions.filter((action) => action.actor === actor).length }));
  const who = acting.filter(({ count }) => count > 0).map(({ actor, count }) => `${ACTOR[actor]} ${count}`);
  return [
    ...heading(page, 'Goals', set.length === 0 ? '(none found)' : ''),
    ...ordered.flatMap((goal) => goalLines(page, goal)),
    ...(who.length > 0 ? paragraph(page, [`Who acts, in ${actions.length} steps: ${who.join(', ')}.`], 2, 4) : []),
  ];
}

function goalLines(page: Page, goal: Goal): readonly string[] {
  const facts = [
    painted(ownershipPaint(page.style, goal), OWNERSHIP[goal.ownership]),
    ` · ${DIRECTION[goal.direction]} · ${AREA[goal.area]}`,
  ];
  const said = quote(page, goal.text);
  const because = goal.because.map((sign) => remark(sign, page.options)).join('; ');
  return [
    ...labelled(
      page,
      painted(page.style.quiet, placeOf(goal.location)),
      said === null ? facts : [said],
      2,
      TEXT_MARGIN - 2,
    ),
    ...(said === null ? [] : paragraph(page, facts, TEXT_MARGIN - 2)),
    ...(page.options.explain && because !== '' ? paragraph(page, [`Why: ${because}`], TEXT_MARGIN - 2) : []),
  ];
}

function ownershipPaint(style: Style, { ownership }: Goal): Paint {
  switch (ownership) {
    case 'person':
      return style.good;
    case 'professional':
    case 'ghostwritten':
      return style.concern;
    case 'unclear':
      return style.quiet;
  }
}
