import type { DocumentAudit, Finding } from '../../model/audit.ts';
import { ELEMENTS, SECTION_STATUSES } from '../../model/vocabulary.ts';
import { gapsOf } from '../annotate/gaps.ts';
import { type Mark, marksOf, type Remark } from '../annotate/marks.ts';
import { capital } from '../capital.ts';
import { excerpt, remark as masked, oneLine } from '../excerpt.ts';
import { findingTitle } from '../finding-title.ts';
import { AREA, DIRECTION, OWNERSHIP, STATUS } from '../labels.ts';
import { maskedNote } from '../masked-note.ts';
import type { ReportOptions } from '../reporter.ts';
import { sortOf } from '../standing.ts';
import type { Wordbook } from '../wordbook.ts';
import type { Comment, CommentLine } from './comment.ts';

interface Sheet {
  readonly words: Wordbook;
  readonly options: ReportOptions;
}

/** What there is to say beside a document, in the order of its text: an overview, then credits, goals and findings in their places. */
export function commentsOf(audit: DocumentAudit, words: Wordbook, options: ReportOptions): readonly Comment[] {
  const sheet: Sheet = { words, options };
  const inText = marksOf(audit, words, options).flatMap((mark) => commentOf(sheet, mark));
  const all = [...inText, ...missing(sheet, audit)].sort((a, b) => a.start - b.start || b.end - a.end);
  return [overview(sheet, audit), ...all];
}

/** What is present stands before what is not. */
function overview({ words, options }: Sheet, { sections }: DocumentAudit): Comment {
  const masked = maskedNote(options);
  const statuses = SECTION_STATUSES.flatMap((status): readonly CommentLine[] => {
    const held = sections === null ? [] : ELEMENTS.filter((element) => sections[element].status === status);
    if (held.length === 0) return [];
    return [line(capital(STATUS[status]), held.map((element) => words.elements[element]).join(', '))];
  });
  const about =
    'Comments are about the text alone, never about its writer. What is good is marked as well as what is worth another look.';
  return {
    start: 0,
    end: 0,
    lines: [line('About these comments', about), ...(masked === null ? [] : [line('Masking', masked)]), ...statuses],
  };
}

/** A mark's remarks as one comment; who acts is said in the document itself, and gets none. */
function commentOf(sheet: Sheet, mark: Mark): readonly Comment[] {
  const [first, ...others] = mark.remarks.flatMap((remark) => linesOf(sheet, remark));
  return first === undefined ? [] : [{ start: mark.start, end: mark.end, lines: [first, ...others] }];
}

function linesOf(sheet: Sheet, remark: Remark): readonly CommentLine[] {
  const { words } = sheet;
  switch (remark.kind) {
    case 'finding':
      return findingLines(sheet, remark.finding);
    case 'goal': {
      const { ownership, direction, area, because } = remark.goal;
      const signs = because.filter((sign) => sign !== '').join('; ');
      return [
        line('Goal', `${OWNERSHIP[ownership]}, ${DIRECTION[direction]}, about ${AREA[area]}.`),
        ...(signs === '' ? [] : [line('Signs', said(sheet, signs))]),
      ];
    }
    case 'evidence': {
      const { evidence, themes } = remark;
      const source = words.sources[evidence.rule];
      const named = themes.map((theme) => words.themes[theme].name).join(', ');
      return [
        line(evidence.stance === 'for' ? 'What is good' : 'Against', named),
        line(null, words.says[evidence.rule] ?? ''),
        ...(source === undefined ? [] : [line('Source', source)]),
      ];
    }
    case 'action':
      return [];
  }
}

function findingLines(sheet: Sheet, finding: Finding): readonly CommentLine[] {
  const source = sheet.words.sources[finding.rule];
  return [
    line(`${findingTitle(finding, sheet.words)} (${sortOf(finding)})`, ''),
    line('Why', said(sheet, finding.message)),
    ...(finding.instead.length === 0 ? [] : [line('Other words', finding.instead.join(' / '))]),
    ...(source === undefined ? [] : [line('Source', source)]),
  ];
}

/** What was not found, at the places where it would stand. */
function missing(sheet: Sheet, audit: DocumentAudit): readonly Comment[] {
  const places = new Map<number, CommentLine[]>();
  for (const { at, element, finding } of gapsOf(audit, sheet.options)) {
    const lines = places.get(at) ?? [];
    places.set(at, lines);
    const name = element === null ? '' : sheet.words.elements[element];
    lines.push(line('Not found; a place for it could be here', name));
    if (finding !== null) lines.push(...findingLines(sheet, finding).slice(1));
  }
  return [...places].flatMap(([at, [first, ...others]]) =>
    first === undefined ? [] : [{ start: at, end: at, lines: [first, ...others] }],
  );
}

function line(title: string | null, text: string): CommentLine {
  return { title, text };
}

function said({ options }: Sheet, text: string): string {
  return oneLine(masked(text, options));
}

/** A comment whose words cannot be pointed at begins with them. */
export function quoting(comment: Comment, text: string, options: ReportOptions): Comment {
  const words = excerpt(text.slice(comment.start, comment.end), options);
  if (words === null || words.trim() === '') return comment;
  return { ...comment, lines: [line('About', `“${oneLine(words)}”`), ...comment.lines] };
}
