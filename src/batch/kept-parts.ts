import type { Action, DocumentAudit, Evidence, Finding, Goal, SectionResult, ThemeResult } from '../model/audit.ts';
import type { Mask } from '../model/mask.ts';
import type { Location } from '../model/place.ts';
import { type Element, THEMES, type Theme } from '../model/vocabulary.ts';
import type { FindingWords } from './packed-words.ts';

/** The words of one document, each part read again when it is asked for. */
export interface WordsOf {
  readonly findings: () => readonly FindingWords[];
  readonly goals: () => readonly Goal[];
  /** Null for a letter. */
  readonly sections: (() => NonNullable<DocumentAudit['sections']>) | null;
  /** Of each theme, in the order of `THEMES`. */
  readonly evidence: () => readonly (readonly Evidence[])[];
  readonly rest: () => { readonly actions: readonly Action[]; readonly principles?: readonly Evidence[] };
  /** Null where nobody looked for identifiers. */
  readonly mask: (() => Mask) | null;
}

/** A part of a document, which was there when it was put aside. */
function present<Part>(part: Part | null | undefined): Part {
  if (part === null || part === undefined) throw new TypeError('a part of a document was put aside and is not there');
  return part;
}

export class KeptFinding implements Finding {
  readonly #figures: Finding;
  readonly #places: readonly Location[];
  readonly #words: WordsOf;
  readonly #at: number;

  constructor(figures: Finding, places: readonly Location[], words: WordsOf, at: number) {
    this.#figures = figures;
    this.#places = places;
    this.#words = words;
    this.#at = at;
  }

  get #whole(): FindingWords {
    return present(this.#words.findings()[this.#at]);
  }

  get rule(): Finding['rule'] {
    return this.#figures.rule;
  }

  get category(): Finding['category'] {
    return this.#figures.category;
  }

  get severity(): Finding['severity'] {
    return this.#figures.severity;
  }

  get domain(): Finding['domain'] {
    return this.#figures.domain;
  }

  get theme(): Finding['theme'] {
    return this.#figures.theme;
  }

  get accepted(): Finding['accepted'] {
    return this.#figures.accepted;
  }

  get known(): Finding['known'] {
    return this.#figures.known;
  }

  get advisory(): Finding['advisory'] {
    return this.#figures.advisory;
  }

  get location(): Location {
    return present(this.#places[this.#at]);
  }

  get text(): Finding['text'] {
    return this.#whole.text;
  }

  get sentence(): Finding['sentence'] {
    return this.#whole.sentence;
  }

  get message(): Finding['message'] {
    return this.#whole.message;
  }

  get instead(): Finding['instead'] {
    return this.#whole.instead;
  }

  get fingerprint(): Finding['fingerprint'] {
    return this.#whole.fingerprint;
  }

  get probability(): Finding['probability'] {
    return this.#whole.probability;
  }
}

export class KeptGoal implements Goal {
  readonly #figures: Goal;
  readonly #words: WordsOf;
  readonly #at: number;

  constructor(figures: Goal, words: WordsOf, at: number) {
    this.#figures = figures;
    this.#words = words;
    this.#at = at;
  }

  get #whole(): Goal {
    return present(this.#words.goals()[this.#at]);
  }

  get ownership(): Goal['ownership'] {
    return this.#figures.ownership;
  }

  get direction(): Goal['direction'] {
    return this.#figures.direction;
  }

  get area(): Goal['area'] {
    return this.#figures.area;
  }

  get text(): Goal['text'] {
    return this.#whole.text;
  }

  get location(): Goal['location'] {
    return this.#whole.location;
  }

  get because(): Goal['because'] {
    return this.#whole.because;
  }
}

export class KeptSection implements SectionResult {
  readonly status: SectionResult['status'];
  readonly #words: WordsOf;
  readonly #element: Element;

  constructor({ status }: SectionResult, words: WordsOf, element: Element) {
    this.status = status;
    this.#words = words;
    this.#element = element;
  }

  get #whole(): SectionResult {
    return present(this.#words.sections?.())[this.#element];
  }

  get location(): Location {
    return this.#whole.location;
  }

  get because(): string {
    return this.#whole.because;
  }
}

export class KeptTheme implements ThemeResult {
  readonly stance: ThemeResult['stance'];
  readonly assessable: boolean;
  readonly #words: WordsOf;
  readonly #theme: Theme;

  constructor({ stance, assessable }: ThemeResult, words: WordsOf, theme: Theme) {
    this.stance = stance;
    this.assessable = assessable;
    this.#words = words;
    this.#theme = theme;
  }

  get evidence(): readonly Evidence[] {
    return present(this.#words.evidence()[THEMES.indexOf(this.#theme)]);
  }
}
