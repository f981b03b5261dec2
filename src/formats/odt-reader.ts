import { escapeHtml } from './html-text.ts';
import { OdtStyles } from './odt-styles.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements that hold no text of the document as it stands. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:sequence-decls',
  'text:variable-decls',
  'office:forms',
  'svg:title',
  'svg:desc',
  'draw:object',
  'text:note-citation',
  'text:table-of-content',
  'text:ruby-text',
  'style:header',
  'style:footer',
]);
const MOST_REPEATED = 64;
const MOST_BLANKS = 100;

/** Tells an OpenDocument text as HTML, element by element. */
export class OdtReader {
  readonly #styles = new OdtStyles();
  readonly #html: string[][] = [[]];
  readonly #notes: string[] = [];
  readonly #closers: (string | (() => void))[] = [];
  readonly #bold: boolean[] = [];
  #skipping = 0;
  #paragraphs = 0;
  #style: string | null = null;
  #parent: string | null = null;
  #headRows = 0;
  hidden = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping += 1;
      return;
    }
    this.#closers.push(this.#enter(name, attributes));
  }

  close(): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    const closer = this.#closers.pop();
    if (typeof closer === 'function') closer();
    else if (closer !== undefined) this.#put(closer);
  }

  text(value: string): void {
    if (this.#skipping > 0 || this.#paragraphs === 0) return;
    this.#words(value.replace(/[ \t\r\n]+/g, ' '));
  }

  finished(): string {
    return `${this.#html.flat().join('')}${this.#notes.join('')}`;
  }

  #words(value: string): void {
    const html = escapeHtml(value);
    this.#put(this.#bold.at(-1) === true ? `<b>${html}</b>` : html);
  }

  #put(html: string): void {
    this.#html.at(-1)?.push(html);
  }

  #enter(name: string, attributes: Attributes): string | (() => void) {
    switch (name) {
      case 'style:style':
        return this.#beginStyle(attributes);
      case 'style:text-properties':
        this.#styleProperties(attributes);
        return '';
      case 'text:h':
      case 'text:p':
        return this.#paragraph(name, attributes);
      case 'text:span':
        return this.#span(attributes['text:style-name'] ?? null);
      case 'text:s':
        this.#words(' '.repeat(Math.min(MOST_BLANKS, Number(attributes['text:c'] ?? '1') || 1)));
        return '';
      case 'text:tab':
        this.#words('\t');
        return '';
      case 'text:line-break':
        this.#put('<br>');
        return '';
      case 'text:list':
        return this.#tag('ul');
      case 'text:list-item':
        return this.#tag('li');
      case 'table:table':
        return this.#tag('table');
      case 'table:table-header-rows':
        this.#headRows += 1;
        return () => {
          this.#headRows -= 1;
        };
      case 'table:table-row':
        return this.#tag('tr');
      case 'table:table-cell':
        return this.#cell(attributes);
      case 'text:note':
      case 'draw:text-box':
        return this.#aside();
      default:
        return '';
    }
  }

  #tag(name: string): string {
    this.#put(`<${name}>`);
    return `</${name}>`;
  }

  #paragraph(name: string, attributes: Attributes): () => void {
    const style = attributes['text:style-name'] ?? null;
    const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? '1') || 1 : 1;
    const isTitle = name === 'text:h' || this.#styles.isTitle(style);
    const tag = isTitle ? `h${Math.min(6, Math.max(1, level))}` : 'p';
    this.#html.push([]);
    this.#paragraphs += 1;
    this.#bold.push(this.#styles.isBold(style));
    return () => {
      this.#bold.pop();
      this.#paragraphs -= 1;
      const words = this.#html.pop()?.join('') ?? '';
      this.#put(words.trim() === '' ? '<p></p>' : `<${tag}>${words}</${tag}>`);
    };
  }

  #span(style: string | null): string | (() => void) {
    if (this.#styles.isHidden(style)) {
      this.hidden += 1;
      this.#html.push([]);
      return () => {
        this.#html.pop();
      };
    }
    this.#bold.push(this.#bold.at(-1) === true || this.#styles.isBold(style) || this.#styles.isUnderlined(style));
    return () => {
      this.#bold.pop();
    };
  }

  /** A cell that is repeated is written as often as it says, empty ones at the edge of a sheet not for ever. */
  #cell(attributes: Attributes): () => void {
    const tag = this.#headRows > 0 ? 'th' : 'td';
    const columns = attributes['table:number-columns-spanned'] ?? '1';
    const rows = attributes['table:number-rows-spanned'] ?? '1';
    const times = Math.min(MOST_REPEATED, Number(attributes['table:number-columns-repeated'] ?? '1') || 1);
    this.#html.push([]);
    return () => {
      const words = this.#html.pop()?.join('') ?? '';
      this.#put(
        `<${tag} colspan="${escapeHtml(columns)}" rowspan="${escapeHtml(rows)}">${words}</${tag}>`.repeat(times),
      );
    };
  }

  /** Notes and boxes of text stand inside a paragraph in the file, and after all others on the page that is read. */
  #aside(): () => void {
    this.#html.push([]);
    this.#bold.push(false);
    return () => {
      this.#bold.pop();
      this.#notes.push(this.#html.pop()?.join('') ?? '');
    };
  }

  #beginStyle(attributes: Attributes): () => void {
    this.#style = attributes['style:name'] ?? null;
    this.#parent = attributes['style:parent-style-name'] ?? null;
    this.#addStyle(this.#parent, {});
    return () => {
      this.#style = null;
    };
  }

  #styleProperties(attributes: Attributes): void {
    if (this.#style !== null) this.#addStyle(this.#parent, attributes);
  }

  #addStyle(parent: string | null, attributes: Attributes): void {
    if (this.#style === null) return;
    const weight = attributes['fo:font-weight'];
    const line = attributes['style:text-underline-style'];
    const display = attributes['text:display'];
    this.#styles.add(this.#style, {
      parent,
      bold: weight === undefined ? null : /^(?:bold|[6-9]00)$/.test(weight),
      underlined: line === undefined ? null : line !== 'none',
      hidden: display === undefined ? null : display === 'none',
      title: this.#style,
    });
  }
}
