import { hasCheckDigit, isChiNumber, isHealthAndCareNumber } from './check-digits.ts';
import type { Draft } from './draft.ts';

const TEN_DIGITS = /(?<![\d.+(/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-])|(?<![\d.+(/-])\d{6}[ -]?\d{4}(?![\d/-])/g;
const SPACED = /(?<![\d.+(/-])\d{3} \d{3} \d{4}(?![\d/-])/g;
const INSURANCE = /(?<![A-Z0-9])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D](?![A-Z0-9])/g;
const SOCIAL_SECURITY = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g;
/** One to three letters with six figures or more, or eight figures or more: no date, dose or count has that shape. */
const CODE = /(?<![\p{L}\p{N}./+-])(?:[A-Z]{1,3}\d{6,10}|(?!(?:19|20)\d{6}(?!\d))\d{8,14})(?![\p{L}\p{N}/-])/gu;
const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi;
/** A handle, but not the second half of an e-mail address. */
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,30}(?<!\.)/gu;
/** What a link holds that is somebody's own: a name behind a tilde or an at sign, a person's page, a number. */
const OWN_LINK =
  /[~@]|\/(?:u|user|users|in|profile|profiles|people|person|patient|patients|client|clients|member|members|id)\/|[?&=]|\d{4,}|(?:facebook|instagram|twitter|tiktok|x|linkedin|youtube)\.com\/./i;

const FIGURES = /\d/g;

/** Numbers that are told by their shape and check digit alone. */
export function unlabelledNumbers(text: string): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { 0: number, index } of text.matchAll(TEN_DIGITS)) {
    const digits = (number.match(FIGURES) ?? []).join('');
    const span = { start: index, end: index + number.length };
    const parts = number.split(/[ -]/).length;
    if (isHealthAndCareNumber(digits)) drafts.push({ ...span, kind: 'H&C number' });
    else if (isChiNumber(digits) && parts < 3) drafts.push({ ...span, kind: 'CHI number' });
    else if (hasCheckDigit(digits)) drafts.push({ ...span, kind: 'NHS number' });
  }
  return [
    ...drafts,
    ...all(text, INSURANCE, 'National Insurance number'),
    ...all(text, SOCIAL_SECURITY, 'record number'),
  ];
}

/** Numbers that are too long to be anything but somebody's: they come after all others. */
export function longNumbers(text: string): readonly Draft[] {
  return [...all(text, SPACED, 'NHS number'), ...all(text, CODE, 'record number')];
}

/** Addresses of people on networks. A link is masked only where it holds something of one person. */
export function networkAddresses(text: string): readonly Draft[] {
  return [
    ...all(text, EMAIL, 'e-mail'),
    ...all(text, LINK, 'web address').filter(({ start, end }) =>
      OWN_LINK.test(text.slice(start, end).replace(/^https?:\/\//i, '')),
    ),
    ...all(text, HANDLE, 'web address'),
  ];
}

function all(text: string, pattern: RegExp, kind: Draft['kind']): readonly Draft[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    kind,
    start: index,
    end: index + found.replace(/[.,;:]+$/, '').length,
  }));
}
