import type { DocumentAudit } from '../../model/audit.ts';
import type { Block, Document } from '../../model/document.ts';
import type { Mask } from '../../model/mask.ts';
import type { Location, Span } from '../../model/place.ts';
import { ELEMENTS, type Element, THEMES, type Theme } from '../../model/vocabulary.ts';
import { maskedText } from './masked-text.ts';

export interface MaskedCopy {
  readonly document: Document;
  readonly audit: DocumentAudit;
}

/**
 * A copy of a document with stand-ins in its text, and its audit, whose words are masked already, with all places moved to where
 * they stand in that text. Lines and pages stay those of the document.
 */
export function maskedDocument(document: Document, audit: DocumentAudit, { spans }: Mask): MaskedCopy {
  const move = mover(spans.map(({ start, end, as }) => ({ start, end, length: as.length })));
  const moved = <S extends Span>(span: S): S => ({ ...span, ...move(span) });
  return {
    document: {
      ...document,
      text: maskedText(document.text, spans),
      blocks: document.blocks.map((block) => movedBlock(block, moved)),
      comments: [],
    },
    audit: movedAudit(audit, moved),
  };
}

interface StandIn extends Span {
  readonly length: number;
}

/** A place inside what is masked moves to the end of its stand-in that is nearer to the rest of the span. */
function mover(standIns: readonly StandIn[]): (span: Span) => Span {
  const place = (at: number, isEnd: boolean): number => {
    let by = 0;
    for (const { start, end, length } of standIns) {
      if (end <= at) by += length - (end - start);
      else if (start < at) return start + by + (isEnd ? length : 0);
      else break;
    }
    return at + by;
  };
  return ({ start, end }) => ({ start: place(start, false), end: place(end, end > start) });
}

type Moved = <S extends Span>(span: S) => S;

function movedBlock(block: Block, moved: Moved): Block {
  if (block.kind === 'field') return { ...moved(block), label: moved(block.label) };
  if (block.kind !== 'cell') return moved(block);
  const { columnHeader, rowHeader } = block;
  return {
    ...moved(block),
    columnHeader: columnHeader === null ? null : moved(columnHeader),
    rowHeader: rowHeader === null ? null : moved(rowHeader),
  };
}

function movedAudit(audit: DocumentAudit, moved: Moved): DocumentAudit {
  const placed = <P extends { readonly location: Location }>(part: P): P => ({
    ...part,
    location: moved(part.location),
  });
  const { sections, themes } = audit;
  return {
    ...audit,
    findings: audit.findings.map(placed),
    goals: audit.goals.map(placed),
    actions: audit.actions.map(placed),
    sections:
      sections === null
        ? null
        : recordOf<Element, (typeof sections)[Element]>(ELEMENTS, (each) => placed(sections[each])),
    themes: recordOf<Theme, (typeof themes)[Theme]>(THEMES, (theme) => ({
      ...themes[theme],
      evidence: themes[theme].evidence.map(placed),
    })),
  };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  made: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key): readonly [Key, Value] => [key, made(key)])) as Record<Key, Value>;
}
