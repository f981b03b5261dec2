import { isUtf8 } from 'node:buffer';

interface Text {
  readonly text: string;
  readonly encoding: string;
}

export type Decoded =
  | Text
  /** Why these bytes are no text, to be read behind the file's name: "holds binary data …". */
  | { readonly reason: string };

/** How much of a file is looked at to tell text from binary data, in bytes. */
const SAMPLE = 65_536;
/** More control characters than this share of the sample: binary. */
const MOST_CONTROLS = 0.01;
/** Share of code units with a zero byte that Latin text in UTF-16 has at least, and the share that its other half has at most. */
const ZEROS_OF_UTF16 = 0.3;
const STRAY_ZEROS = 0.05;

/** Windows-1252 from 0x80 to 0x9F; five places are not defined and stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes of a text file as a string, without a byte-order mark; line ends stay as they are, so that offsets are true. In order:
 * byte-order mark, UTF-16 without one (by its zero bytes), UTF-8, Windows-1252. Node's own decoder for Windows-1252 is not used:
 * up to Node 24 it turns curly quotes and dashes into control characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = decodeWide(buffer);
  if (wide !== null) return wide;
  const marked = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  const body = marked ? buffer.subarray(3) : buffer;
  if (isBinary(body)) return { reason: 'holds binary data and is no text' };
  if (isUtf8(body)) return { text: repaired(body.toString('utf8')), encoding: 'utf-8' };
  return mostlyUtf8(body)
    ? { text: repaired(decodeMixed(body)), encoding: 'utf-8, damaged' }
    : { text: repaired(body.toString('latin1')), encoding: 'windows-1252' };
}

function decodeWide(buffer: Buffer): Decoded | null {
  const [a, b, c, d] = buffer;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(buffer, 'utf-32le');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(buffer, 'utf-32be');
  if (a === 0xff && b === 0xfe) return utf16(buffer.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return utf16(buffer.subarray(2), 'utf-16be');
  const guess = utf16ByZeros(buffer.subarray(0, SAMPLE));
  if (guess === null) return null;
  const guessed = utf16(buffer, guess);
  return holdsControls(guessed.text.slice(0, SAMPLE)) ? null : guessed;
}

/** Latin text in UTF-16 has a zero in every other byte, always on the same side. */
function utf16ByZeros(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) first += 1;
    if (sample[i + 1] === 0) second += 1;
  }
  if (second > pairs * ZEROS_OF_UTF16 && first < pairs * STRAY_ZEROS) return 'utf-16le';
  if (first > pairs * ZEROS_OF_UTF16 && second < pairs * STRAY_ZEROS) return 'utf-16be';
  return null;
}

/** Sound and numbers have zeros in a row of their own as well, but then control characters between them. */
function holdsControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}

function utf16(body: Buffer, encoding: 'utf-16le' | 'utf-16be'): Text {
  const even = body.subarray(0, body.length - (body.length % 2));
  const text = encoding === 'utf-16le' ? even.toString('utf16le') : Buffer.from(even).swap16().toString('utf16le');
  return { text: repaired(text), encoding };
}

function utf32(buffer: Buffer, encoding: 'utf-32le' | 'utf-32be'): Decoded {
  const parts: string[] = [];
  for (let i = 4; i + 4 <= buffer.length; i += 4) {
    const code = encoding === 'utf-32le' ? buffer.readUInt32LE(i) : buffer.readUInt32BE(i);
    if (code > 0x10ffff) return { reason: 'says that it is UTF-32 and is not' };
    parts.push(String.fromCodePoint(code));
  }
  return { text: repaired(parts.join('')), encoding };
}

function isBinary(body: Buffer): boolean {
  const sample = body.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  }
  return controls > 0 && controls > sample.length * MOST_CONTROLS;
}

/** C1 control characters are never meant in a document: they are Windows-1252 that somebody took for Latin-1. */
function repaired(text: string): string {
  if (!/[\u0080-\u009f]/.test(text)) return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}

/** Bytes in the UTF-8 sequence that begins at `at`, or 0 where none does. */
function sequenceAt(body: Buffer, at: number): number {
  const lead = body[at] ?? 0;
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return size > 0 && at + size <= body.length && isUtf8(body.subarray(at, at + size)) ? size : 0;
}

/** A file in UTF-8 with a few foreign bytes (pasted, or cut off at its end) is read as UTF-8 around them. */
function mostlyUtf8(body: Buffer): boolean {
  let sequences = 0;
  let strays = 0;
  for (let i = 0; i < body.length; i += 1) {
    if ((body[i] ?? 0) < 0x80) continue;
    const size = sequenceAt(body, i);
    if (size === 0) strays += 1;
    else {
      sequences += 1;
      i += size - 1;
    }
  }
  return sequences > strays;
}

function decodeMixed(body: Buffer): string {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < body.length; i += 1) {
    if ((body[i] ?? 0) < 0x80) continue;
    const size = sequenceAt(body, i);
    if (size > 0) i += size - 1;
    else {
      parts.push(body.toString('utf8', from, i), body.toString('latin1', i, i + 1));
      from = i + 1;
    }
  }
  parts.push(body.toString('utf8', from));
  return parts.join('');
}
