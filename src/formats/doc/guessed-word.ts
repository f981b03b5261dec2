import { guessedHtml } from './guessed-html.ts';
import { guessedParts } from './guessed-rows.ts';
import type { ReadWord } from './read-word.ts';

/** The parts of a file that the extractor gives, with an option that its types leave out: without it, curly quotes are made straight. */
interface Extracted {
  getBody(options?: { readonly filterUnicode: boolean }): string;
  getFootnotes(options?: { readonly filterUnicode: boolean }): string;
  getEndnotes(options?: { readonly filterUnicode: boolean }): string;
  getHeaders(options?: { readonly includeFooters?: boolean }): string;
}

const AS_WRITTEN = { filterUnicode: false };

/** The words of a file whose properties cannot be read: its titles are told by their wording, its tables by tabs. Null where there are none. */
export async function guessedWord(bytes: Buffer): Promise<ReadWord | null> {
  const extracted = await extract(bytes);
  if (extracted === null) return null;
  const body = [extracted.getBody(AS_WRITTEN), extracted.getFootnotes(AS_WRITTEN), extracted.getEndnotes(AS_WRITTEN)];
  const text = body.filter((part) => part.trim() !== '').join('\n');
  return {
    html: guessedHtml(guessedParts(text.replaceAll('\r', '\n'))),
    hasPageEdges: extracted.getHeaders({ includeFooters: true }).trim() !== '',
    hidden: 0,
  };
}

async function extract(buffer: Buffer): Promise<Extracted | null> {
  try {
    const { default: WordExtractor } = await import('word-extractor');
    return await new WordExtractor().extract(buffer);
  } catch {
    return null;
  }
}
