import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Page } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium on this machine; null where there is none, and tests that need it are passed over. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser with a folder of its own, both gone when it is closed, and what its pages did besides showing themselves. */
export interface Browser {
  readonly open: (html: string, size: Size) => Promise<Page>;
  /** Addresses asked for beyond the files themselves. */
  readonly requests: readonly string[];
  /** What was written to the console, and errors. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export async function startBrowser(scripts = true): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-audit-browser-'));
  const file = join(folder, 'page.html');
  const address = pathToFileURL(file).href;
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM ?? '',
    headless: true,
    javaScriptEnabled: scripts,
    args: QUIET,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    if (request.url().split('#')[0] !== address) requests.push(request.url());
  });
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (fault) => complaints.push(fault.error().message));
  return {
    requests,
    complaints,
    open: async (html, size) => {
      writeFileSync(file, html);
      const page = await context.newPage();
      await page.setViewportSize(size);
      await page.goto(address);
      return page;
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What axe calls serious or critical, each with the first element that it is about. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}
