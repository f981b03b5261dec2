import { dateWords, monthIn } from '../record-dates.ts';
import { asKind, get, list, type Place, textOf } from './place.ts';
import type { CodeableConcept, HumanName, Period } from './resources.ts';

/** The words of a concept: its own text, or what its code is called. */
export function conceptText(concept: Place<CodeableConcept>): string | null {
  return (
    textOf(get(concept, 'text')) ??
    first(list(get(concept, 'coding')).map((coding) => textOf(get(coding, 'display')))) ??
    codesOf(concept)[0]?.replaceAll('-', ' ') ??
    null
  );
}

export function codesOf(concept: Place<CodeableConcept>): readonly string[] {
  return list(get(concept, 'coding')).flatMap((coding) => textOf(get(coding, 'code')) ?? []);
}

export function conceptsText(concepts: Place<readonly CodeableConcept[]>): string | null {
  return joined(list(concepts).map(conceptText));
}

/** A person's name as it is usually said, by the name that is in use. */
export function nameText(names: Place<readonly HumanName[]>): string | null {
  const all = list(names);
  const uses = (use: string): Place<HumanName> | undefined => all.find((one) => textOf(get(one, 'use')) === use);
  const chosen = uses('official') ?? uses('usual') ?? all.find((one) => textOf(get(one, 'use')) !== 'nickname');
  if (chosen === undefined) return null;
  const given = list(get(chosen, 'given')).map(textOf);
  return textOf(get(chosen, 'text')) ?? joined([...given, textOf(get(chosen, 'family'))], ' ');
}

export function nickname(names: Place<readonly HumanName[]>): string | null {
  const found = list(names).find((one) => textOf(get(one, 'use')) === 'nickname');
  if (found === undefined) return null;
  return textOf(get(found, 'text')) ?? joined(list(get(found, 'given')).map(textOf), ' ');
}

/** A date in words, or null. */
export function dateText(date: Place<string>): string | null {
  const text = textOf(date);
  return text === null ? null : dateWords(text);
}

export function periodText(period: Place<Period>): string | null {
  const start = dateText(get(period, 'start'));
  const end = dateText(get(period, 'end'));
  return start === null ? end : end === null ? start : `${start} to ${end}`;
}

/** The month of a date, "2026-03", or null. */
export function monthOf(...dates: readonly Place<string>[]): string | null {
  return first(dates.map((date) => monthIn(textOf(date) ?? '')));
}

/** One of the values that the standard lets stand here (`valueString`, `valueBoolean` …), in words; null where it is none of them. */
export function valueText(holder: Place<unknown>, words: { readonly yes: string; readonly no: string }): string | null {
  const at = asKind<AnyValue>(holder);
  const yes = get(at, 'valueBoolean').value;
  const number = [get(at, 'valueInteger').value, get(at, 'valueDecimal').value].find((one) => one !== undefined);
  if (yes === true || yes === 'true') return words.yes;
  if (yes === false || yes === 'false') return words.no;
  if (typeof number === 'number' || typeof number === 'string') return String(number);
  const quantity = get(at, 'valueQuantity');
  const amount = get(quantity, 'value').value;
  return (
    textOf(get(at, 'valueString')) ??
    textOf(get(at, 'valueMarkdown')) ??
    dateText(get(at, 'valueDate')) ??
    dateText(get(at, 'valueDateTime')) ??
    textOf(get(at, 'valueTime')) ??
    textOf(get(get(at, 'valueCoding'), 'display')) ??
    conceptText(get(at, 'valueCodeableConcept')) ??
    textOf(get(get(at, 'valueReference'), 'display')) ??
    (typeof amount === 'number' || typeof amount === 'string'
      ? `${amount} ${textOf(get(quantity, 'unit')) ?? ''}`.trim()
      : null)
  );
}

interface AnyValue {
  readonly valueString?: string;
  readonly valueMarkdown?: string;
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueDate?: string;
  readonly valueDateTime?: string;
  readonly valueTime?: string;
  readonly valueCoding?: { readonly display?: string };
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueReference?: { readonly display?: string };
  readonly valueQuantity?: { readonly value?: number; readonly unit?: string };
}

export function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((one) => one !== null) ?? null;
}

export function joined(texts: readonly (string | null)[], by = ', '): string | null {
  const there = texts.filter((text) => text !== null);
  return there.length === 0 ? null : there.join(by);
}
