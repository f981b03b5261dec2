import { escapeHtml } from '../html-text.ts';
import type { GuessedPart } from './guessed-rows.ts';

/** A line longer than this, in words, is running text. */
const MOST_WORDS_OF_TITLE = 8;

/** The parts of an old Word file as HTML. Its text has no styles: a short line between running text is set apart, as a title would be. */
export function guessedHtml(parts: readonly GuessedPart[]): string {
  return parts
    .map((part, i) => {
      if (part.kind === 'table') return tableHtml(part);
      const words = part.text.trim();
      if (words === '') return '<p></p>';
      const apart = mayBeTitle(words) && isRunning(parts[i - 1]) && isRunning(parts[i + 1]);
      return `${apart ? '<p></p>' : ''}<p>${escapeHtml(words)}</p>`;
    })
    .join('\n');
}

function mayBeTitle(words: string): boolean {
  return /^[\p{Lu}\d]/u.test(words) && !/[.;,:!\t]$|\t/.test(words) && countWords(words) <= MOST_WORDS_OF_TITLE;
}

function isRunning(part: GuessedPart | undefined): boolean {
  if (part === undefined || part.kind === 'table') return true;
  const words = part.text.trim();
  return words === '' || /[.!?”"]$|:\s/.test(words) || countWords(words) > MOST_WORDS_OF_TITLE;
}

function countWords(words: string): number {
  return words.split(/\s+/).length;
}

function tableHtml({ rows, head }: Extract<GuessedPart, { readonly kind: 'table' }>): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const html = rows.map((row, r) => {
    const tag = head && r === 0 ? 'th' : 'td';
    const [only = ''] = row;
    if (row.length === 1) return `<tr><td colspan="${columns}">${paragraphs(only)}</td></tr>`;
    return `<tr>${row.map((cell) => `<${tag}>${paragraphs(cell)}</${tag}>`).join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

function paragraphs(cell: string): string {
  return cell
    .split('\n')
    .map((line) => `<p>${escapeHtml(line.trim())}</p>`)
    .join('');
}
