import { plain } from '../docx/plain.ts';
import { escapeXml } from '../xml-text.ts';
import type { Comment, CommentLine } from './comment.ts';

const AUTHOR = 'recovery-audit';
/** Any day will do, but always the same one: the same document and rules give the same file. */
const DAY = '2000-01-01T00:00:00Z';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface NumberedComment {
  readonly id: number;
  readonly comment: Comment;
}

/** The part that holds comments, those that are there already before the new ones. */
export function commentsPart(existing: string | null, comments: readonly NumberedComment[]): string {
  if (existing === null) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${NAMESPACE}">${written(comments, 'w:')}</w:comments>`;
  }
  const prefix = /<((?:[\w.-]+:)?)comments[\s/>]/.exec(existing)?.[1] ?? 'w:';
  const end = existing.lastIndexOf(`</${prefix}comments>`);
  if (end >= 0) return existing.slice(0, end) + written(comments, prefix) + existing.slice(end);
  return existing.replace(/\/>\s*$/, () => `>${written(comments, prefix)}</${prefix}comments>`);
}

/** The first number that no comment has yet. */
export function firstFreeId(existing: string | null): number {
  const ids = [...(existing ?? '').matchAll(/comment\s[^>]*?\bid="(\d+)"/g)].map(([, id]) => Number(id));
  return ids.reduce((most, id) => Math.max(most, id + 1), 0);
}

function written(comments: readonly NumberedComment[], w: string): string {
  return comments
    .map(({ id, comment }) => {
      const lines = comment.lines.map((line, at) => paragraph(line, at === 0, w)).join('');
      return `<${w}comment ${w}id="${id}" ${w}author="${AUTHOR}" ${w}initials="ra" ${w}date="${DAY}">${lines}</${w}comment>`;
    })
    .join('');
}

function paragraph({ title, text }: CommentLine, isFirst: boolean, w: string): string {
  const mark = isFirst ? `<${w}r><${w}annotationRef/></${w}r>` : '';
  const separator = title === null || text === '' ? '' : ': ';
  return `<${w}p>${mark}${title === null ? '' : run(plain(title) + separator, true, w)}${text === '' ? '' : run(plain(text), false, w)}</${w}p>`;
}

function run(text: string, bold: boolean, w: string): string {
  const look = `<${w}rPr>${bold ? `<${w}b/>` : ''}<${w}sz ${w}val="20"/></${w}rPr>`;
  return `<${w}r>${look}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`;
}
