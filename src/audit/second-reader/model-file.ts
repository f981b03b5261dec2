import type { LayerModel } from './layer-model.ts';
import type { ModelCard, SecondReader } from './model.ts';

/** Rows of numbers begin at multiples of this, so that they can be used where they were read, without a copy. */
const ALIGNED = 4;

/**
 * First line: the card, biases and the lengths of the rows as JSON, with blanks up to where the rows may begin; then the rows,
 * little-endian, one behind the other, those of wider numbers first.
 */
export function encodeModel(model: SecondReader): Uint8Array {
  const { card, layers } = model;
  const rows = [
    model.hashes,
    model.categoryHashes,
    layers.text.hashes,
    layers.placed.hashes,
    model.weights,
    model.categoryWeights,
    layers.text.weights,
    layers.placed.weights,
  ];
  const head: Head = {
    card,
    biases: { text: layers.text.biases, placed: layers.placed.biases },
    lengths: rows.map((row) => row.length),
  };
  const line = Buffer.from(JSON.stringify(head));
  const blanks = Buffer.alloc((ALIGNED - ((line.length + 1) % ALIGNED)) % ALIGNED, ' ');
  return Buffer.concat([line, blanks, Buffer.from('\n'), ...rows.map(bytesOf)]);
}

/** Reads what `encodeModel` wrote; throws where it is something else. */
export function decodeModel(bytes: Uint8Array): SecondReader {
  const end = bytes.indexOf(0x0a);
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!isHead(head)) throw new Error('this is not a second reader that this version can use');
  const rows = bytes.subarray(end + 1);
  const from = rows.byteOffset % ALIGNED === 0 ? rows : new Uint8Array(rows);
  let at = 0;
  let row = 0;
  const next = (size: number): readonly [ArrayBufferLike, number, number] => {
    const length = head.lengths[row] ?? 0;
    const place = from.byteOffset + at;
    at += length * size;
    row += 1;
    return [from.buffer, place, length];
  };
  const hashes = new Int32Array(...next(4));
  const categoryHashes = new Int32Array(...next(4));
  const textHashes = new Int32Array(...next(4));
  const placedHashes = new Int32Array(...next(4));
  const weights = new Int16Array(...next(2));
  const categoryWeights = new Int16Array(...next(2));
  const layer = (biases: readonly number[], of: Int32Array): LayerModel => ({
    biases,
    hashes: of,
    weights: new Int8Array(...next(1)),
  });
  const text = layer(head.biases.text, textHashes);
  const placed = layer(head.biases.placed, placedHashes);
  return { card: head.card, hashes, categoryHashes, weights, categoryWeights, layers: { text, placed } };
}

interface Head {
  readonly card: ModelCard;
  readonly biases: { readonly text: readonly number[]; readonly placed: readonly number[] };
  readonly lengths: readonly number[];
}

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'card' in value &&
  typeof value.card === 'object' &&
  value.card !== null &&
  'format' in value.card &&
  value.card.format === 'recovery-audit/second-reader/4';

const bytesOf = (row: Int32Array | Int16Array | Int8Array): Uint8Array =>
  new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
