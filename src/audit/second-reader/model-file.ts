import type { ModelCard, SecondReader } from './model.ts';

/** First line: the card and the lengths of the rows as JSON; then the rows, little-endian, one behind the other. */
export function encodeModel({ card, hashes, weights, categoryHashes, categoryWeights }: SecondReader): Uint8Array {
  const rows = [hashes, categoryHashes, weights, categoryWeights];
  const head: Head = { card, lengths: rows.map((row) => row.length) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...rows.map(bytesOf)]);
}

/** Reads what `encodeModel` wrote; throws where it is something else. */
export function decodeModel(bytes: Uint8Array): SecondReader {
  const end = bytes.indexOf(0x0a);
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!isHead(head)) throw new Error('this is not a second reader that this version can use');
  const [hashes = 0, categoryHashes = 0, weights = 0, categoryWeights = 0] = head.lengths;
  // Typed arrays must begin at whole multiples of their size, so each row is copied out.
  let at = end + 1;
  const next = (length: number, size: number): ArrayBuffer => {
    const row = new Uint8Array(length * size);
    row.set(bytes.subarray(at, at + row.length));
    at += row.length;
    return row.buffer;
  };
  return {
    card: head.card,
    hashes: new Int32Array(next(hashes, 4)),
    categoryHashes: new Int32Array(next(categoryHashes, 4)),
    weights: new Int16Array(next(weights, 2)),
    categoryWeights: new Int16Array(next(categoryWeights, 2)),
  };
}

interface Head {
  readonly card: ModelCard;
  readonly lengths: readonly number[];
}

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'card' in value &&
  typeof value.card === 'object' &&
  value.card !== null &&
  'format' in value.card &&
  value.card.format === 'recovery-audit/second-reader/1';

const bytesOf = (row: Int32Array | Int16Array): Uint8Array =>
  new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
