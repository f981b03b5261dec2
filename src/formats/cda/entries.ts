import type { Stated, StatedBy } from '../../model/document.ts';
import { childAt, type XmlElement, xmlText } from '../xml-tree.ts';

/** What an entry of a section says outright of a passage of its narrative. */
export interface CdaEntry {
  readonly as: NonNullable<Stated['as']>;
  readonly place: XmlElement;
  /** The words of the entry itself, or null where it only refers to the narrative. */
  readonly words: string | null;
  /** The id of the passage of the narrative that tells it, or null. */
  readonly id: string | null;
  readonly by: StatedBy | null;
}

/** Words of an entry, from what says most to what says least. */
export function wordsIn(entry: XmlElement): string | null {
  const value = childAt(entry, 'value');
  const text = childAt(entry, 'text');
  const code = childAt(entry, 'code');
  const found = [
    value === null ? '' : xmlText(value),
    text === null ? '' : xmlText(text),
    value?.attributes.displayName ?? '',
    code?.attributes.displayName ?? '',
  ].find((words) => words !== '');
  return found ?? null;
}

/** The id of the passage that an entry refers to. */
export function referenceIn(entry: XmlElement): string | null {
  const reference =
    childAt(entry, 'text', 'reference') ??
    childAt(entry, 'value', 'originalText', 'reference') ??
    childAt(entry, 'code', 'originalText', 'reference');
  return reference?.attributes.value?.replace(/^#/, '') ?? null;
}
