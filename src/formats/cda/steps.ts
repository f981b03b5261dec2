import type { StatedBy } from '../../model/document.ts';
import { childAt, childrenOf, type XmlElement } from '../xml-tree.ts';
import { type CdaEntry, referenceIn, wordsIn } from './entries.ts';
import { actorSide, personIds } from './sides.ts';

/** Sections whose entries are steps, by LOINC code: interventions, plan of treatment; from HL7 C-CDA R2.1. */
const SECTIONS = new Set(['62387-6', '18776-5']);
const KINDS = new Set(['act', 'encounter', 'observation', 'procedure', 'substanceAdministration', 'supply']);

/** The interventions of a section, those inside others too, and who takes them; one inside another is by the same people where it names none. */
export function stepsOf(root: XmlElement, section: XmlElement): readonly CdaEntry[] {
  if (!SECTIONS.has(childAt(section, 'code')?.attributes.code ?? '')) return [];
  const person = personIds(root);
  const steps: CdaEntry[] = [];
  const waiting = childrenOf(section, 'entry').map((entry) => ({ element: entry, by: actorSide(entry, person) }));
  for (const { element, by: outer } of waiting) {
    if (element.attributes.moodCode === 'GOL') continue;
    const isStep = KINDS.has(element.name);
    const by: StatedBy | null = (isStep ? actorSide(element, person) : null) ?? outer;
    if (isStep) steps.push({ as: 'action', place: element, words: wordsIn(element), id: referenceIn(element), by });
    waiting.push(...inside(element).map((one) => ({ element: one, by })));
  }
  return steps;
}

/** What an entry holds: itself, or its parts. */
function inside(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).filter(({ name }) => KINDS.has(name) || name === 'entryRelationship');
}
