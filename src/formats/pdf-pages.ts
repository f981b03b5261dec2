import type { getDocumentProxy } from 'unpdf';
import { allowMovedBuffers } from './pdf-buffers.ts';
import { type DrawingSteps, type PdfShapes, shapesOn } from './pdf-shapes.ts';

/** A run of words as the page draws it, in points from the lower left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Every letter of its type is as wide as every other, and so are its blanks. */
  readonly fixedPitch: boolean;
  /** The marked contents that it stands in, innermost; null outside all of them. */
  readonly mark: string | null;
  readonly decoration: boolean;
  readonly lineEnd: boolean;
}

/** An element of a tagged PDF: a role and elements, or the name of a marked content. */
export type PdfTag = { readonly role: string; readonly children: readonly PdfTag[] } | { readonly id: string };

export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
  readonly tags: readonly PdfTag[];
  readonly shapes: PdfShapes;
}

export type PdfPages = { readonly pages: readonly PdfPage[]; readonly leftOut: number } | { readonly reason: string };

/** A document longer than this is no care plan; its first pages are read. */
const MOST_PAGES = 300;

/** The words of a PDF and where they stand, page by page. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPages> {
  allowMovedBuffers();
  const unpdf = await import('unpdf');
  try {
    const pdf = await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    const { OPS } = await unpdf.getResolvedPDFJS();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(MOST_PAGES, pdf.numPages); number += 1) {
      pages.push(await readPage(await pdf.getPage(number), number, OPS));
    }
    const leftOut = Math.max(0, pdf.numPages - MOST_PAGES);
    await pdf.destroy();
    return { pages, leftOut };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

type Proxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readPage(page: Proxy, number: number, numbers: DrawingSteps['numbers']): Promise<PdfPage> {
  const drawn = await page.getOperatorList();
  const [content, tree] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree().catch(() => null),
  ]);
  const runs: PdfRun[] = [];
  const marks: { readonly id: string | null; readonly decoration: boolean }[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const place: readonly unknown[] = item.transform;
      const inside = marks.findLast((mark) => mark.id !== null);
      runs.push({
        text: item.str,
        x: Number(place[4]),
        y: Number(place[5]),
        width: item.width,
        size: item.height,
        bold: isBold(page, item.fontName),
        fixedPitch: content.styles[item.fontName]?.fontFamily === 'monospace',
        mark: inside?.id ?? null,
        decoration: marks.some((mark) => mark.decoration),
        lineEnd: item.hasEOL,
      });
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push({ id: 'id' in item ? item.id : null, decoration: 'tag' in item && item.tag === 'Artifact' });
  }
  const shapes = shapesOn({ steps: drawn.fnArray, values: drawn.argsArray, numbers });
  const [, , , height = 0] = page.view;
  return { number, height, runs, tags: tree === null ? [] : [tagOf(tree)], shapes };
}

interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

function tagOf(node: TreeNode): PdfTag {
  if (node.id !== undefined && node.children === undefined) return { id: node.id };
  return { role: node.role ?? '', children: (node.children ?? []).map(tagOf) };
}

function isBold(page: Proxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const loaded: unknown = page.commonObjs.get(font);
  if (typeof loaded !== 'object' || loaded === null || !('name' in loaded)) return false;
  return typeof loaded.name === 'string' && /bold|black|heavy|semibold/i.test(loaded.name);
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'is protected with a password: save a copy of it without one';
  return 'is damaged or incomplete: save it as a PDF again, or copy it anew';
}
