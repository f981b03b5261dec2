import { readXml } from './xml-parts.ts';

/** What a workbook says of itself, beside the cells of its sheets. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  /** Whether cells of a style, by its number, are dates. */
  readonly isDate: (style: number) => boolean;
  /** The day of serial number 0, in days since 1970: Excel for the Macintosh once counted from 1904. */
  readonly dayZero: number;
}

export interface SheetEntry {
  readonly name: string;
  /** The part that holds it. */
  readonly part: string;
  readonly isHidden: boolean;
}

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of a workbook that are read. */
export function isWorkbookPart(name: string): boolean {
  return /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(name);
}

/** Null where the workbook is damaged. */
export function readWorkbook(parts: Parts): Workbook | null {
  const main = parts.get('xl/workbook.xml');
  if (main === undefined) return null;
  const targets = relations(parts.get('xl/_rels/workbook.xml.rels'));
  const sheets: SheetEntry[] = [];
  const about = { dayZero: DAY_ZERO_1900 };
  const isWhole = readXml(main, {
    open: (name, attribute) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute('date1904') ?? '')) about.dayZero = DAY_ZERO_1904;
      if (name !== 'sheet') return;
      const part = targets.get(attribute(':id') ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attribute('name') ?? '', part, isHidden: /hidden/i.test(attribute('state') ?? '') });
    },
  });
  const styles = dateStyles(parts.get('xl/styles.xml'));
  if (!isWhole) return null;
  return {
    sheets,
    strings: sharedStrings(parts.get('xl/sharedStrings.xml')),
    isDate: (style) => styles.has(style),
    dayZero: about.dayZero,
  };
}

/** 30 December 1899: Excel takes 1900 for a leap year, so that day 60 and later ones are counted from here. */
const DAY_ZERO_1900 = -25569;
const DAY_ZERO_1904 = -24107;

function relations(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  readXml(part, {
    open: (name, attribute) => {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === null) return;
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Strings of all cells; pronunciation aids beside them (`rPh`) are left out. */
function sharedStrings(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let isText = false;
  let isAid = false;
  readXml(part, {
    open: (name) => {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') isAid = true;
      else if (name === 't') isText = !isAid;
    },
    text: (value) => {
      if (isText) strings[strings.length - 1] = `${strings.at(-1) ?? ''}${value}`;
    },
    close: (name) => {
      if (name === 'rPh') isAid = false;
      else if (name === 't') isText = false;
    },
  });
  return strings;
}

/** Number formats of dates that every workbook has: ECMA-376 Part 1, 18.8.30. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** The styles whose numbers are dates, by their place among the styles of cells. */
function dateStyles(part: Uint8Array | undefined): ReadonlySet<number> {
  const dates = new Set<number>();
  if (part === undefined) return dates;
  const formats = new Set(BUILT_IN);
  let isCells = false;
  let style = 0;
  readXml(part, {
    open: (name, attribute) => {
      const format = Number(attribute('numFmtId'));
      if (name === 'numFmt' && isDateFormat(attribute('formatCode') ?? '')) formats.add(format);
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) {
        if (formats.has(format)) dates.add(style);
        style += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return dates;
}

/** A format of days, months or years, texts in quotation marks and colours in brackets aside. */
function isDateFormat(code: string): boolean {
  return /[dy]|mmm/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
