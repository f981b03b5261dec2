import { codePageOf, codePageOfCharset } from './rtf-characters.ts';

interface Style {
  readonly name: string;
  readonly level: number | null;
}

/** Fonts and styles that an RTF declares at its beginning. */
export class RtfHeader {
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, Style>();
  #font: number | null = null;
  #style = 0;
  #level: number | null = null;
  #name = '';
  codePage = 'windows-1252';
  defaultFont = 0;

  codePageOf(font: number | null): string {
    return this.#fonts.get(font ?? this.defaultFont) ?? this.codePage;
  }

  fontWord(word: string, value: number | null): void {
    if (word === 'f') this.#font = value;
    if (this.#font === null || value === null) return;
    const codePage = word === 'fcharset' ? codePageOfCharset(value) : word === 'cpg' ? codePageOf(value) : null;
    if (codePage !== null) this.#fonts.set(this.#font, codePage);
  }

  styleWord(word: string, value: number | null): void {
    if (word === 's') this.#style = value ?? 0;
    else if (word === 'outlinelevel') this.#level = value;
    else if (word === 'cs' || word === 'ds' || word === 'ts') this.#style = -1;
  }

  /** The name of a style, which a semicolon ends. */
  styleText(text: string): void {
    this.#name += text;
    if (!text.includes(';')) return;
    this.#styles.set(this.#style, { name: this.#name.replace(/;.*/s, '').trim(), level: this.#level });
    this.#name = '';
    this.#style = 0;
    this.#level = null;
  }

  /** 1 to 6 for a title, by its own outline level, the name of its style, or that of its style. */
  levelOf(style: number, own: number | null): number | null {
    const named = this.#styles.get(style);
    const number = /^heading ([1-9])/i.exec(named?.name ?? '')?.[1];
    if (number !== undefined) return Math.min(6, Number(number));
    if (/^title$/i.test(named?.name ?? '')) return 1;
    const outline = own ?? named?.level ?? null;
    return outline === null || outline < 0 || outline > 8 ? null : Math.min(6, outline + 1);
  }
}
