import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Provenance } from '../../model/pack.ts';

/** Something about rules that somebody should look at; it stops nothing. */
export interface Remark extends Diagnostic {
  /** The rules or contexts that it is about. */
  readonly about: readonly string[];
}

export function remark(
  { file, line }: Pick<Provenance, 'file' | 'line'>,
  about: readonly string[],
  message: string,
  hint: string | null,
): Remark {
  return { severity: 'warning', file, line, column: 1, message, hint, about };
}
