import { cohortCredits } from '../cohort-credits.ts';
import { maskedNote } from '../masked-note.ts';
import { type Block, heading, list, note, table, text } from './block.ts';
import type { Source } from './source.ts';

/** What only the team that audits can say, to be filled in. */
const TO_FILL_IN = [
  'Service or team',
  'Audit lead',
  'Registration number',
  'Period of the documents',
  'How they were chosen',
  'Presented to, and date',
] as const;

/** Said before anything else: whoever passes the report on has to know what was masked and what was not. */
export function maskedNotice({ options }: Source): readonly Block[] {
  const said = maskedNote(options);
  return said === null ? [] : [note(said)];
}

export function details(): readonly Block[] {
  return [
    table(
      [
        ['Details', 'text', 2],
        ['To be filled in', 'text', 3],
      ],
      TO_FILL_IN.map((title) => [title, null]),
    ),
  ];
}

/** What is good stands before anything else. */
export function whatIsGood({ report: { documents }, words }: Source): readonly Block[] {
  if (documents.length === 0) return [];
  const credits = cohortCredits(documents, words);
  return [
    heading(1, 'What the documents do well'),
    ...(credits.length === 0
      ? [text('The rules found nothing to credit here. A reader may well find more.')]
      : [list(credits)]),
  ];
}

export function backgroundAndAim(): readonly Block[] {
  return [
    heading(1, 'Background'),
    text(
      'Recovery-oriented practice starts from the life that a person wants to live. Le Boutillier and others (2011) found sixteen themes in the guidance on it, in four practice domains: promoting citizenship, organisational commitment, supporting personally defined recovery, and the working relationship.',
    ),
    text(
      'Care plans and letters are where practice is put into words, and people read what is written about them. How a plan speaks of a person, what it asks about, and whose goals it holds can be read and talked about.',
    ),
    heading(1, 'Aim'),
    text(
      'To see how far the words of the audited documents go with recovery-oriented practice, to name what they already do well, and to agree on what to try next.',
    ),
  ];
}
