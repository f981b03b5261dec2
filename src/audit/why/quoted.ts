import type { Span } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';

/** A place in the document with the words that stand there. */
export interface Quoted extends Span {
  readonly text: string;
}

export const quoted = ({ start, end }: Span, { document }: Pick<Reading, 'document'>): Quoted => ({
  start,
  end,
  text: document.text.slice(start, end),
});
