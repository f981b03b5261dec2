import type { RecordWords } from '../model/pack.ts';
import { escapeHtml } from './html-text.ts';

/** Parts without names of their own: each is called what readers ask by. */
export const NO_WORDS: RecordWords = {
  titles: {},
  codes: {},
  because: { person: '', carer: '', professional: '', shared: '' },
};

/** Where in a record a stretch of a page comes from, and what the record says of it outright. */
export interface Origin {
  readonly pointer?: string | null;
  readonly as?: 'goal' | 'action' | 'remark';
  readonly by?: string | null;
}

/** Puts a record together as a page that is read like any other. */
export function titleHtml(level: number, title: string, origin: Origin = {}): string {
  return element(`h${Math.min(6, Math.max(1, level))}`, escapeHtml(oneLine(title)), origin);
}

/** A label and its value; nothing where there is no value. */
export function fieldHtml(label: string, value: string | null, origin: Origin = {}): string {
  return value === null ? '' : element('p', `<b>${escapeHtml(label)}:</b> ${escapeHtml(oneLine(value))}`, origin);
}

/** Each line of a text as a line of the page; empty ones part paragraphs. */
export function linesHtml(text: string, origin: Origin = {}): string {
  const lines = text.split(/\r\n?|\n/).map((line) => (line.trim() === '' ? '<p></p>' : `<p>${escapeHtml(line)}</p>`));
  return element('div', lines.join(''), origin);
}

/** Items of a list, one for each line of a text. */
export function itemsHtml(text: string, origin: Origin = {}): string {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => element('li', escapeHtml(line.trim().replace(/^[-*•]\s+/, '')), origin)).join('');
}

export function element(tag: string, inner: string, { pointer, as, by }: Origin = {}): string {
  const attributes = [
    ['data-pointer', pointer],
    ['data-as', as],
    ['data-by', by],
  ].map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`));
  return `<${tag}${attributes.join('')}>${inner}</${tag}>`;
}

/** Says how many goals of a record have ended and count for none. */
export function endedNote(count: number): string {
  return `${count === 1 ? '1 goal that was' : `${count} goals that were`} completed or withdrawn: left out of the goals.`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
