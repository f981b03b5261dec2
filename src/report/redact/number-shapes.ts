/** How the value of a label looks, for each kind of number. All are sticky: they are tried where the value begins. */

const TEN_DIGITS = /\d(?:[ \-–.]?\d){9}(?!\d)/y;
const INSURANCE = /[A-Z]{2}(?: ?\d{2}){3} ?[A-D]\b/iy;
const CODE =
  /(?:[A-Z]{1,3} (?=\d))?[A-Z0-9]+(?:[-/.][A-Z0-9]+)*(?: \d{2,5}(?![\d/:-]|\.\d))*(?: \d(?= {2}|[,;.)]|$))?/imy;
const PHONE = /[+(]{0,2}\d(?:[ \-–.()/]{0,2}\d){2,14}(?:,? ?(?:ext|x)\.? ?\d{1,5})?/iy;
const PLATE = /[A-Z]{1,3}[ -]?\d{1,4}[ -]?[A-Z]{0,3}\b|\d{1,3}[A-Z]{3} ?\d{0,3}\b/iy;
const HANDLE = /@?[\p{L}\p{N}_][\p{L}\p{N}_.-]{2,40}(?<![.-])/uy;

/** At least so many figures make a record's number: fewer are a ward, a year's quarter, a page. */
const FIGURES = 3;
const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^(?:19|20)\d\d$/;

const at = (pattern: RegExp, text: string, start: number): string | null => {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
};

export function tenDigitsAt(text: string, start: number): string | null {
  return at(TEN_DIGITS, text, start);
}

export function insuranceNumberAt(text: string, start: number): string | null {
  return at(INSURANCE, text, start);
}

export function recordNumberAt(text: string, start: number): string | null {
  const code = at(CODE, text, start);
  if (code === null || DATE.test(code)) return null;
  return code.replace(/\D/g, '').length >= FIGURES ? code : null;
}

export function phoneAt(text: string, start: number): string | null {
  const number = at(PHONE, text, start);
  return number === null || DATE.test(number) ? null : number;
}

export function plateAt(text: string, start: number): string | null {
  const plate = at(PLATE, text, start);
  return plate !== null && /\d/.test(plate) && /[A-Z]/i.test(plate) ? plate : null;
}

export function handleAt(text: string, start: number): string | null {
  return at(HANDLE, text, start);
}
