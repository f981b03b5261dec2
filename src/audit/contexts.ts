import type { Context, RulePack } from '../model/pack.ts';
import type { Span } from '../model/place.ts';
import type { Hit, Reading } from '../model/reading.ts';

/** Answers whether a named context holds for a hit; contexts are asked only where a rule names them. */
export type ContextCheck = (name: string, hit: Hit) => boolean;

/** Where a context was seen: the words, heading or quotation that it shows in; null where it is told by the voice or the place. */
export interface ContextSeen {
  readonly by: 'voice' | 'place' | 'quotation' | 'around' | 'sentence' | 'title' | 'before' | 'after';
  readonly words: Span | null;
}

export function contextCheck(reading: Reading, pack: RulePack): ContextCheck {
  const seen = contextSeen(reading, pack);
  return (name, hit) => seen(name, hit) !== null;
}

/** What shows that a context holds for a hit; null where it does not. */
export function contextSeen(reading: Reading, pack: RulePack): (name: string, hit: Hit) => ContextSeen | null {
  const contexts = new Map(pack.contexts.map((context) => [context.id, context]));
  return (name, hit) => {
    const context = contexts.get(name);
    return context === undefined ? null : seenIn(context, reading, hit);
  };
}

function seenIn(context: Context, reading: Reading, hit: Hit): ContextSeen | null {
  const { id } = context;
  if (context.built !== null) {
    const seen = builtSeen(context.built, reading, hit);
    if (seen !== null) return seen;
  }
  if (context.around) {
    const around = reading
      .hitsIn(`${id}/around`, hit.sentence)
      .find((a) => a.firstToken <= hit.firstToken && hit.endToken <= a.endToken);
    if (around !== undefined) return { by: 'around', words: around };
  }
  if (context.sentence) {
    const [words] = reading.hitsIn(`${id}/sentence`, hit.sentence);
    if (words !== undefined) return { by: 'sentence', words };
  }
  if (context.under) {
    const words = titleOver(`${id}/under`, reading, hit);
    if (words !== undefined) return { by: 'title', words };
  }
  if (context.before !== null) {
    const words = standing(reading, hit, `${id}/before`, context.before, (cue) => hit.firstToken - cue.endToken);
    if (words !== null) return { by: 'before', words };
  }
  if (context.after === null) return null;
  const words = standing(reading, hit, `${id}/after`, context.after, (cue) => cue.firstToken - hit.endToken);
  return words === null ? null : { by: 'after', words };
}

/** The cue that stands near enough on its side, and nearer than what would take its place. */
function standing(
  reading: Reading,
  hit: Hit,
  cue: string,
  within: number,
  distanceOf: (cue: Hit) => number,
): Hit | null {
  const [found, distance] = nearest(reading.hitsIn(cue, hit.sentence), distanceOf);
  if (found === null || distance > within) return null;
  return distance < nearest(reading.hitsIn(`${cue}/nearer`, hit.sentence), distanceOf)[1] ? found : null;
}

function nearest(hits: readonly Hit[], distanceOf: (cue: Hit) => number): readonly [Hit | null, number] {
  let found: Hit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    const distance = distanceOf(hit);
    if (distance < 0 || distance >= least) continue;
    found = hit;
    least = distance;
  }
  return [found, least];
}

function titleOver(cue: string, reading: Reading, hit: Hit): Span | undefined {
  const block = reading.sentences[hit.sentence]?.block;
  return block === undefined ? undefined : reading.titlesOf(block).find((title) => title.cues.includes(cue));
}

const BY_VOICE: ContextSeen = { by: 'voice', words: null };
const BY_PLACE: ContextSeen = { by: 'place', words: null };

function builtSeen(built: NonNullable<Context['built']>, reading: Reading, hit: Hit): ContextSeen | null {
  const sentence = reading.sentences[hit.sentence];
  if (sentence === undefined) return null;
  switch (built) {
    case 'own-words': {
      if (sentence.voice === 'person' || sentence.voice === 'carer') return BY_VOICE;
      const quotation = reading.quotations.find((q) => q.start <= hit.start && hit.end <= q.end);
      return quotation === undefined ? null : { by: 'quotation', words: quotation };
    }
    case 'form':
      return sentence.voice === 'form' && reading.kind !== 'template' ? BY_VOICE : null;
    case 'title':
      return sentence.role === 'title' && reading.kind !== 'template' ? BY_PLACE : null;
    case 'imposed-goal':
      return null;
  }
}
