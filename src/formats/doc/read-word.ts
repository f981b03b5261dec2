import { openCompoundFile } from './compound-file.ts';
import { type Story, wordFile } from './file-information.ts';
import { pieceText } from './pieces.ts';
import { characterRuns, paragraphRuns } from './property-runs.ts';
import { storyHtml, type WordText } from './story-html.ts';
import { stylesIn } from './styles.ts';

/** What a Word file of 97 to 2003 holds. */
export interface ReadWord {
  readonly html: string;
  readonly hasPageEdges: boolean;
  /** Places of hidden text that were left out. */
  readonly hidden: number;
}

/** Read in this order: notes and boxes stand after the text. Page headers and comments are left out. */
const READ: readonly Story['kind'][] = ['body', 'footnotes', 'endnotes', 'boxes'];

/** A file that is no compound file, or a damaged one, is `damaged`; one whose words are not where it says, or older, is `unknown`. */
export function readWord(bytes: Buffer): ReadWord | 'damaged' | 'encrypted' | 'unknown' {
  const file = openCompoundFile(bytes);
  if (file === null) return 'damaged';
  const word = wordFile(file);
  if (word === null) return 'unknown';
  if (word === 'encrypted') return word;
  const { main, data, parts } = word;
  const pieces = pieceText(main, parts.pieces);
  if (pieces === null) return 'unknown';
  const text: WordText = {
    ...pieces,
    main,
    data,
    paragraphs: paragraphRuns(main, parts.paragraphs),
    characters: characterRuns(main, parts.characters),
    styles: stylesIn(parts.styles),
  };
  const told = storiesOf(word.stories, text.text.length).map(({ kind, from, to }) => ({
    kind,
    ...storyHtml(text, from, to),
  }));
  const read = READ.flatMap((kind) => told.filter((story) => story.kind === kind));
  return {
    html: read.map(({ html }) => html).join('\n'),
    hasPageEdges: told.some(
      ({ kind, html }) => kind === 'headers' && /[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, '')),
    ),
    hidden: read.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

interface Stretch {
  readonly kind: Story['kind'];
  readonly from: number;
  readonly to: number;
}

function storiesOf(stories: readonly Story[], length: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const story of stories) {
    const to = Math.min(length, from + story.length);
    stretches.push({ kind: story.kind, from, to });
    from = to;
  }
  return stretches;
}
