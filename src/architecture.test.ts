import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';

/** The folders of src in the order in which a document goes through them. Each imports only from those before it. */
const ORDER = [
  'model',
  'rules',
  'input',
  'formats',
  'language',
  'audit',
  'report',
  'batch',
  'evaluate',
  'config',
  'cli',
];

/** Packages that only some folders may import. Any other package is for tests. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  natural: ['language'],
  compromise: ['language'],
  yaml: ['rules', 'config'],
  zod: ['rules', 'report', 'evaluate', 'config'],
  tinyglobby: ['input'],
  picomatch: ['batch'],
  yauzl: ['input', 'formats'],
  'iconv-lite': ['input', 'formats'],
  mammoth: ['formats'],
  parse5: ['formats'],
  saxes: ['formats', 'report'],
  fhir: ['formats'],
  'csv-parse': ['formats'],
  'read-excel-file': ['formats'],
  'word-extractor': ['formats'],
  unpdf: ['formats'],
  fflate: ['formats', 'report'],
  sarif: ['report'],
  docx: ['report'],
  'write-excel-file': ['report'],
  preact: ['report'],
  'preact-render-to-string': ['report'],
  'd3-scale': ['report'],
  'd3-shape': ['report'],
  tinypool: ['batch'],
  commander: ['cli'],
  chalk: ['cli'],
  ora: ['cli'],
};

/** The only files outside src/input that may touch the disk: rules, the program's own files, reports, labels, a path's existence. */
const DISK = [
  'rules/load-rules.ts',
  'report/draft.ts',
  'report/write.ts',
  'batch/installation.ts',
  'batch/rules-in-use.ts',
  'batch/private-file.ts',
  'batch/result-store.ts',
  'batch/second-reader.ts',
  'batch/store-places.ts',
  'config/config-file.ts',
  'config/extends.ts',
  'config/find-config.ts',
  'config/baseline/find-baseline.ts',
  'config/baseline/read-baseline.ts',
  'config/load-config.ts',
  'evaluate/corpus.ts',
  'evaluate/measured.ts',
  'evaluate/second-reader/bank.ts',
  'evaluate/second-reader/layer-banks.ts',
  'evaluate/second-reader/training.ts',
  'cli/usage-trouble.ts',
  'cli/commands/init.ts',
  'cli/merge/two-threads.ts',
];

const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dns|dgram|inspector)(?:\/|$)|^(?:undici|axios|node-fetch|ws)$/;
const NETWORK_CALL = /\b(?:fetch\s*\(|new\s+(?:WebSocket|XMLHttpRequest|EventSource)\b)/;
const LONGEST_FILE = 350;

interface SourceFile {
  /** Below src, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}
interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, from, bare, lazy]) => ({
    from: from ?? bare ?? lazy ?? '',
    typeOnly: type !== undefined,
  }));
}

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return { path, text, imports: importsOf(text) };
  });
const isTest = ({ path }: SourceFile): boolean => path.includes('.test');
const shipped = files.filter((file) => !isTest(file));
const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const isRelative = (from: string): boolean => from.startsWith('.');
const targetOf = (file: SourceFile, from: string): string => join(dirname(file.path), from);

/** Says of each file that breaks a rule which import does. */
function offences(
  among: readonly SourceFile[],
  breaks: (file: SourceFile, found: Import) => boolean,
): readonly string[] {
  return among.flatMap((file) =>
    file.imports.filter((found) => breaks(file, found)).map(({ from }) => `src/${file.path} imports ${from}`),
  );
}

test('imports are found at all, of every sort', () => {
  const text =
    "import a from 'a';\nimport type { b } from './b.ts';\nexport * from 'c';\nimport {\n  d,\n} from 'd';\nawait import('e');";
  expect(importsOf(text).map(({ from }) => from)).toEqual(['a', './b.ts', 'c', 'd', 'e']);
  expect(files.length).toBeGreaterThan(50);
});

describe('the order of the folders', () => {
  test('every folder of src has its place in it', () => {
    const folders = new Set(files.map(({ path }) => folderOf(path)).filter((folder) => folder !== ''));
    expect([...folders].filter((folder) => !ORDER.includes(folder))).toEqual([]);
  });

  test('a folder imports only from those before it', () => {
    const found = offences(shipped, (file, { from }) => {
      const here = folderOf(file.path);
      const there = folderOf(targetOf(file, from));
      return isRelative(from) && here !== '' && here !== there && ORDER.indexOf(there) >= ORDER.indexOf(here);
    });
    expect(found).toEqual([]);
  });

  test('nothing imports what leads back to it', () => {
    const byPath = new Map(shipped.map((file) => [file.path, file]));
    const next = (file: SourceFile): readonly SourceFile[] =>
      file.imports.flatMap(({ from, typeOnly }) => {
        const target = byPath.get(targetOf(file, from));
        return typeOnly || !isRelative(from) || target === undefined ? [] : [target];
      });
    const leadsTo = (start: SourceFile): boolean => {
      const seen = new Set<SourceFile>();
      const waiting = [...next(start)];
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (file === start) return true;
        if (seen.has(file)) continue;
        seen.add(file);
        waiting.push(...next(file));
      }
      return false;
    };
    expect(shipped.filter(leadsTo).map(({ path }) => path)).toEqual([]);
  });
});

describe('what is imported from outside', () => {
  const packageOf = (from: string): string | null => {
    if (isRelative(from) || from.startsWith('node:')) return null;
    return from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
  };

  test('a package is imported only by the folder that it is for', () => {
    const found = offences(shipped, (file, { from }) => {
      const name = packageOf(from);
      return name !== null && !(PACKAGES[name] ?? []).includes(folderOf(file.path));
    });
    expect(found).toEqual([]);
  });

  test('natural is imported by sub-path: its root opens databases and reads a .env file', () => {
    expect(offences(files, (_, { from }) => from === 'natural' || /^natural\/.*\/util/.test(from))).toEqual([]);
  });

  test('the disk is touched only where it is said to be', () => {
    const found = offences(shipped, (file, { from }) => {
      const disk = /^(?:node:)?fs(?:\/|$)/.test(from);
      return disk && folderOf(file.path) !== 'input' && !DISK.includes(file.path);
    });
    expect(found).toEqual([]);
  });

  test('nothing reaches for the network, or starts another program', () => {
    const outside = offences(
      files,
      (file, { from }) => NETWORK.test(from) || (!isTest(file) && /^(?:node:)?child_process$/.test(from)),
    );
    expect(outside).toEqual([]);
    expect(shipped.filter(({ text }) => NETWORK_CALL.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('files', () => {
  test(`none is longer than ${LONGEST_FILE} lines`, () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('each is named for what it holds', () => {
    const drawers = files.filter(({ path }) =>
      /(?:^|[/-])(?:utils?|helpers?|common|misc|shared)(?:[./-]|$)/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });
});
