import { unzipSync } from 'fflate';
import { wholeText } from '../pieces.ts';
import { FILE_REPORTERS, FOLDER_REPORTERS, REPORTERS } from '../registry.ts';
import {
  FILE_FORMATS,
  FOLDER_FORMATS,
  type ReportFormat,
  type ReportOptions,
  type RunReport,
  TEXT_FORMATS,
} from '../reporter.ts';
import type { Wordbook } from '../wordbook.ts';

/** All that a report holds, the parts of archives unpacked. */
function textOf(pieces: Iterable<string | Uint8Array>): string {
  const decoder = new TextDecoder();
  return Array.from(pieces, (piece) => {
    if (typeof piece === 'string') return piece;
    if (piece[0] !== 0x50 || piece[1] !== 0x4b) return decoder.decode(piece);
    return Object.entries(unzipSync(piece))
      .filter(([name]) => !name.endsWith('.png'))
      .map(([, part]) => decoder.decode(part))
      .join('\n');
  }).join('\n');
}

/** A report in any format, as a text. */
export async function rendered(
  format: ReportFormat,
  run: RunReport,
  words: Wordbook,
  options: ReportOptions,
): Promise<string> {
  for (const text of TEXT_FORMATS) {
    if (text === format) return wholeText((await REPORTERS[text]())(run, words, options));
  }
  for (const file of FILE_FORMATS) {
    if (file !== format) continue;
    const bytes = await (await FILE_REPORTERS[file]())(run, words, options);
    return textOf([Buffer.concat([...bytes])]);
  }
  for (const folder of FOLDER_FORMATS) {
    if (folder !== format) continue;
    const files = (await FOLDER_REPORTERS[folder]())(run, words, options);
    return [...files].map(([name, pieces]) => `${name}\n${textOf(pieces)}`).join('\n');
  }
  throw new Error(`nobody renders ${format}`);
}
