import { type Diagnostic, UsageError } from '../model/diagnostic.ts';
import { oneLine } from '../report/excerpt.ts';

export const PROGRAM = 'recovery-audit';

/** One line on standard error. Reports alone go to standard output. */
export function tell(line: string): void {
  process.stderr.write(`${oneLine(line)}\n`);
}

/** What went wrong, in one line: what it is and what to do. The stack is for those who mend the program, on request. */
export function tellTrouble(error: unknown, debug: boolean): void {
  if (error instanceof UsageError) tell(`${PROGRAM}: ${error.message}`);
  else {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    tell(
      `${PROGRAM}: a fault in the program (${what}). Please report it with the command you ran, without the document; --debug shows where it is.`,
    );
  }
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
}

/** In the form that editors and terminals make a link of. */
export function tellDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const { file, line, column, severity, message, hint } of diagnostics) {
    tell(`${file}:${line}:${column}: ${severity}: ${message}${hint === null ? '' : ` (${hint})`}`);
  }
}
