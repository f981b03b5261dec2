import { createHash } from 'node:crypto';

/** SHA-256 of a rule file's text, in hexadecimal: by it an edit since the build is noticed. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
