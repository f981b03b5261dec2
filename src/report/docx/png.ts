import { zlibSync } from 'fflate';
import { checksum } from '../checksum.ts';

/** A picture of few colours: a colour's place in the palette for each dot, row by row from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Red, green and blue as six hexadecimal digits. */
export type Colour = string;

/** Encodes a picture (PNG, ISO/IEC 15948) with a palette; the same picture gives the same bytes. */
export function png({ width, height, dots }: Raster, palette: readonly Colour[]): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits to a dot, colours from a palette; the rest are the only values that there are.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(checksum(body), body.length + 4);
  return whole;
}
