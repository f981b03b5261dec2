import type { NotAsked } from '../../audit/second-reader/asked.ts';
import type { HeldBack } from '../../audit/why/rules-tried.ts';
import type { Title } from '../../model/reading.ts';
import type { Voice, VoiceSign } from '../../model/vocabulary.ts';

/** What `trace` calls the things that decide. */

export const WHOSE: Readonly<Record<Voice, string>> = {
  writer: "the writer's",
  person: "the person's",
  carer: "a carer's",
  form: "the form's",
};

export const TOLD_BY: Readonly<Record<VoiceSign, string>> = {
  template: 'everything in a template is',
  title: 'it is a heading or label',
  quoted: 'it stands in quotation marks',
  'carer-section': 'it stands in a section named after carers',
  stated: 'the record says that these are their words',
  'about-carer-section': 'it stands in a section named after carers, but speaks of the person',
  'about-person': 'it names the person, or speaks of them as the patient',
  'staff-section': 'it stands under a title of the staff',
  'own-section': 'it speaks as “I” in a section of their own',
  'beside-first-person': 'it stands in a section of their own, beside sentences that speak as “I”',
  'first-person': "it speaks as “I”, and this document's “I” is the person",
  letter: "it stands in a letter, and in no section of the person's own",
  nothing: "nothing makes it another's",
};

export const TITLE: Readonly<Record<Title['kind'], string>> = {
  label: 'label',
  column: 'column',
  row: 'row',
  heading: 'heading',
};

export const SEEN_BY: Readonly<Record<HeldBack['by'], string>> = {
  voice: 'by whose words they are',
  place: 'by being a title',
  quotation: 'in quotation marks',
  around: 'as part of',
  sentence: 'beside it',
  title: 'under',
  before: 'before it',
  after: 'after it',
};

export const NOT_ASKED: Readonly<Record<NotAsked, string>> = {
  title: 'Not asked: it reads sentences, not titles.',
  voice: "Not asked: it reads the service's words alone.",
  short: 'Not asked: there are too few words.',
};
