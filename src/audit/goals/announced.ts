import type { Reading, Sentence } from '../../model/reading.ts';

/** What a short sentence announces in running text: "Aims." and then the aims; "What I want." and then what it is. */
export type Announcement = 'goals' | 'actions';

/** An announcement is at most so many words, and its title's words are at least half of them. */
const LONGEST = 9;

/** The sentences of running text that announce goals or steps, by their index. */
export function announcements(reading: Reading): ReadonlyMap<number, Announcement> {
  const found = new Map<number, Announcement>();
  for (const [cue, announced] of [
    ['action/title', 'actions'],
    ['goal/title', 'goals'],
  ] as const) {
    for (const hit of reading.hits(cue)) {
      const sentence = reading.sentences[hit.sentence];
      if (sentence === undefined || !isShort(sentence, hit) || !isLine(reading, sentence)) continue;
      found.set(hit.sentence, announced);
    }
  }
  return found;
}

function isShort(sentence: Sentence, hit: { readonly firstToken: number; readonly endToken: number }): boolean {
  const words = sentence.endToken - sentence.firstToken;
  return words <= LONGEST && 2 * (hit.endToken - hit.firstToken) >= words;
}

/** It stands in a paragraph and ends as an announcement does: in a full stop, a question mark or a colon. */
function isLine(reading: Reading, sentence: Sentence): boolean {
  if (sentence.role !== 'text' || reading.document.blocks[sentence.block]?.kind !== 'paragraph') return false;
  return /[.?:]["'”’]?$/.test(reading.document.text.slice(sentence.end - 2, sentence.end));
}
