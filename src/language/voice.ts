import type { Title } from '../model/reading.ts';
import type { Kind, Voice } from '../model/vocabulary.ts';

/** What the cues say of one sentence and of where it stands. */
export interface VoiceSigns {
  readonly kind: Kind;
  readonly role: 'title' | 'label' | 'text';
  readonly titles: readonly Title[];
  /** I, me, my outside quotation marks. */
  readonly firstPerson: boolean;
  /** The person named or spoken of as he, she or the patient. */
  readonly aboutPerson: boolean;
  /** Text under the same heading is in the first person. */
  readonly neighboursFirstPerson: boolean;
}

const has = (titles: readonly Title[], cue: string): boolean => titles.some((title) => title.cues.includes(cue));

/**
 * Whose words a sentence is. A person's own section is theirs where it speaks as "I" or is titled "my"; a section that is
 * only named after them ("Patient's views") is theirs where it speaks as "I". Letters are their writer's.
 */
export function voiceOf(signs: VoiceSigns): Voice {
  const { kind, role, titles, firstPerson, aboutPerson, neighboursFirstPerson } = signs;
  if (role !== 'text' || kind === 'template') return 'form';
  if (has(titles, 'voice/carer-title')) return firstPerson || !aboutPerson ? 'carer' : 'writer';
  const [nearest] = titles;
  if (nearest?.cues.includes('voice/staff-title') === true) return 'writer';
  const ownTitle = has(titles, 'voice/own-title');
  const myTitle = has(titles, 'voice/my-title');
  if (aboutPerson) return 'writer';
  if (kind === 'letter') return ownTitle && firstPerson ? 'person' : 'writer';
  if (firstPerson) return 'person';
  return (myTitle || ownTitle) && neighboursFirstPerson ? 'person' : 'writer';
}
