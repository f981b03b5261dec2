import type { LayerModel } from './layer-model.ts';
import type { ModelCard, SecondReader } from './model.ts';

/** First line: the card, biases and the lengths of the rows as JSON; then the rows, little-endian, one behind the other. */
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
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...rows.map(bytesOf)]);
}

/** Reads what `encodeModel` wrote; throws where it is something else. */
export function decodeModel(bytes: Uint8Array): SecondReader {
  const end = bytes.indexOf(0x0a);
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!isHead(head)) throw new Error('this is not a second reader that this version can use');
  // Typed arrays must begin at whole multiples of their size, so each row is copied out.
  let at = end + 1;
  let row = 0;
  const next = (size: number): ArrayBuffer => {
    const copy = new Uint8Array((head.lengths[row] ?? 0) * size);
    copy.set(bytes.subarray(at, at + copy.length));
    at += copy.length;
    row += 1;
    return copy.buffer;
  };
  const hashes = new Int32Array(next(4));
  const categoryHashes = new Int32Array(next(4));
  const textHashes = new Int32Array(next(4));
  const placedHashes = new Int32Array(next(4));
  const weights = new Int16Array(next(2));
  const categoryWeights = new Int16Array(next(2));
  const layer = (biases: readonly number[], of: Int32Array): LayerModel => ({
    biases,
    hashes: of,
    weights: new Int8Array(next(1)),
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
  value.card.format === 'recovery-audit/second-reader/3';

const bytesOf = (row: Int32Array | Int16Array | Int8Array): Uint8Array =>
  new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
