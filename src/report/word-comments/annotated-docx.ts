import type { DocumentAudit } from '../../model/audit.ts';
import { UsageError } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';
import { aligned } from './align.ts';
import type { Comment } from './comment.ts';
import { commentsOf, quoting } from './comments-of.ts';
import { commentsPart, firstFreeId, type NumberedComment } from './comments-part.ts';
import { lettersOf } from './letters.ts';
import { plainCopy } from './plain-copy.ts';
import { type Commented, withCommentMarks } from './splice.ts';
import { openPackage, repacked, xmlOf } from './word-package.ts';

interface Annotated {
  readonly document: Document;
  readonly audit: DocumentAudit;
  /** The bytes of the file where it is a Word file (.docx): then it is they that are commented on. Null makes a copy. */
  readonly original: Uint8Array | null;
}

/**
 * A document as a Word file with a comment beside everything that was found in it. An original keeps all that it has:
 * tracked changes, comments, fields and looks.
 */
export async function annotatedDocx(
  { document, audit, original }: Annotated,
  words: Wordbook,
  options: ReportOptions,
): Promise<Iterable<Uint8Array>> {
  const file = openPackage(original ?? (await plainCopy(document)));
  if (file === null)
    throw new UsageError(`${document.path} has no text where Word files have it: save it again in Word.`);
  const xml = xmlOf(file.parts, file.main);
  const found = lettersOf(xml);
  const places = aligned(
    document.text,
    document.blocks.flatMap((block): readonly Span[] => (block.kind === 'field' ? [block.label, block] : [block])),
    found.letters.map(({ character }) => character),
  );
  const existing = file.comments === null ? null : xmlOf(file.parts, file.comments);
  const first = firstFreeId(existing);
  const numbered: NumberedComment[] = [];
  const marks: Commented[] = [];
  for (const [at, comment] of commentsOf(audit, words, options).entries()) {
    const id = first + at;
    const place = placeOf(comment, document, places);
    if (found.letters.length === 0) break;
    marks.push({ id, ...place });
    numbered.push({ id, comment: place.found ? comment : quoting(comment, document.text, options) });
  }
  return repacked(file, withCommentMarks(xml, found, marks), commentsPart(existing, numbered));
}

/** The letters that a comment is about; those before it where its own cannot be commented on. */
function placeOf(
  comment: Comment,
  { blocks }: Document,
  places: Int32Array,
): Omit<Commented, 'id'> & { readonly found: boolean } {
  const isPlace = comment.start === comment.end;
  const { start, end } = isPlace
    ? (blocks.findLast((block) => block.start <= comment.start) ?? blocks[0] ?? comment)
    : comment;
  const own = places.subarray(start, end).filter((place) => place >= 0);
  const first = own[0];
  const last = own.at(-1);
  if (first !== undefined && last !== undefined) return { first, last, found: true };
  const before = places.subarray(0, start).findLast((place) => place >= 0) ?? 0;
  return { first: before, last: before, found: isPlace };
}
