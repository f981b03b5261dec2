import type { StatedBy } from './document.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Domain, Element, Kind, Severity, Theme, WordingCategory } from './vocabulary.ts';

/**
 * The rules as the program runs them: compiled from YAML at build time, plain JSON, the same for every document.
 * Words are numbered; a phrase is a row of elements over those numbers.
 */
export interface RulePack {
  /** Hash of the YAML that it was compiled from. */
  readonly hash: string;
  /** Hash of each source file, by path under `rules/`, so that an edit is noticed. */
  readonly files: Readonly<Record<string, string>>;
  readonly vocabulary: Vocabulary;
  readonly lists: Readonly<Record<string, PhraseListEntry>>;
  readonly phrases: readonly Phrase[];
  /** The same phrases and lists, laid out for looking them up. */
  readonly table: PhraseTable;
  readonly cues: readonly string[];
  readonly wording: readonly WordingRule[];
  readonly contexts: readonly Context[];
  readonly sections: readonly SectionRule[];
  readonly themes: readonly ThemeRule[];
  readonly domains: readonly DomainEntry[];
  readonly signs: readonly Sign[];
  readonly templateMeasures: readonly TemplateMeasure[];
  readonly standards: readonly Standard[];
  readonly frameworks: readonly Framework[];
  /** Cues of headings that a configuration has for some documents alone. */
  readonly scopedCues?: readonly ScopedCue[];
  /** What a review of the rules remarks on, and somebody let stand. */
  readonly reviewed?: readonly Reviewed[];
  /** What the second reader's findings say; null where no rule file has it, and then it is not asked. */
  readonly secondReader: SecondReaderAdvice | null;
  readonly records: RecordWords;
  readonly masking: MaskingWords;
}

/** A cue that counts as another one, in documents that are read with its scope. */
export interface ScopedCue {
  readonly cue: string;
  readonly as: string;
  readonly scope: string;
}

/** What parts of health records (FHIR, C-CDA) are called in the text that is audited, where the record gives them no title. */
export interface RecordWords {
  /** By the name that readers ask for. */
  readonly titles: Readonly<Record<string, string>>;
  /** By the code of a section or an observation. */
  readonly codes: Readonly<Record<string, string>>;
  /** Why a goal is whose it is, where the record says so. */
  readonly because: Readonly<Record<StatedBy, string>>;
}

/** Lists of plain words by which names and numbers of people are told, by the name that rules/masking gives them. */
export type MaskingWords = Readonly<Record<string, readonly string[]>>;

export interface Vocabulary {
  /** Words that phrases ask for: `s:` and a stem, or `f:` and an exact form. A word's number is its place here plus one. */
  readonly words: readonly string[];
  /** Abbreviations and variants, each read as another word. */
  readonly same: Readonly<Record<string, string>>;
  /** First names that are known as such. */
  readonly firstNames: readonly string[];
  /** Mr, Mrs and the like, lower case. */
  readonly honorifics: readonly string[];
  /** Words with a full stop that does not end a sentence. */
  readonly abbreviations: readonly string[];
}

/**
 * One place in a phrase. A number asks for that word; `any` for one of several; `list` for an entry of a list; `gap` lets up
 * to so many words pass; `type` asks for a kind of token; `cased` for this spelling with its capitals.
 */
export type PhraseElement =
  | number
  | { readonly any: readonly number[]; readonly optional?: true }
  | { readonly list: string; readonly optional?: true }
  | { readonly gap: number }
  | { readonly type: 'number' | 'name' | 'their-name' | 'any'; readonly optional?: true }
  | { readonly cased: string; readonly word: number; readonly optional?: true };
export type Sequence = readonly PhraseElement[];

/** What an element can begin with: a numbered word, or a kind of token. */
export type Lead = number | 'number' | 'name' | 'their-name';

/** A named list, or the alternatives of a bracket. */
export interface PhraseListEntry {
  readonly entries: readonly Sequence[];
  /** What its entries begin with; null where that may be any word at all. */
  readonly leads: readonly Lead[] | null;
  /** Words of which one stands wherever it is met, the rarest of each entry; null where an entry has no such word. */
  readonly keys: readonly Lead[] | null;
  /** Of each entry, the index of the element that has these words, or -1. */
  readonly rarest: readonly number[];
}

export interface Phrase {
  /** Index in `cues`. */
  readonly cue: number;
  readonly elements: Sequence;
  /** Index of the element that is looked for first. */
  readonly anchor: number;
  /** Other elements, by index, of whose words one must stand in the sentence: asked before the phrase is followed. */
  readonly needs?: readonly number[];
  readonly atStart?: true;
  readonly atEnd?: true;
  /** It must be the whole title or sentence, numbering and brackets aside. */
  readonly whole?: true;
  /** Looked for in headings, labels and cells alone. */
  readonly titles?: true;
  /** Looked for only in sentences that a rule asks about, with the others of this name: the contexts of one file. */
  readonly onDemand?: string;
}

