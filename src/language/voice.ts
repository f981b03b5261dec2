import type { Title } from '../model/reading.ts';
import type { Kind, Voice, VoiceSign } from '../model/vocabulary.ts';

/** What the cues say of one sentence and of where it stands. */
export interface VoiceSigns {
  readonly kind: Kind;
  /** Who wrote the words, where a structured record says so. */
  readonly stated?: 'person' | 'carer' | null;
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
  /** It begins with he or she. */
  readonly heOrShe: boolean;
  /** The document's "I" is the person's, by its titles or by how often it is said. */
  readonly personWrites: boolean;
}

export interface HeardVoice {
  readonly voice: Voice;
  readonly voiceSign: VoiceSign;
}

/**
 * Whose words a sentence is, and what tells it. A section titled "my …" is the person's where it speaks as "I"; so is one
 * that is only named after them ("Patient's views"), but not what it says about them, nor of a he or she without an "I".
 * A letter's "I" is its writer.
 */
export function voiceOf(signs: VoiceSigns): HeardVoice {
  const { kind, role, titles, firstPerson, aboutPerson, quotedFrom } = signs;
  if (kind === 'template') return HEARD.template;
  if (role !== 'text') return HEARD.title;
  if (signs.stated === 'person') return HEARD.personStated;
  if (signs.stated === 'carer') return HEARD.carerStated;
  const under = (cue: string): boolean => titles.some((title) => title.cues.includes(cue));
  const carers = under('voice/carer-title');
  if (quotedFrom !== null && quotedFrom !== 'professional')
    return carers || quotedFrom === 'carer' ? HEARD.carerQuoted : HEARD.personQuoted;
  if (carers) return aboutPerson && !firstPerson ? HEARD.aboutCarerSection : HEARD.carerSection;
  if (aboutPerson) return HEARD.aboutPerson;
  if (titles[0]?.cues.includes('voice/staff-title') === true) return HEARD.staffSection;
  const own = under('voice/own-title') || under('voice/my-title');
  if (kind === 'letter') return own && firstPerson ? HEARD.ownSection : HEARD.letter;
  if (firstPerson) return own ? HEARD.ownSection : signs.personWrites ? HEARD.firstPerson : HEARD.nothing;
  return own && signs.neighboursFirstPerson && !signs.heOrShe ? HEARD.besideFirstPerson : HEARD.nothing;
}

const heard = (voice: Voice, voiceSign: VoiceSign): HeardVoice => ({ voice, voiceSign });

/** Made once: a voice is told for every sentence of every document. */
const HEARD = {
  template: heard('form', 'template'),
  title: heard('form', 'title'),
  personQuoted: heard('person', 'quoted'),
  carerQuoted: heard('carer', 'quoted'),
  personStated: heard('person', 'stated'),
  carerStated: heard('carer', 'stated'),
  carerSection: heard('carer', 'carer-section'),
  aboutCarerSection: heard('writer', 'about-carer-section'),
  aboutPerson: heard('writer', 'about-person'),
  staffSection: heard('writer', 'staff-section'),
  ownSection: heard('person', 'own-section'),
  firstPerson: heard('person', 'first-person'),
  besideFirstPerson: heard('person', 'beside-first-person'),
  letter: heard('writer', 'letter'),
  nothing: heard('writer', 'nothing'),
} as const;

/** The writer's, as of everything that nothing makes another's. */
export const UNTOLD: HeardVoice = HEARD.nothing;
