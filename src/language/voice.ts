import type { Title } from '../model/reading.ts';
import type { Kind, Voice } from '../model/vocabulary.ts';

/** What the cues say of one sentence and of where it stands. */
export interface VoiceSigns {
  readonly kind: Kind;
  readonly role: 'title' | 'label' | 'text';
  /** The headings and labels over it, innermost first. */
  readonly titles: readonly Title[];
  /** I, me, my outside quotation marks. */
  readonly firstPerson: boolean;
  /** The person is named, or spoken of as the patient. */
  readonly aboutPerson: boolean;
  /** All of it stands in quotation marks, and whose they are. */
  readonly quotedFrom: 'person' | 'carer' | 'professional' | 'unknown' | null;
  /** Text under the same heading is in the first person. */
  readonly neighboursFirstPerson: boolean;
  /** The document's "I" is the person's, by its titles or by how often it is said. */
  readonly personWrites: boolean;
}

/**
 * Whose words a sentence is. A section titled "my …" is the person's where it speaks as "I"; so is one that is only named
 * after them ("Patient's views"), but not what it says about them. A letter's "I" is its writer.
 */
export function voiceOf(signs: VoiceSigns): Voice {
  const { kind, role, titles, firstPerson, aboutPerson, quotedFrom } = signs;
  if (role !== 'text' || kind === 'template') return 'form';
  const under = (cue: string): boolean => titles.some((title) => title.cues.includes(cue));
  const carers = under('voice/carer-title');
  if (quotedFrom !== null && quotedFrom !== 'professional')
    return carers || quotedFrom === 'carer' ? 'carer' : 'person';
  if (carers) return aboutPerson && !firstPerson ? 'writer' : 'carer';
  if (aboutPerson || titles[0]?.cues.includes('voice/staff-title') === true) return 'writer';
  const own = under('voice/own-title') || under('voice/my-title');
  if (kind === 'letter') return own && firstPerson ? 'person' : 'writer';
  if (firstPerson) return own || signs.personWrites ? 'person' : 'writer';
  return own && signs.neighboursFirstPerson ? 'person' : 'writer';
}
