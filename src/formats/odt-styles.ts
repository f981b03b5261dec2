/** What is needed of the styles of an OpenDocument text. */
export interface OdtStyle {
  readonly parent: string | null;
  readonly bold: boolean | null;
  readonly underlined: boolean | null;
  readonly hidden: boolean | null;
  readonly title: string | null;
}

/** A chain of styles longer than this is a ring. */
const LONGEST_CHAIN = 20;

export class OdtStyles {
  readonly #styles = new Map<string, OdtStyle>();

  add(name: string, style: OdtStyle): void {
    this.#styles.set(name, style);
  }

  isBold(name: string | null): boolean {
    return this.#first(name, (style) => style.bold) ?? false;
  }

  isUnderlined(name: string | null): boolean {
    return this.#first(name, (style) => style.underlined) ?? false;
  }

  isHidden(name: string | null): boolean {
    return this.#first(name, (style) => style.hidden) ?? false;
  }

  /** The name of the style, or of one that it is based on, where it is that of a document's title. */
  isTitle(name: string | null): boolean {
    return this.#first(name, (style) => (style.title === 'Title' ? true : null)) ?? name === 'Title';
  }

  #first(name: string | null, of: (style: OdtStyle) => boolean | null): boolean | null {
    let at = name;
    for (let i = 0; at !== null && i < LONGEST_CHAIN; i += 1) {
      const style: OdtStyle | undefined = this.#styles.get(at);
      if (style === undefined) return null;
      const value = of(style);
      if (value !== null) return value;
      at = style.parent;
    }
    return null;
  }
}
