import { MASK_KINDS, type Mask } from '../../model/mask.ts';

/** What is said wherever something was masked. */
export const NOT_ANONYMOUS = 'Masking is not anonymisation: what was done, where and when can still tell who it is.';

/** How much was masked, by kind: "31 names of 7 people, 2 phones". The values are not named. */
export function maskedCounts({ spans }: Mask): string {
  const people = new Set(spans.flatMap(({ kind, as }) => (kind === 'name' ? [as] : []))).size;
  const parts = MASK_KINDS.flatMap((kind) => {
    const n = spans.filter((span) => span.kind === kind).length;
    if (n === 0) return [];
    const counted = `${n} × ${kind}`;
    return [kind === 'name' ? `${counted} (${people} ${people === 1 ? 'person' : 'people'})` : counted];
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** Each different value with its stand-in and its lines, in the order of the text: for the eyes of whoever runs it. */
export function maskedValues(text: string, { spans }: Mask): readonly string[] {
  const lines = new Map<string, number[]>();
  let line = 1;
  let at = 0;
  for (const { start, text: value, as } of spans) {
    for (let next = text.indexOf('\n', at); next >= 0 && next < start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    const key = `${as}: ${value}`;
    const known = lines.get(key);
    if (known === undefined) lines.set(key, [line]);
    else if (known.at(-1) !== line) known.push(line);
  }
  return [...lines].map(([value, places]) => `${value} (line ${places.join(', ')})`);
}
