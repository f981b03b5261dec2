import type { RecordWords } from '../../model/pack.ts';
import { element, itemsHtml, titleHtml } from '../record-html.ts';
import { childAt, childrenOf, type XmlElement, xmlText, xpathOf } from '../xml-tree.ts';
import { goalsOf } from './goals.ts';
import { narrativeHtml } from './narrative.ts';
import { stepsOf } from './steps.ts';

/** A document and what the parts of records are called. */
export interface Cda {
  readonly root: XmlElement;
  readonly words: RecordWords;
}

const DEEPEST = 12;

/** A section under its title, with its narrative, the goals of its entries that the narrative leaves out, and its own sections. */
export function sectionHtml(cda: Cda, section: XmlElement, level: number): string {
  const title = childAt(section, 'title');
  const { code, displayName } = childAt(section, 'code')?.attributes ?? {};
  const written = title === null ? '' : xmlText(title);
  const heading = written === '' ? (cda.words.codes[code ?? ''] ?? displayName ?? null) : written;
  const goals = goalsOf(cda.root, section);
  const text = childAt(section, 'text');
  const told = text === null ? '' : xmlText(text);
  const narrative = text === null ? '' : narrativeHtml(text, level, [...goals, ...stepsOf(cda.root, section)]);
  const untold = goals.filter(
    ({ as, id, words }) => as === 'goal' && id === null && words !== null && !told.includes(words),
  );
  const inner = level < DEEPEST ? childrenOf(section, 'component').flatMap((one) => childrenOf(one, 'section')) : [];
  return [
    heading === null ? '' : titleHtml(level, heading, { pointer: xpathOf(title ?? section) }),
    text === null ? '' : element('div', narrative, { pointer: xpathOf(text) }),
    ...untold.map(({ words, by, place }) =>
      words === null ? '' : `<ul>${itemsHtml(words, { pointer: xpathOf(place), as: 'goal', by })}</ul>`,
    ),
    ...inner.map((one) => sectionHtml(cda, one, level + 1)),
  ].join('');
}
