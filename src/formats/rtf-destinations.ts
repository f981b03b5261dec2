/** What a group of RTF is for. */
export type RtfDestination = 'text' | 'skip' | 'fonts' | 'styles' | 'note' | 'box' | 'marker' | 'field-form';

/** Groups whose text is no part of the document; page headers and footers are told apart in a note. */
const SKIPPED = new Set(
  (
    'colortbl info pict object fldinst bkmkstart bkmkend xe tc txe rxe themedata listtable listoverridetable revtbl rsidtbl generator ' +
    'nonshppict nonesttables annotation atnid atnauthor atntime atnicn atnref atrfstart atrfend private operator title author ' +
    'sp sn sv filetbl mmathPr datastore colorschememapping latentstyles pgptbl userprops docvar template ud background ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn'
  ).split(' '),
);
const PAGE_EDGES = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));
const READ: Readonly<Record<string, RtfDestination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
  listtext: 'marker',
  pntext: 'marker',
  formfield: 'field-form',
};
/** Groups marked as such that a reader may step over, but that hold text all the same. */
const CARRIERS = new Set('nesttableprops shpinst shppict do shpgrp fldrslt result'.split(' '));

export function isPageEdge(word: string): boolean {
  return PAGE_EDGES.has(word);
}

/** What the first word of a group makes of it; null where it changes nothing. */
export function destinationOf(word: string, starred: boolean): RtfDestination | null {
  const read = READ[word];
  if (read !== undefined) return read;
  if (SKIPPED.has(word) || PAGE_EDGES.has(word)) return 'skip';
  return starred && !CARRIERS.has(word) ? 'skip' : null;
}
