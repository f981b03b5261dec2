import type { Block } from '../../model/document.ts';
import type { Reading, Sentence, Title } from '../../model/reading.ts';
import type { Element } from '../../model/vocabulary.ts';
import { documentTitles } from './document-titles.ts';
import { initialsOf } from './initials.ts';
import { type RunIns, runInsOf } from './run-ins.ts';
import { wordsIn } from './title-parts.ts';
import type { TitleReader } from './titles.ts';

/** Where a document makes room for an element: a title, and what is written under it. */
export interface Place {
  readonly element: Element;
  readonly title: Sentence;
  /** What was written; empty where nothing was. */
  readonly sentences: readonly Sentence[];
}

interface Draft {
  readonly element: Element;
  readonly title: Sentence;
  readonly sentences: Sentence[];
}

/** Every place of a document, in the order of their titles. */
export function placesOf(reading: Reading, open: TitleReader): readonly Place[] {
  const survey = new Survey(reading, open);
  reading.document.blocks.forEach((block, index) => {
    survey.visit(block, index);
  });
  return survey.places();
}

/** One walk through a document's blocks. */
class Survey {
  readonly #reading: Reading;
  readonly #open: TitleReader;
  readonly #runIns: RunIns;
  readonly #documentTitles: ReadonlySet<number>;
  readonly #titles: ReadonlyMap<number, Sentence>;
  readonly #drafts = new Map<string, Draft>();
  /** Headings after whose place something else has begun, by their start. */
  readonly #closed = new Set<number>();
  /** Everything under a heading, whatever other titles stand between, and what those open. */
  readonly #beneath = new Map<number, { readonly sentences: Sentence[]; readonly opened: Set<Element> }>();

  constructor(reading: Reading, open: TitleReader) {
    this.#reading = reading;
    this.#open = open;
    this.#runIns = runInsOf(reading, open);
    this.#documentTitles = documentTitles(reading.document).overHeadings;
    this.#titles = new Map(reading.sentences.map((sentence) => [sentence.start, sentence]));
  }

