import type { DocumentAudit } from '../../model/audit.ts';
import { type Credits, creditsOf } from '../credits.ts';
import type { Piece } from './lines.ts';
import { heading, labelled, type Page, painted } from './page.ts';
import { placeInWords } from './place.ts';
import { quote } from './quote.ts';

const SHOWN_THEMES = 2;

/** What is good in it, each with a short excerpt where there is one. */
export function whatIsGood(page: Page, audit: DocumentAudit): readonly string[] {
  const credits = creditsOf(audit);
  const held = audit.kind === 'template' ? asked(page, credits) : strengths(page, audit, credits);
  const items = [held, goals(page, audit, credits), ...themes(page, credits)];
  const shown = items.filter((item) => item.length > 0);
  const lines = shown.length > 0 ? shown : [['The rules found nothing to credit here. A reader may well find more.']];
  return [...heading(page, 'What is good in it'), ...lines.flatMap((item) => labelled(page, '-', item, 0, 2))];
}

/** A form has nobody in it yet: its credit is what it asks for. */
function asked(page: Page, { present }: Credits): readonly Piece[] {
  if (present.length === 0) return [];
  return [
    credited(page, 'The form asks for:'),
    ` ${present.map((element) => page.words.elements[element]).join(', ')}.`,
  ];
}

function strengths(page: Page, audit: DocumentAudit, { present, strength }: Credits): readonly Piece[] {
  if (!present.includes('strengths')) return [];
  const place = strength?.location ?? audit.sections?.strengths.location;
  const where = place ? ` (${placeInWords(place)})` : '';
  return quoted(page, 'Strengths are recorded', strength?.text ?? null, where);
}

function goals(page: Page, audit: DocumentAudit, { ownGoals }: Credits): readonly Piece[] {
  const first = ownGoals[0];
  if (first === undefined) return [];
  const count = `${ownGoals.length} of ${audit.goals.length} goals ${ownGoals.length === 1 ? 'is' : 'are'} the person's own`;
  return quoted(page, count, first.text, ` (${placeInWords(first.location)})`);
}

function themes(page: Page, credits: Credits): readonly (readonly Piece[])[] {
  const shown = credits.themes.filter(({ theme }) => credits.strength === null || theme !== 'strengths-focus');
  return shown
    .slice(0, SHOWN_THEMES)
    .map(({ theme, evidence }) =>
      quoted(page, page.words.themes[theme].name, evidence.text, ` (${placeInWords(evidence.location)})`),
    );
}

/** A credit on one line: what, an excerpt as long as there is room for, and where. */
function quoted(page: Page, what: string, text: string | null, where: string): readonly Piece[] {
  const ellipsis = page.options.unicode ? 0 : 2;
  const room = Math.max(24, page.width - 2 - what.length - 2 - where.length - ellipsis);
  const said = text === null ? null : quote(page, text, room);
  return [credited(page, said === null ? what : `${what}:`), ...(said === null ? [] : [` ${said}`]), where];
}

function credited(page: Page, what: string): Piece {
  return painted(page.style.good, what);
}
