import type { Context, RulePack } from '../model/pack.ts';
import type { Hit, Reading } from '../model/reading.ts';

/** Answers whether a named context holds for a hit; contexts are asked only where a rule names them. */
export type ContextCheck = (name: string, hit: Hit) => boolean;

export function contextCheck(reading: Reading, pack: RulePack): ContextCheck {
  const contexts = new Map(pack.contexts.map((context) => [context.id, context]));
  return (name, hit) => {
    const context = contexts.get(name);
    return context !== undefined && holds(context, reading, hit);
  };
}

function holds(context: Context, reading: Reading, hit: Hit): boolean {
  const { id } = context;
  if (context.built !== null && builtHolds(context.built, reading, hit)) return true;
  if (
    context.around &&
    reading
      .hitsIn(`${id}/around`, hit.sentence)
      .some((a) => a.firstToken <= hit.firstToken && hit.endToken <= a.endToken)
  )
    return true;
  if (context.sentence && reading.hitsIn(`${id}/sentence`, hit.sentence).length > 0) return true;
  if (context.under && isUnder(`${id}/under`, reading, hit)) return true;
  if (
    context.before !== null &&
    stands(reading, hit, `${id}/before`, context.before, (cue) => hit.firstToken - cue.endToken)
  )
    return true;
  return (
    context.after !== null && stands(reading, hit, `${id}/after`, context.after, (cue) => cue.firstToken - hit.endToken)
  );
}

/** A cue stands near enough on its side, and nearer than what would take its place. */
function stands(reading: Reading, hit: Hit, cue: string, within: number, distanceOf: (cue: Hit) => number): boolean {
  const nearest = (name: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const found of reading.hitsIn(name, hit.sentence)) {
      const distance = distanceOf(found);
      if (distance >= 0 && distance < least) least = distance;
    }
    return least;
  };
  const distance = nearest(cue);
  return distance <= within && distance < nearest(`${cue}/nearer`);
}

function isUnder(cue: string, reading: Reading, hit: Hit): boolean {
  const block = reading.sentences[hit.sentence]?.block;
  return block !== undefined && reading.titlesOf(block).some((title) => title.cues.includes(cue));
}

function builtHolds(built: NonNullable<Context['built']>, reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentences[hit.sentence];
  if (sentence === undefined) return false;
  switch (built) {
    case 'own-words':
      return (
        sentence.voice === 'person' ||
        sentence.voice === 'carer' ||
        reading.quotations.some((q) => q.start <= hit.start && hit.end <= q.end)
      );
    case 'form':
      return sentence.voice === 'form' && reading.kind !== 'template';
    case 'title':
      return sentence.role === 'title' && reading.kind !== 'template';
    case 'imposed-goal':
      return false;
  }
}
