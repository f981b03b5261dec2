import { FlowTable, type RowShape } from './flow-table.ts';
import { escapeHtml } from './html-text.ts';

/** What a paragraph is besides its words. */
export interface FlowParagraph {
  /** 1 to 6, or null for running text. */
  readonly level: number | null;
  readonly item: {
    readonly list: number;
    readonly numbered: boolean;
    /** Lists around its own. */
    readonly level: number;
  } | null;
  /** Tables around it. */
  readonly depth: number;
}

interface Open {
  readonly html: string[];
  list: string | null;
}

/** Puts paragraphs, cells and rows together as HTML, in the order in which RTF and Word tell of them: a row's cells first, then that it ends. */
export class ParagraphFlow {
  readonly #open: Open[] = [{ html: [], list: null }];
  readonly #tables: FlowTable[] = [];
  #words: string[] = [];
  #bold = false;
  #written = false;

  text(value: string, bold: boolean): void {
    if (bold !== this.#bold && /\S/.test(value)) {
      this.#words.push(bold ? '<b>' : '</b>');
      this.#bold = bold;
    }
    this.#words.push(escapeHtml(value));
    this.#written ||= value !== '';
  }

  lineBreak(): void {
    this.#words.push('<br>');
  }

  endParagraph(paragraph: FlowParagraph): void {
    const words = this.#takeWords();
    const flow = this.#at(paragraph.depth);
    const { level, item } = paragraph;
    const list = item === null || words === '' || level !== null ? null : `${item.numbered ? 'ol' : 'ul'} ${item.list}`;
    const around = list === null ? 0 : (item?.level ?? 0);
    const staysOpen = flow.list !== null && around > 0;
    if (list !== flow.list && !staysOpen) {
      closeList(flow);
      if (list !== null) flow.html.push(`<${list.slice(0, 2)}>`);
      flow.list = list;
    }
    const tag = list !== null ? 'li' : level !== null && words !== '' ? `h${level}` : 'p';
    flow.html.push(`${'<ul>'.repeat(around)}<${tag}>${words}</${tag}>${'</ul>'.repeat(around)}`);
  }

  /** A cell ends with its last paragraph. */
  endCell(paragraph: FlowParagraph): void {
    const depth = Math.max(1, paragraph.depth);
    const flow = this.#at(depth);
    if (this.#written || flow.html.length === 0) this.endParagraph({ ...paragraph, depth });
    else this.#takeWords();
    closeList(flow);
    this.#tables[depth - 1]?.endCell(flow.html.splice(0).join(''));
  }

  endRow(shape: RowShape, depth: number): void {
    this.#at(Math.max(1, depth));
    this.#tables[Math.max(1, depth) - 1]?.endRow(shape);
  }

  get depth(): number {
    return this.#tables.length;
  }

  /** What is left to say when the file ends; afterwards the whole. */
  finished(paragraph: FlowParagraph): string {
    if (this.#written) this.endParagraph(paragraph);
    const flow = this.#at(0);
    closeList(flow);
    return flow.html.join('');
  }

  #takeWords(): string {
    if (this.#bold) this.#words.push('</b>');
    const words = this.#written ? this.#words.join('') : '';
    this.#words = [];
    this.#bold = false;
    this.#written = false;
    return words;
  }

  /** The text at a depth of tables; deeper tables are over, missing ones begin. */
  #at(depth: number): Open {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop();
      const inner = this.#open.pop();
      if (inner !== undefined && inner.html.length > 0) {
        closeList(inner);
        table?.endCell(inner.html.join(''));
      }
      const outer = this.#open.at(-1);
      if (outer !== undefined) {
        closeList(outer);
        outer.html.push(table?.toHtml() ?? '');
      }
    }
    while (this.#tables.length < depth) {
      this.#tables.push(new FlowTable());
      this.#open.push({ html: [], list: null });
    }
    return this.#open.at(-1) ?? { html: [], list: null };
  }
}

function closeList(flow: Open): void {
  if (flow.list !== null) flow.html.push(`</${flow.list.slice(0, 2)}>`);
  flow.list = null;
}
