import { join, resolve } from 'node:path';
import { installation } from '../batch/installation.ts';
import { findConfig } from '../config/find-config.ts';
import { NO_CONFIG, type ResolvedConfig } from '../config/resolved.ts';
import { likeness } from '../language/likeness.ts';
import { UsageError } from '../model/diagnostic.ts';
import { tellDiagnostics } from './trouble.ts';

export interface ConfigFlags {
  /** A file, or false for none at all; absent, it is looked for. */
  readonly config?: string | false;
}

/** The configuration for a command: the one that was named, else the one that is found from the paths upwards, else none. */
export async function configInUse(paths: readonly string[], { config }: ConfigFlags): Promise<ResolvedConfig> {
  if (config === false) return NO_CONFIG;
  const cwd = process.cwd();
  const path = config === undefined ? findConfig(paths, cwd) : resolve(cwd, config);
  if (path === null) return NO_CONFIG;
  const { loadConfig } = await import('../config/load-config.ts');
  const presets = join(installation().folder, 'rules', 'presets');
  const loaded = loadConfig(path, { presets, cwd, likeness });
  tellDiagnostics(loaded.diagnostics);
  throwWhereWrong(loaded.diagnostics.length);
  return loaded.config;
}

/** Throws a UsageError where anything was wrong in the configuration. */
export function throwWhereWrong(faults: number): void {
  if (faults === 0) return;
  throw new UsageError(
    `${faults === 1 ? 'One place in the configuration needs' : `${faults} places in the configuration need`} mending before anything can be audited; see above. "--no-config" goes on without it.`,
  );
}
