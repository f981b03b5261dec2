import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../model/diagnostic.ts';
import type { Unreadable } from '../model/document.ts';
import { mayBeDocument } from './may-be-document.ts';
import { reportPath, withSlashes } from './report-path.ts';
import { walkFolder } from './walk-folder.ts';

/** A file to read: where it is, and what a report calls it. */
export interface FoundFile {
  readonly file: string;
  readonly path: string;
}

export interface Found {
  /** In the order of their report paths, each file once. */
  readonly files: readonly FoundFile[];
  /** Files that are no documents, or of a format without a reader. */
  readonly passedOver: number;
  /** Folders that could not be opened. */
  readonly unreadable: readonly Unreadable[];
}

export interface Search {
  /** Files, folders and glob patterns, as the user gave them. */
  readonly paths: readonly string[];
  /** Paths out of a list (`--file-list`): one that is missing is reported with the unreadable files and stops nothing. */
  readonly listed?: readonly string[];
  readonly cwd: string;
  /** Extensions that are taken out of folders, small letters without full stop. */
  readonly extensions: ReadonlySet<string>;
}

/** Finds the documents behind paths, folders and patterns. A file named outright is always taken. Throws UsageError for a missing path. */
export async function findDocuments(search: Search): Promise<Found> {
  const basket = new Basket(search);
  const missing: string[] = [];
  for (const path of search.paths) if (!(await takePath(basket, path))) missing.push(path);
  if (missing.length > 0) throw new UsageError(nothingAt(missing));
  for (const path of search.listed ?? []) if (!(await takePath(basket, path))) basket.take(path);
  return basket.found();
}

/** There may be a million of these: the path of a report says where the file is, and stands alone in memory. */
class FileAt implements FoundFile {
  readonly path: string;
  readonly #cwd: string;

  constructor(path: string, cwd: string) {
    this.path = path;
    this.#cwd = cwd;
  }

  get file(): string {
    return resolve(this.#cwd, this.path);
  }
}

/** What was found so far, by report paths: each of them leads to one file. */
class Basket {
  readonly #files = new Set<string>();
  readonly #passed = new Set<string>();
  readonly #unreadable: Unreadable[] = [];

  readonly cwd: string;
  readonly extensions: ReadonlySet<string>;

  constructor(search: Search) {
    this.cwd = search.cwd;
    this.extensions = search.extensions;
  }

  take(file: string): void {
    this.#files.add(alone(reportPath(file, this.cwd)));
  }

  pass(file: string): void {
    this.#passed.add(alone(reportPath(file, this.cwd)));
  }

  fail(folder: string, reason: string): void {
    this.#unreadable.push({ path: reportPath(folder, this.cwd), reason });
  }

  found(): Found {
    const paths = [...this.#files].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const files = paths.map((path) => new FileAt(path, this.cwd));
    const passedOver = [...this.#passed].filter((file) => !this.#files.has(file)).length;
    return { files, passedOver, unreadable: this.#unreadable };
  }
}

/** The same text as a string of its own: one that was cut out of others keeps all of them in memory. */
function alone(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}

/** Takes what a path leads to; false where it leads nowhere. */
async function takePath(basket: Basket, path: string): Promise<boolean> {
  const full = resolve(basket.cwd, path);
  const kind = kindOf(full);
  if (kind === 'file') basket.take(path);
  else if (kind === 'folder') takeFolder(basket, path, full);
  else return /[*?[\]{}]/.test(path) && (await takeMatches(basket, path));
  return true;
}

/** Files keep the path that the user gave to their folder. */
function takeFolder(basket: Basket, path: string, full: string): void {
  const given = (file: string): string => join(path, relative(full, file));
  walkFolder(full, {
    extensions: basket.extensions,
    take: (file) => {
      basket.take(given(file));
    },
    pass: (file) => {
      basket.pass(given(file));
    },
    fail: (folder, reason) => {
      basket.fail(given(folder), reason);
    },
  });
}

/** A pattern that the shell left to us: cmd and PowerShell do, and quotation marks do. What reads patterns is loaded for them alone. */
async function takeMatches(basket: Basket, pattern: string): Promise<boolean> {
  const { cwd, extensions } = basket;
  const { glob } = await import('tinyglobby');
  const matches = await glob(withSlashes(pattern), { cwd, followSymbolicLinks: false, expandDirectories: false });
  for (const match of matches) {
    if (mayBeDocument(resolve(cwd, match), extensions)) basket.take(match);
    else basket.pass(match);
  }
  return matches.length > 0;
}

function kindOf(full: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(full).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // What is there and may not be looked at is tried, so that the reason is told.
    return error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG')
      ? 'nothing'
      : 'file';
  }
}

function nothingAt(missing: readonly string[]): string {
  const [first = '', ...others] = missing;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return /[*?]/.test(first)
    ? `No file matches "${first}"${more}.`
    : `There is no file or folder "${first}"${more}. Check the spelling, and the folder you are in.`;
}
