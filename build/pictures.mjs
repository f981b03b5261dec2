// Makes the pictures of the README from the invented plans in fixtures/: needs a built program and Debian's Chromium.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const place = mkdtempSync(join(tmpdir(), 'recovery-audit-pictures-'));
const run = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin/recovery-audit.js'), ...args], { cwd: root, stdio: 'ignore' });

/** Pixels left above the heading that a picture begins with. */
const MARGIN = 24;
const PAGES = [
  { name: 'report', file: 'report.html', height: 1100, from: null },
  { name: 'annotated', file: 'annotated.html', height: 900, from: 'Summary of needs' },
];

try {
  mkdirSync(pictures, { recursive: true });
  run('audit', 'fixtures/plans', 'fixtures/letters', '--report', `html=${join(place, 'report.html')}`, '--quiet');
  run('annotate', 'fixtures/plans/community-cpa.txt', '--output', join(place, 'annotated.html'));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const { name, file, height, from } of PAGES) {
    const page = await browser.newPage({ viewport: { width: 1100, height } });
    await page.goto(pathToFileURL(join(place, file)).href);
    if (from !== null) {
      const { y } = await page.getByRole('heading', { name: from }).first().boundingBox();
      await page.evaluate((top) => scrollTo(0, top), y - MARGIN);
    }
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }
  await browser.close();
} finally {
  rmSync(place, { recursive: true, force: true });
}
