import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decode } from '../input/decode.ts';

/** How far into a page its encoding is declared, in bytes; the standard says 1024, exports are less tidy. */
const HEAD = 4096;

/**
 * The text of a web page. A byte-order mark and bytes that are plainly UTF-8 or UTF-16 come before what the page says of itself,
 * since exports are often saved anew in another encoding than they declare.
 */
export function decodeHtml(bytes: Uint8Array): { readonly text: string } | { readonly reason: string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = declaredIn(buffer.toString('latin1', 0, HEAD));
  if (declared === null || isUtf8(buffer) || /^(?:utf|unicode|iso-8859-1$|us-ascii)/i.test(declared))
    return decode(bytes);
  if (!iconv.encodingExists(declared)) return decode(bytes);
  return { text: iconv.decode(buffer, declared) };
}

function declaredIn(head: string): string | null {
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}encoding=["']([\w.-]{2,40})/.exec(head)?.[1] ??
    null
  );
}
