import { SaxesParser } from 'saxes';

/** What a letter of a Word file knows of its place: offsets into the XML of the part that it stands in. */
export interface LetterRun {
  /** Where the run begins and ends. */
  start: number;
  end: number;
  /** The run's properties as they are written, "" where it has none. */
  properties: string;
  /** Where its first and its last text begins and ends between their tags. */
  firstText: number;
  lastText: number;
}

/** The text of one text element. */
export interface LetterText {
  /** Where the `>` of its opening tag stands. */
  readonly tagEnd: number;
  /** Whether its blanks are kept as they are. */
  readonly keepsBlanks: boolean;
}

export interface Letter {
  readonly character: string;
  /** Where it is written in the XML; a letter may be an entity. */
  readonly start: number;
  readonly end: number;
  readonly text: LetterText;
  readonly run: LetterRun;
}

/** The letters of a Word document without its blanks, in reading order. */
export interface Letters {
  readonly letters: readonly Letter[];
  /** The prefix of WordprocessingML, with its colon: `w:`. */
  readonly prefix: string;
}

const WORD = /\/wordprocessingml\/(?:2006\/)?main$/;

/** Comments may not stand in text boxes and notes; what was deleted or moved away is not read. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'txbxContent', 'Fallback', 'rt']);

/** Reads the letters that can be commented on. Throws where the XML is damaged. */
export function lettersOf(xml: string): Letters {
  const parser = new SaxesParser({ xmlns: true });
  const letters: Letter[] = [];
  const runs: LetterRun[] = [];
  let prefix = 'w:';
  let passed = 0;
  const open: string[] = [];
  let propertiesFrom = -1;
  let hidden = false;
  let text: { readonly from: number; readonly keepsBlanks: boolean } | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const { local } = tag;
    const parent = open.at(-1);
    if (!tag.isSelfClosing) open.push(local);
    if (PASSED_OVER.has(local) && !tag.isSelfClosing) passed += 1;
    if (!WORD.test(tag.uri)) return;
    if (local === 'document') prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
    const start = xml.lastIndexOf('<', parser.position - 1);
    const run = runs.at(-1);
    if (local === 'r' && !tag.isSelfClosing) {
      runs.push({ start, end: 0, properties: '', firstText: -1, lastText: -1 });
      hidden = false;
    } else if (local === 'rPr' && parent === 'r' && !tag.isSelfClosing) propertiesFrom = start;
    else if (local === 'vanish' && parent === 'rPr' && propertiesFrom >= 0)
      hidden = !/^(?:0|false|off)$/.test(switchOf(tag.attributes));
    else if (local === 't' && run !== undefined && !tag.isSelfClosing && passed === 0 && !hidden) {
      text = { from: parser.position, keepsBlanks: xml.slice(start, parser.position).includes('xml:space="preserve"') };
    }
  });
  parser.on('closetag', (tag) => {
    if (tag.isSelfClosing) return;
    const { local } = tag;
    open.pop();
    if (PASSED_OVER.has(local)) passed -= 1;
    if (!WORD.test(tag.uri)) return;
    const run = runs.at(-1);
    if (local === 'rPr' && open.at(-1) === 'r' && run !== undefined) {
      run.properties = xml.slice(propertiesFrom, parser.position);
      propertiesFrom = -1;
    } else if (local === 't' && text !== null && run !== undefined) {
      const to = xml.lastIndexOf('<', parser.position - 1);
      if (run.firstText < 0) run.firstText = text.from;
      run.lastText = to;
      const written: LetterText = { tagEnd: text.from - 1, keepsBlanks: text.keepsBlanks };
      for (const letter of decoded(xml, text.from, to)) letters.push({ ...letter, text: written, run });
      text = null;
    } else if (local === 'r') {
      const closed = runs.pop();
      if (closed !== undefined) closed.end = parser.position;
    }
  });
  parser.write(xml).close();
  return { letters, prefix };
}

function switchOf(attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>): string {
  return Object.values(attributes).find(({ local }) => local === 'val')?.value ?? '';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The letters between two tags, each with the place where it is written; a section of raw data is left alone. */
function decoded(xml: string, from: number, to: number): readonly Pick<Letter, 'character' | 'start' | 'end'>[] {
  const raw = xml.slice(from, to);
  if (raw.includes('<')) return [];
  return [...raw.matchAll(/&(#x?)?([0-9a-zA-Z]+);|[^&]/gu)].flatMap(
    ({ 0: written, 1: number, 2: name = '', index }) => {
      const character = number === undefined ? (NAMED[name] ?? written) : String.fromCodePoint(codeOf(number, name));
      if (/^\s$/.test(character)) return [];
      const start = from + index;
      return [{ character, start, end: start + written.length }];
    },
  );
}

function codeOf(mark: string, digits: string): number {
  return Number.parseInt(digits, mark === '#x' ? 16 : 10);
}
