import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { meant, type Similarity } from '../rules/yaml-file.ts';
import { type ConfigFile, fault, type ReadConfig, readConfigFile } from './config-file.ts';

export interface ExtendsContext {
  /** The folder of built-in presets. */
  readonly presets: string;
  readonly cwd: string;
  readonly likeness: Similarity;
}

export interface Layers {
  /** What is extended stands before what extends it; each file once. */
  readonly files: readonly ConfigFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a configuration and everything that it extends. Nothing is run and nothing is fetched: files on this machine alone. */
export function readLayers(path: string, context: ExtendsContext): Layers {
  const files: ConfigFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const done = new Set<string>();

  const visit = (at: string, name: string, way: readonly string[]): void => {
    if (done.has(at)) return;
    done.add(at);
    const read: ReadConfig = readConfigFile(at, name, context.likeness);
    diagnostics.push(...read.diagnostics);
    const { file } = read;
    if (file === null) return;
    extended(file).forEach((wanted, index) => {
      const found = findExtended(wanted, at, context);
      const say = (message: string, hint: string | null): void => {
        const place = file.yaml.placeOf(['extends', ...(Array.isArray(file.content.extends) ? [index] : [])]);
        diagnostics.push({ ...fault(name, message, hint), ...place });
      };
      if ('missing' in found) say(found.missing, found.hint);
      else if ([...way, at].includes(found.path)) say(`"${wanted}" leads back to this file`, 'take one of the two out');
      else visit(found.path, found.name, [...way, at]);
    });
    files.push(file);
  };
  visit(path, shown(path, context.cwd), []);
  return { files, diagnostics };
}

function extended({ content }: ConfigFile): readonly string[] {
  if (content.extends === undefined) return [];
  return typeof content.extends === 'string' ? [content.extends] : content.extends;
}

type Found =
  | { readonly path: string; readonly name: string }
  | { readonly missing: string; readonly hint: string | null };

/** A name alone is a built-in preset or a package; what begins with a dot or ends as YAML is a file beside the configuration. */
function findExtended(wanted: string, from: string, { presets, cwd, likeness }: ExtendsContext): Found {
  const folder = dirname(from);
  const builtIn = join(presets, `${wanted}.yaml`);
  if (/^[a-z-]+$/.test(wanted) && existsSync(builtIn)) return { path: builtIn, name: `preset ${wanted}` };
  const local = resolve(folder, wanted);
  if (isFile(local)) return { path: local, name: shown(local, cwd) };
  if (/^\.{1,2}[/\\]/.test(wanted) || isAbsolute(wanted)) {
    return { missing: `there is no file "${wanted}" beside it`, hint: 'paths are relative to the folder of this file' };
  }
  const installed = inPackages(wanted, folder);
  if (installed !== null) return { path: installed, name: `package ${wanted}` };
  const known = presetNames(presets);
  return {
    missing: `nothing is called "${wanted}": no preset, no file, and no package in a node_modules folder above`,
    hint: meant(wanted, known, likeness) ?? `presets: ${known.join(', ')}`,
  };
}

/** `node_modules/NAME/recovery-audit.yaml`, or a YAML file of the package, in this folder or one above it. */
function inPackages(wanted: string, start: string): string | null {
  const inside = /\.ya?ml$/i.test(wanted) ? wanted : `${wanted}/recovery-audit.yaml`;
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', inside);
    if (isFile(path)) return path;
    if (dirname(folder) === folder) return null;
  }
}

/** Names of the built-in presets. */
export function presetNames(presets: string): readonly string[] {
  return readdirSync(presets)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return (near.startsWith('..') ? path : near).replaceAll('\\', '/');
}