  visit(block: Block, index: number): void {
    if (block.kind === 'heading') {
      const title = this.#titles.get(block.start);
      if (title !== undefined && !this.#documentTitles.has(block.start)) this.#begin(title);
      return;
    }
    if (block.kind === 'cell' && (block.header || this.#isRowTitle(block, index))) return;
    const titles = this.#reading.titlesOf(index);
    const isForm = this.#reading.kind === 'template';
    const sentences = this.#reading.sentencesOf(index).filter((s) => s.role === 'text' || isForm);
    if (isForm) {
      for (const prompt of sentences) if (!this.#isOfCrisis(prompt, titles)) this.#beginPrompt(prompt, block);
    } else if (isUnticked(block)) return;
    this.#note(titles, sentences);
    const runIn = this.#runIns.over(index);
    if (runIn === null) this.#place(block, titles, sentences);
    else
      this.#add(
        runIn,
        sentences.filter((s) => s.start > runIn.start),
        null,
      );
  }

  places(): readonly Place[] {
    return [...this.#drafts.values()]
      .flatMap((draft): readonly Place[] => {
        const beneath = this.#beneath.get(draft.title.start);
        if (draft.sentences.length > 0 || beneath === undefined) return [draft];
        return beneath.opened.has(draft.element) ? [] : [{ ...draft, sentences: beneath.sentences }];
      })
      .sort((a, b) => a.title.start - b.title.start);
  }

  #note(titles: readonly Title[], sentences: readonly Sentence[]): void {
    const opened: Element[] = [];
    for (const title of titles) {
      const sentence = this.#titles.get(title.start);
      if (title.kind === 'heading') {
        const known = this.#beneath.get(title.start) ?? { sentences: [], opened: new Set<Element>() };
        this.#beneath.set(title.start, known);
        known.sentences.push(...sentences);
        for (const element of opened) known.opened.add(element);
      }
      if (sentence !== undefined) opened.push(...this.#open(sentence).elements);
    }
  }

  /** Gives a block's sentences to the innermost of its titles that opens something. */
  #place(block: Block, titles: readonly Title[], sentences: readonly Sentence[]): void {
    for (const title of titles) {
      const sentence = this.#titles.get(title.start);
      if (sentence === undefined || this.#documentTitles.has(title.start)) continue;
      const { elements, other } = this.#open(sentence);
      if ((elements.length === 0 && !other) || this.#saysWhoseWords(sentence, titles)) continue;
      if (title.kind === 'label') this.#close(titles, elements);
      if (other || (title.kind === 'heading' && this.#closed.has(title.start))) return;
      this.#begin(sentence);
      this.#add(sentence, sentences, block);
      return;
    }
  }

  /** "In the client's own words" under "Goals" says whose words the goals are, and asks for no account. */
  #saysWhoseWords(label: Sentence, titles: readonly Title[]): boolean {
    if (label.role !== 'label' || this.#reading.hitsIn('title/words', label.index).length === 0) return false;
    return titles.some((title) => {
      const heading = title.kind === 'heading' ? this.#titles.get(title.start) : undefined;
      return heading !== undefined && this.#open(heading).elements.some((element) => element !== 'own-account');
    });
  }

  /** A form asks in its text too: "[ ] I have a copy". */
  #beginPrompt(prompt: Sentence, block: Block): void {
    const isHint = /^[[(]/.test(this.#reading.document.text.charAt(prompt.start));
    const isStatement = this.#reading.document.text.charAt(prompt.end - 1) === '.';
    const { whole, specific } = this.#open(prompt);
    // One word beside a box is what may be chosen, and asks for nothing: "[ ] Emergency [ ] Routine".
    const isOption = isUnticked(block) && wordsIn(this.#reading.document.text, prompt).length === 1;
    if (!isHint && !isOption && (whole || (specific && !isStatement))) this.#begin(prompt);
  }

  /** "Emergency plan: who to call, what helps": what helps in a crisis is asked for, and no strengths. */
  #isOfCrisis(prompt: Sentence, titles: readonly Title[]): boolean {
    const [title] = titles;
    const over = title === undefined ? undefined : this.#titles.get(title.start);
    if (prompt.role !== 'text' || over === undefined || over === prompt || this.#documentTitles.has(over.start))
      return false;
    return this.#open(over).elements.includes('safety-plan');
  }

  #begin(title: Sentence): void {
    for (const element of this.#open(title).elements) {
      const key = `${title.start}/${element}`;
      if (!this.#drafts.has(key)) this.#drafts.set(key, { element, title, sentences: [] });
    }
  }

  #add(title: Sentence, sentences: readonly Sentence[], block: Block | null): void {
    this.#begin(title);
    const { elements } = this.#open(title);
    const meant = block?.kind === 'field' ? initialsOf(block.label, title, elements, this.#reading) : elements;
    for (const element of meant) this.#drafts.get(`${title.start}/${element}`)?.sentences.push(...sentences);
  }

  /** A label that opens something else ends the place that its heading opened. */
  #close(titles: readonly Title[], elements: readonly Element[]): void {
    for (const title of titles) {
      const heading = title.kind === 'heading' ? this.#titles.get(title.start) : undefined;
      if (heading === undefined) continue;
      if (!this.#open(heading).elements.some((element) => elements.includes(element))) this.#closed.add(title.start);
    }
  }

  /** The first cell of a row that titles the others. */
  #isRowTitle(block: Block, index: number): boolean {
    if (block.kind !== 'cell' || block.column !== 0 || this.#reading.sentencesOf(index).length > 1) return false;
    const sentence = this.#titles.get(block.start);
    if (sentence === undefined) return false;
    const { elements, other } = this.#open(sentence);
    return elements.length > 0 || other;
  }
}

/** A box that was not ticked: an option that was not taken. */
const isUnticked = (block: Block): boolean => block.kind === 'item' && block.ticked === false;
