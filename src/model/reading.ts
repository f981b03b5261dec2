import type { Document } from './document.ts';
import type { Span } from './place.ts';
import type { Addressee, Kind, Voice, VoiceSign } from './vocabulary.ts';

/** A sentence, heading, cell or list item: the unit that findings are made in. */
export interface Sentence extends Span {
  readonly index: number;
  /** Index of its block in `document.blocks`. */
  readonly block: number;
  /** A heading or header cell; the label of a field; or what stands under them. */
  readonly role: 'title' | 'label' | 'text';
  readonly voice: Voice;
  readonly voiceSign: VoiceSign;
  /** The first token that its phrases may use: the label's, for the first sentence of a field's value. */
  readonly lowToken: number;
  /** Its tokens, half-open, in the document's tokens. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Words between quotation marks, and whose they are where the text says so. */
export interface Quotation extends Span {
  readonly speaker: 'person' | 'carer' | 'professional' | 'unknown';
  /** One to three quoted words inside the writer's own sentence. */
  readonly scare: boolean;
}

/** One place where a cue's phrase was met. */
export interface Hit extends Span {
  readonly cue: string;
  readonly sentence: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A document as the language layer understands it: everything that the audit asks. */
export interface Reading {
  readonly document: Document;
  readonly kind: Kind;
  readonly addressee: Addressee | null;
  /** The person's names as the document gives them, lower case: ["doreen", "abbott"]. */
  readonly names: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly words: number;
  /** Hashes of the stems of a sentence's words, in order. */
  readonly stemHashesIn: (sentence: Sentence) => Int32Array;
  /** The stems of a sentence's words, in order. */
  readonly stemsIn: (sentence: Sentence) => readonly string[];
  /** Cues of the pack that were met in a sentence, by name. */
  readonly cuesIn: (sentence: number) => readonly string[];
  /** The tokens that stand in a span, half-open. */
  readonly tokensIn: (span: Span) => { readonly firstToken: number; readonly endToken: number };
  /** Hits of one cue, in reading order; empty where it was not met. */
  readonly hits: (cue: string) => readonly Hit[];
  /** Hits of one cue inside one sentence. */
  readonly hitsIn: (cue: string, sentence: number) => readonly Hit[];
  /** Sentences of a block, in order. */
  readonly sentencesOf: (block: number) => readonly Sentence[];
  /** The headings and labels that a block stands under, innermost first: own label, column, row, heading, its parents. */
  readonly titlesOf: (block: number) => readonly Title[];
}

/** A heading, label or table header as a title over other text. */
export interface Title extends Span {
  readonly text: string;
  readonly kind: 'label' | 'column' | 'row' | 'heading';
  /** Cues whose whole phrase is this title, e.g. `section/strengths`. */
  readonly cues: readonly string[];
}
