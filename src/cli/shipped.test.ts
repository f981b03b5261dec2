import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'recovery-audit-'));
const SPY = join(place, 'spy.cjs');
beforeAll(() => {
  // Tells what the program loaded and what it knows when it ends.
  writeFileSync(
    SPY,
    `process.on('exit', () => require('node:fs').writeFileSync('seen.json',
      JSON.stringify({ loaded: Object.keys(require.cache), leaked: process.env.LEAKED ?? null })))`,
  );
  writeFileSync(join(place, '.env'), 'LEAKED=yes\n');
  writeFileSync(join(place, 'letter.txt'), 'Dear Dr Bell,\nShe lacks insight into her illness.\n');
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function seenBy(...args: readonly string[]): {
  readonly stdout: string;
  readonly loaded: string;
  readonly leaked: unknown;
} {
  const stdout = execFileSync(process.execPath, ['--require', SPY, resolve('bin/recovery-audit.js'), ...args], {
    cwd: place,
    encoding: 'utf8',
  });
  const seen: unknown = JSON.parse(readFileSync(join(place, 'seen.json'), 'utf8'));
  if (typeof seen !== 'object' || seen === null || !('loaded' in seen) || !('leaked' in seen))
    throw new Error('not seen');
  return { stdout, loaded: String(seen.loaded), leaked: seen.leaked };
}

describe('the built program', () => {
  test('prints pure JSON beside a .env file, and does not load it', () => {
    const { stdout, leaked } = seenBy('audit', 'letter.txt', '--report', 'json');
    expect(JSON.parse(stdout)).toHaveProperty('schema', 'recovery-audit/report/1');
    expect(leaked).toBeNull();
  });

  test.each([['--help'], ['--version'], ['audit', '--help']])(
    'loads nothing of the rules or the language for %s',
    (...args) => {
      const { loaded } = seenBy(...args);
      expect(loaded).toContain('cli.cjs');
      expect(loaded).not.toMatch(/compile-pack|three|morphology|stems|ora-|mammoth|read-/);
    },
  );

  test('loads no YAML, no compromise and no reader of Word files for a plain text', () => {
    const { loaded } = seenBy('audit', 'letter.txt');
    expect(loaded).not.toMatch(/compile-pack|three|morphology|ora-|docx/);
    expect(loaded).not.toContain('node_modules');
  });

  test('holds no module that could reach the network, and needs no package beside it', () => {
    const bundles = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name));
    const asked = bundles.flatMap((name) => {
      const text = readFileSync(join('dist', name), 'utf8');
      return [...text.matchAll(/(?:\brequire\(|\bfrom\s*|\bimport\()\s*["'`](@?\w[\w:/.-]*)["'`]/g)].map(
        ([, from]) => from ?? '',
      );
    });
    expect(asked).toContain('node:fs');
    const builtIn =
      /^(?:node:)?(?:assert|async_hooks|buffer|crypto|events|fs|fs\/promises|module|os|path|perf_hooks|process|readline|stream|string_decoder|tty|url|util|v8|worker_threads|zlib)$/;
    expect([...new Set(asked)].filter((name) => !builtIn.test(name))).toEqual([]);
  });
});

test('the package holds the program, the rules and the documentation, and nothing else', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', stdio: 'pipe' }),
  ) as readonly { readonly files: readonly { readonly path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path) ?? [];
  expect(paths).toContain('dist/rules.json');
  expect(paths).toContain('models/second-reader.bin');
  expect(paths).toContain('dist/THIRD-PARTY-NOTICES.txt');
  expect(paths).toContain('bin/recovery-audit.js');
  expect(
    paths.filter(
      (path) => !/^(?:bin|dist|docs|examples|models|rules)\/|^(?:README\.md|LICENSE|package\.json)$/.test(path),
    ),
  ).toEqual([]);
  expect(paths.filter((path) => /\.test/.test(path))).toEqual([]);
});
