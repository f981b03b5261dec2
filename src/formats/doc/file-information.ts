import type { CompoundFile } from './compound-file.ts';
import { u16, u32 } from './numbers.ts';

/** The streams of a Word file, and where in them its parts stand; from Microsoft's [MS-DOC], section 2.5 (Fib). */
export interface WordFile {
  readonly main: Buffer;
  /** Pictures, check boxes, and properties that are too long for their page. */
  readonly data: Buffer;
  readonly parts: Readonly<Record<Part, Buffer>>;
  readonly stories: readonly Story[];
}

/** Stretches of text that follow each other in a file, by their length in characters. */
export interface Story {
  readonly kind: 'body' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'boxes';
  readonly length: number;
}

/** Places of the parts among the pairs of offset and length in the file's information. */
const PARTS = { styles: 1, characters: 12, paragraphs: 13, pieces: 33 } as const;
type Part = keyof typeof PARTS;

const WORD = 0xa5ec;
const WORD_97_BETA = 0xc0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const PAIRS = 0x9a;
const STORIES = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const;
const LENGTHS = 0x4c;

/** What a file says of itself: a Word file from 97 on, one that is locked, or null for anything else. */
export function wordFile(file: CompoundFile): WordFile | 'encrypted' | null {
  const main = file.stream('WordDocument');
  if (main === null || u16(main, 0) !== WORD) return null;
  const flags = u16(main, 0x0a);
  if ((flags & ENCRYPTED) !== 0) return 'encrypted';
  const table = file.stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (u16(main, 2) < WORD_97_BETA || table === null) return null;
  const part = (name: Part): Buffer => {
    const from = u32(main, PAIRS + PARTS[name] * 8);
    return table.subarray(from, from + u32(main, PAIRS + PARTS[name] * 8 + 4));
  };
  return {
    main,
    data: file.stream('Data') ?? Buffer.alloc(0),
    parts: {
      styles: part('styles'),
      characters: part('characters'),
      paragraphs: part('paragraphs'),
      pieces: part('pieces'),
    },
    stories: STORIES.map((kind, i) => ({ kind, length: u32(main, LENGTHS + i * 4) })),
  };
}
