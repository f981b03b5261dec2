import type { Document } from '../model/document.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';

type Count = (cue: string) => number;

/** A form with at least this share of labels left empty, and few sentences of its own, is a template. */
const EMPTY_SHARE = 0.6;

/** What kind of document it is, by its signs (rules/reading) and by how much of its form is filled in. */
export function kindOf(document: Document, count: Count, sentences: number): Kind {
  const fields = document.blocks.filter((block) => block.kind === 'field' || (block.kind === 'cell' && !block.header));
  const empty = fields.filter((block) => block.start === block.end).length;
  const blank = fields.length >= 4 && empty / fields.length >= EMPTY_SHARE;
  const template = 2 * count('kind/template') + (blank ? 3 : 0);
  const letter = 2 * count('kind/letter');
  const plan = 2 * count('kind/care-plan');
  if (template > letter && template >= 3 && (blank || sentences < 80)) return 'template';
  return letter > plan ? 'letter' : 'care-plan';
}

/** Whom a letter is written to. */
export function addresseeOf(count: Count): Addressee {
  const person = count('addressee/person');
  const professional = count('addressee/professional');
  if (person === professional) return 'unclear';
  return person > professional ? 'person' : 'professional';
}
