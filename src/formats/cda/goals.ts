import { childAt, childrenOf, type XmlElement } from '../xml-tree.ts';
import { type CdaEntry, referenceIn, wordsIn } from './entries.ts';
import { authorSide, personIds } from './sides.ts';

/** States of an entry (HL7 ActStatus) in which it is no current goal: reached, given up, or written by mistake. */
const ENDED = new Set(['completed', 'aborted', 'cancelled', 'obsolete', 'nullified']);

/** Goal observations (`moodCode="GOL"`) of a section, those inside others too, and whose they are by their authors. */
export function goalsOf(root: XmlElement, section: XmlElement): readonly CdaEntry[] {
  const person = personIds(root);
  const sectionAuthors = authorSide(section, person);
  return childrenOf(section, 'entry')
    .flatMap(goalsIn)
    .map((observation): CdaEntry => {
      const [place, words, id] = [observation, wordsIn(observation), referenceIn(observation)];
      if (isEnded(observation)) return { as: 'remark', place, words, id, by: null };
      return { as: 'goal', place, words, id, by: authorSide(observation, person) ?? sectionAuthors };
    });
}

/** How many goals of a document, or of a part of it, have ended. */
export function countEnded(element: XmlElement): number {
  return goalsIn(element).filter(isEnded).length;
}

function isEnded(observation: XmlElement): boolean {
  return ENDED.has(childAt(observation, 'statusCode')?.attributes.code ?? '');
}

function goalsIn(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...childrenOf(element)];
  for (const next of waiting) {
    // A goal's own parts (milestones, progress) are told with it.
    if (next.name === 'observation' && next.attributes.moodCode === 'GOL') found.push(next);
    else waiting.push(...childrenOf(next));
  }
  return found;
}
