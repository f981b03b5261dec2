import type { Document } from '../../model/document.ts';

/** A heading over more of the document than this names the document, not a part of it. */
const MOST = 0.6;
/** A document of fewer blocks is a part by itself. */
const LEAST_BLOCKS = 8;

/** Headings that stand over most of a document, by where they start: those over other headings, and all of them. */
export interface DocumentTitles {
  readonly overHeadings: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

export function documentTitles(document: Document): DocumentTitles {
  const { blocks } = document;
  const beneath = new Map<number, number>();
  const overHeadings = new Set<number>();
  for (const block of blocks) {
    for (let over = block.under; over !== null; over = blocks[over]?.under ?? null) {
      beneath.set(over, (beneath.get(over) ?? 0) + 1);
      if (block.kind === 'heading') overHeadings.add(over);
    }
  }
  const covers = (heading: number): boolean => (beneath.get(heading) ?? 0) > MOST * blocks.length;
  const startsOf = (headings: Iterable<number>): ReadonlySet<number> =>
    new Set([...headings].filter(covers).map((heading) => blocks[heading]?.start ?? 0));
  return {
    overHeadings: blocks.length < LEAST_BLOCKS ? new Set() : startsOf(overHeadings),
    all: startsOf(beneath.keys()),
  };
}