/** Rules or contexts by their names, and why a remark about them was let stand. */
export interface Reviewed {
  readonly about: readonly string[];
  readonly why: string;
  readonly file: string;
  readonly line: number;
}

export type SecondReaderAdvice = Readonly<Record<WordingCategory, Advice & { readonly theme: Theme }>>;

export interface Provenance {
  readonly source: string;
  readonly verified: 'checked' | 'partly' | 'from-memory' | 'judgement';
  readonly file: string;
  readonly line: number;
  readonly parts: readonly string[];
}

/** A wording rule. Its phrases are the cue of its id; what excepts it is the cue `<id>/except`. */
export interface WordingRule extends Provenance {
  readonly id: string;
  readonly category: WordingCategory;
  readonly theme: Theme;
  readonly severity: Severity;
  readonly unless: readonly string[];
  readonly say: string;
  readonly instead: readonly string[];
  readonly examples: { readonly flag: readonly string[]; readonly pass: readonly string[] };
}

/** Cues of a context: `<id>/before`, `/after`, `/around`, `/sentence`, `/under`, and `/before/nearer`, `/after/nearer`. */
export interface Context extends Provenance {
  readonly id: string;
  readonly say: string;
  readonly built: 'own-words' | 'form' | 'title' | 'imposed-goal' | null;
  /** Words between the cue and the wording at most; null where the context does not look there. */
  readonly before: number | null;
  readonly after: number | null;
  readonly around: boolean;
  readonly sentence: boolean;
  readonly under: boolean;
  readonly examples: { readonly holds: readonly string[]; readonly not: readonly string[] };
}

export interface Advice {
  readonly say: string;
  readonly instead: readonly string[];
}

/**
 * Cues of an element: `section/<element>/title` (a whole heading), `/title-part` (the same phrases anywhere in one),
 * `/title-not`, `/content`, `/content-not`, `/hollow`, `/disguised`, `/real`.
 */
export interface SectionRule extends Provenance {
  readonly element: Element;
  readonly about: string;
  readonly theme: Theme;
  readonly severity: Severity;
  readonly missing: Advice;
  readonly empty: Advice;
  readonly disguise: Advice;
  readonly examples: readonly {
    readonly title: string;
    readonly text: string;
    readonly status: 'present' | 'hollow' | 'disguised' | 'other';
  }[];
}

/** A sign that an analysis asks for by name; its cue is its id, what excepts it `<id>/except`. */
export interface Sign extends Provenance {
  readonly id: string;
  readonly say: string;
  /** What the report says of it, for the signs that are findings of their own. */
  readonly finding: (Advice & { readonly theme: Theme; readonly severity: Severity }) | null;
  readonly examples: { readonly match: readonly string[]; readonly pass: readonly string[] };
}

/** A figure of a template, and from which on it is a finding; what it says is the sign's of the same id. */
export interface TemplateMeasure {
  readonly id: string;
  readonly limit: number;
}

/** Evidence of a theme in words. One hint is not enough: it takes several different ones. */
export interface ThemeSign extends Sign {
  readonly hint: boolean;
}

/** Evidence of a theme in what another analysis found, by name: "section strengths present". */
export interface LayerSign {
  readonly measure: string;
  readonly hint: boolean;
}

export interface ThemeRule extends Provenance {
  readonly theme: Theme;
  readonly domain: Domain;
  readonly name: string;
  readonly about: string;
  readonly assessable: readonly Kind[];
  readonly for: readonly ThemeSign[];
  readonly against: readonly ThemeSign[];
  readonly layers: { readonly for: readonly LayerSign[]; readonly against: readonly LayerSign[] };
  /** How many different hints are as good as clear evidence. */
  readonly hints: { readonly for: number; readonly against: number; readonly letter: number };
}

export interface DomainEntry {
  readonly domain: Domain;
  readonly name: string;
  readonly about: string;
}

export interface Criterion extends Provenance {
  readonly id: string;
  readonly statement: string;
  readonly domain: Domain;
  readonly theme: Theme;
  readonly target: number;
  readonly met: string;
  readonly notApplicable: string | null;
  readonly exception: string | null;
  readonly check: string;
}

export interface Standard extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly kinds: readonly Kind[];
  readonly criteria: readonly Criterion[];
}

export interface Framework extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly copyright: string | null;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly verified: Provenance['verified'];
    readonly themes: readonly Theme[];
  }[];
}

/** What compiling needs to know of the language: given by the language layer, so that rules need not import it. */
export interface Morphology {
  /** Lower-case words of a text, in the way that documents are cut into words. */
  readonly words: (text: string) => readonly string[];
  readonly stem: (word: string) => string;
  /** Stems of a base form's irregular inflections (take: took, taken), without its own. */
  readonly irregular: (word: string) => readonly string[];
  /** First names that the language layer knows, lower case. */
  readonly firstNames: () => readonly string[];
  /** How alike two words are, 0 to 1: for "did you mean". */
  readonly likeness: (a: string, b: string) => number;
}
