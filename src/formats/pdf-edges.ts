import type { PdfLine } from './pdf-lines.ts';

interface PageLines {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Share of the page's height at its top and bottom where running headers and page numbers stand. */
const EDGE = 0.1;

/** The lines of pages without what is repeated at their edges, and without page numbers. */
export function withoutEdges(pages: readonly PageLines[]): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(shapeOf)))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const repeated = Math.max(2, pages.length / 2);
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true;
      const shape = shapeOf(line);
      return (counts.get(shape) ?? 0) < repeated && !/^\P{L}*#\P{L}*$|^\p{L}+ #(?: \p{L}+ #)?$/u.test(shape);
    }),
  );
}

function isAtEdge({ y }: PdfLine, { height }: PageLines): boolean {
  return y > height * (1 - EDGE) || y < height * EDGE;
}

/** The words of a line with its numbers made alike. */
function shapeOf({ segments }: PdfLine): string {
  return segments
    .map(({ text }) => text)
    .join(' ')
    .replace(/\d+/g, '#')
    .trim();
}
