import { u8, u16, u32 } from './numbers.ts';

const FORM_VERSION = 0xffffffff;
const CHECK_BOX = 1;
/** The result of a box that nobody touched: it is as the form sets it. */
const UNTOUCHED = 25;

/** Whether the check box of a form that stands here in the data stream is ticked; from [MS-DOC], sections 2.9.157 (NilPICFAndBinData) and 2.9.78 (FFData). */
export function isTicked(data: Buffer, place: number): boolean {
  const at = place + u16(data, place + 4);
  const bits = u16(data, at + 4);
  if (u32(data, at) !== FORM_VERSION || (bits & 3) !== CHECK_BOX) return false;
  const result = (bits >>> 2) & 0x1f;
  const name = at + 10;
  return result === UNTOUCHED ? u8(data, name + 2 + u16(data, name) * 2 + 2) === 1 : result === 1;
}
