import { ADDRESSED, type FoundComment, lettersIn } from './comments.ts';
import { decodeXml } from './xml-entities.ts';

const COMMENT = /<w:comment\s([^<>]*)>([\s\S]*?)<\/w:comment>/g;
const STEP = /<w:commentRange(Start|End)\s[^<>]*w:id="(\d+)"[^<>]*>|<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g;

/** Comments to this program in a Word file (`word/comments.xml` and `word/document.xml`), each about the words it is put on. */
export function docxComments(comments: string, document: string): readonly FoundComment[] {
  const addressed = [...comments.matchAll(COMMENT)].flatMap(([, attributes = '', body = '']) => {
    const text = wordsIn(body).trim();
    const id = /w:id="(\d+)"/.exec(attributes)?.[1];
    if (id === undefined || !text.startsWith(ADDRESSED)) return [];
    const author = /w:author="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return [{ id, text, author: author.trim() === '' ? null : decodeXml(author) }];
  });
  if (addressed.length === 0) return [];
  const ranges = rangesIn(document);
  return addressed.map(({ id, text, author }) => ({ text, author, ...(ranges.get(id) ?? { before: 0, about: '' }) }));
}

function rangesIn(document: string): ReadonlyMap<string, { readonly before: number; readonly about: string }> {
  const ranges = new Map<string, { before: number; about: string }>();
  const open = new Set<string>();
  let letters = 0;
  for (const [, edge, id = '', raw] of document.matchAll(STEP)) {
    if (edge === 'Start') {
      open.add(id);
      ranges.set(id, { before: letters, about: '' });
    } else if (edge === 'End') open.delete(id);
    else {
      const words = decodeXml(raw ?? '');
      letters += lettersIn(words).length;
      for (const one of open) {
        const range = ranges.get(one);
        if (range !== undefined) range.about += words;
      }
    }
  }
  return ranges;
}

function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g)].map(([, words = '']) => decodeXml(words)).join('');
}
