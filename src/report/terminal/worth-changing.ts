import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { type Change, firstChanges } from '../changes.ts';
import { remark } from '../excerpt.ts';
import { SEVERITY, STATUS } from '../labels.ts';
import type { Piece } from './lines.ts';
import { heading, labelled, type Page, painted } from './page.ts';
import { placeInWords } from './place.ts';
import { quote } from './quote.ts';

/** Columns for the words that a change is about. */
const WORDS = 50;

/** The few things to change first, each with its reason. */
export function worthChangingFirst(page: Page, audit: DocumentAudit): readonly string[] {
  const changes = firstChanges(audit, page.options);
  if (changes.length === 0) return [];
  const items = changes.map((change, index) => item(page, `${index + 1}.`, what(page, audit, change), change.finding));
  return [...heading(page, 'Worth changing first'), ...items.flat()];
}

/** Two lines at most where the first sentence of the message is enough; the details have all of it. */
function item(page: Page, number: string, pieces: readonly Piece[], { message }: Finding): readonly string[] {
  const said = remark(message, page.options);
  const whole = labelled(page, number, [...pieces, ` ${said}`], 0, 3);
  if (whole.length <= 2) return whole;
  return labelled(page, number, [...pieces, ` ${firstSentence(said)}`], 0, 3);
}

function firstSentence(text: string): string {
  return /^.{20,}?[.?!](?=\s)/.exec(text)?.[0] ?? text;
}

/** Flagged words speak for themselves; what stands in a section, or is missing from it, needs a name. */
function named(page: Page, finding: Finding): string {
  const name = page.words.categories[finding.category].name;
  const words = finding.text === '' ? null : quote(page, finding.text, WORDS);
  if (words === null) return name;
  return finding.category.endsWith('-section') ? `${name}: ${words}` : words;
}

function what(page: Page, audit: DocumentAudit, change: Change): readonly Piece[] {
  const { finding } = change;
  const place = placeInWords(finding.location);
  switch (change.kind) {
    case 'wording': {
      const paint = finding.severity === 'error' ? page.style.urgent : page.style.concern;
      const more = change.more === 0 ? '' : `; ${change.more} more like it`;
      return [painted(paint, named(page, finding)), ` (${place}, ${SEVERITY[finding.severity]}${more}).`];
    }
    case 'sections': {
      const places = change.elements.map((element) => {
        const status = audit.sections?.[element].status ?? 'missing';
        return `${page.words.elements[element]}: ${STATUS[status]}`;
      });
      return [painted(page.style.concern, places.join('; ')), ` (${place}).`];
    }
    case 'goals': {
      const words = quote(page, finding.text, WORDS);
      const such = words === null ? '' : `, such as ${words}`;
      return [
        painted(page.style.concern, `${change.imposed} of ${change.goals} goals are the service's`),
        `${such} (${place}).`,
      ];
    }
  }
}
