import path, { type PlatformPath } from 'node:path';

/** A file's name in a report: relative to the working directory where inside it, else as it was given; forward slashes. */
export function reportPath(file: string, cwd: string, paths: PlatformPath = path): string {
  const relative = paths.relative(cwd, paths.resolve(cwd, file));
  const isInside =
    relative !== '' && !relative.startsWith(`..${paths.sep}`) && relative !== '..' && !paths.isAbsolute(relative);
  return withSlashes(isInside ? relative : file, paths);
}

/** Only Windows writes paths with backslashes; elsewhere a backslash may be part of a name. */
export function withSlashes(file: string, paths: PlatformPath = path): string {
  return paths.sep === '\\' ? file.replaceAll('\\', '/') : file;
}
