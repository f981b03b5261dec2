import { firstPlaceWhere } from './halving.ts';
import { u8, u16, u32 } from './numbers.ts';

/** Bytes of the main stream, half-open, whose characters have the same properties. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** Where its changes to the style stand in the main stream, half-open; of a paragraph, behind the number of its style. */
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

const PAGE = 512;
/** Bytes of a paragraph's entry on a page, of which the first says where its properties stand. */
const PARAGRAPH_ENTRY = 13;

/** Properties of paragraphs, by their place in the main stream; from [MS-DOC], sections 2.8.26 (PlcBtePapx) and 2.9.174 (PapxFkp). */
export function paragraphRuns(main: Buffer, pages: Buffer): readonly PropertyRun[] {
  return runsOn(main, pages, PARAGRAPH_ENTRY, (at) => {
    const short = u8(main, at);
    const from = short === 0 ? at + 2 : at + 1;
    const size = short === 0 ? u8(main, at + 1) * 2 : short * 2 - 1;
    return { from: from + 2, to: from + size, style: u16(main, from) };
  });
}

/** Properties of characters; from [MS-DOC], sections 2.8.25 (PlcBteChpx) and 2.9.33 (ChpxFkp). */
export function characterRuns(main: Buffer, pages: Buffer): readonly PropertyRun[] {
  return runsOn(main, pages, 1, (at) => ({ from: at + 1, to: at + 1 + u8(main, at), style: 0 }));
}

function runsOn(
  main: Buffer,
  pages: Buffer,
  entry: number,
  propertiesAt: (at: number) => Omit<PropertyRun, 'start' | 'end'>,
): readonly PropertyRun[] {
  const count = Math.floor((pages.length - 4) / 8);
  const seen = new Set<number>();
  const runs: PropertyRun[] = [];
  for (let i = 0; i < count; i += 1) {
    const page = (u32(pages, (count + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    if (seen.has(page) || page + PAGE > main.length) continue;
    seen.add(page);
    const entries = Math.min(u8(main, page + PAGE - 1), Math.floor((PAGE - 5) / (4 + entry)));
    for (let k = 0; k < entries; k += 1) {
      const start = u32(main, page + k * 4);
      const end = u32(main, page + k * 4 + 4);
      const offset = u8(main, page + (entries + 1) * 4 + k * entry) * 2;
      const none = { from: 0, to: 0, style: 0 };
      if (end > start) runs.push({ start, end, ...(offset === 0 ? none : propertiesAt(page + offset)) });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** The run that holds a byte of the main stream; null where nothing is said of it. */
export function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | null {
  const run = runs[firstPlaceWhere(runs.length, (index) => (runs[index]?.start ?? 0) > place) - 1];
  return run !== undefined && place < run.end ? run : null;
}
