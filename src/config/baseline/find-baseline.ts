import { existsSync } from 'node:fs';
import { findUpwards } from '../find-config.ts';

export const BASELINE_NAME = 'recovery-audit.baseline.yaml';

/** The baseline for what is audited, found like a configuration. Null where there is none. */
export function findBaseline(paths: readonly string[], cwd: string): string | null {
  return findUpwards([BASELINE_NAME], paths, cwd);
}

export function isThere(path: string): boolean {
  return existsSync(path);
}
