/** Something wrong in a file that the user can edit (a rule, later a configuration). Line and column count from 1. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do, where it can be said. */
  readonly hint: string | null;
}

/** What the person at the keyboard can put right; shown as one line, never with a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
