import type { Span } from '../../model/place.ts';
import type { Hit, Reading } from '../../model/reading.ts';
import type { Actor, VoiceSign } from '../../model/vocabulary.ts';
import type { SignTable } from '../goals/sign-table.ts';
import { castOf, type Part } from './cast.ts';
import { actsFirst, besideAnother, everybody, joined, type Mention, mentionsIn, nobody, runsOf } from './mentions.ts';

/** Reads who is named in stretches of text: one side, several together, or nobody that is known. */
export interface ActorReader {
  /** Everybody in it whom the document explains: a label, a heading. */
  readonly known: (span: Span) => Actor | null;
  /** Whoever stands first in it, every capitalised word being a name: a cell of "Who". */
  readonly named: (span: Span) => Actor | null;
  /** Who stands first in it, with those who are joined to them: a sentence's subject. `named` takes its first word for a name. */
  readonly subject: (span: Span, named: boolean) => Actor | null;
  /** The person and somebody else, joined anywhere in it. */
  readonly pair: (span: Span) => Actor | null;
}

/** A reader of names and roles for one document. */
export function actorReader(reading: Reading, signs: SignTable): ActorReader {
  const known = { reading, signs, cast: castOf(reading), parts: partsOfCues(reading) };
  return {
    known: (span) =>
      actorOf(
        reading,
        mentionsIn(known, span, nobody).filter(({ object }) => !object),
      ),
    named: (span) => actorOf(reading, joined(reading.document.text, span, mentionsIn(known, span, everybody))),
    subject: (span, named) =>
      actorOf(reading, joined(reading.document.text, span, mentionsIn(known, span, named ? actsFirst : besideAnother))),
    pair: (span) => {
      const actors = runsOf(reading.document.text, mentionsIn(known, span, nobody)).map((run) => actorOf(reading, run));
      return actors.includes('shared') ? 'shared' : null;
    },
  };
}

/**
 * Whoever acts, by all who are named. The person beside anybody else acts with them. A name that the document does not explain
 * is a colleague's in a letter; in a plan it is the person's where nothing else says who they are, and otherwise somebody else's.
 */
function actorOf(reading: Reading, mentions: readonly Mention[]): Actor | null {
  const parts = new Set(mentions.map(({ part }) => part));
  const unknown = mentions.filter(({ part }) => part === null).length;
  if (parts.delete(null)) {
    if (unknown > 1 && !personIsKnown(reading)) return 'shared';
    if (reading.kind === 'letter') parts.add('staff');
    else parts.add(parts.has('person') || personIsKnown(reading) ? 'other' : 'person');
  }
  if (parts.has('person')) return parts.size > 1 ? 'shared' : 'person';
  if (parts.has('staff')) return 'staff';
  return parts.has('other') ? 'other' : null;
}

/** Where "I" is not said to be the person's by a title or quotation marks. */
const WRITERS: ReadonlySet<VoiceSign> = new Set(['about-person', 'nothing', 'staff-section']);

const personIsKnown = (reading: Reading): boolean =>
  reading.hits('voice/first-person').length > 0 || [...castOf(reading).values()].includes('person');

/**
 * Whom roles and pronouns stand for. In a letter "I" and "we" are its writers and "you" whoever it is written to; in a plan "I"
 * and "you" are the person, and "we" the staff.
 */
function partsOfCues(reading: Reading): ReadonlyMap<string, Part> {
  const careHome = reading.hits('actor/care-home').length > 0;
  const letter = reading.kind === 'letter';
  const isWriters = (hit: Hit): boolean => WRITERS.has(reading.sentences[hit.sentence]?.voiceSign ?? 'quoted');
  return new Map<string, Part>([
    ['actor/staff', 'staff'],
    ['actor/carer', careHome ? 'staff' : 'other'],
    ['actor/other', 'other'],
    ['actor/person', 'person'],
    ['actor/i', letter || reading.hits('actor/writer').some(isWriters) ? 'staff' : 'person'],
    ['actor/you', letter && reading.addressee !== 'person' ? 'other' : 'person'],
    ['actor/we', 'staff'],
  ]);
}
