import type { Phrase, PhraseElement, RulePack } from '../../model/pack.ts';
import { phraseTableOf } from '../../rules/phrase-table-maker.ts';

/** A phrase, or a part of one, to be looked for under a name of its own. */
export interface Probe extends Omit<Phrase, 'cue'> {
  readonly name: string;
}

/** A pack with further cues, to find out what the rules do not tell. */
export function withProbes(pack: RulePack, probes: readonly Probe[]): RulePack {
  const cues = [...pack.cues];
  const added = probes.map(({ name, elements, anchor, atStart, atEnd, whole, titles }): Phrase => {
    const cue = cues.push(name) - 1;
    return {
      cue,
      elements,
      anchor,
      ...(atStart === true && { atStart }),
      ...(atEnd === true && { atEnd }),
      ...(whole === true && { whole }),
      ...(titles === true && { titles }),
    };
  });
  const phrases = [...pack.phrases, ...added];
  const { lists, vocabulary } = pack;
  return { ...pack, cues, phrases, table: phraseTableOf({ phrases, lists, vocabulary }) };
}

/** It must be there, for the phrase to be met. */
export const isSolid = (element: PhraseElement): boolean =>
  typeof element === 'number' || !('gap' in element || 'optional' in element);

/** A phrase can be looked for by it. */
export const isAnchor = (element: PhraseElement): boolean =>
  isSolid(element) && (typeof element === 'number' || !('type' in element && element.type === 'any'));
