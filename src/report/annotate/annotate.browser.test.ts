import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../formats/text.ts';
import { type Browser, CHROMIUM, faultsOf, startBrowser } from '../html/chromium.test-browser.ts';
import { PLAN, PLAN_TEXT } from '../samples/plan.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { annotate } from './annotate.tsx';

const TABLE = `${PLAN_TEXT}\n\n| What | Who does it, and with whom | By when |\n| --- | --- | --- |\n| Bread stall | Marlon and Jo together | Saturday |\n`;
const PAGE = annotate(readText({ path: 'plan.md' }, TABLE, 'markdown'), PLAN, WORDS, { minSeverity: 'info' });

describe.skipIf(CHROMIUM === null)('an annotated document in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    expect(browser.complaints).toEqual([]);
    expect(browser.requests).toEqual([]);
    await browser.close();
  });

  it.each([320, 768, 1280])('has no serious fault and fits at %i pixels', async (width) => {
    page = await browser.open(PAGE, { width, height: 900 });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('has no serious fault in print', async () => {
    page = await browser.open(PAGE, { width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOf(page)).toEqual([]);
  });

  it('leads from a mark to its note and back by keyboard', async () => {
    page = await browser.open(PAGE, { width: 1280, height: 900 });
    const mark = page.getByRole('link', { name: 'Note 6: worth another look' });
    await mark.press('Enter');
    expect(new URL(page.url()).hash).toBe('#n6');
    await page.getByRole('link', { name: 'Note 6, back to the words' }).press('Enter');
    expect(new URL(page.url()).hash).toBe('#m6');
  });

  it('has its note beside each mark where there is room', async () => {
    page = await browser.open(PAGE, { width: 1280, height: 900 });
    const mark = await page.locator('#m6').boundingBox();
    const note = await page.locator('#n6').boundingBox();
    expect(note?.x).toBeGreaterThan((mark?.x ?? 0) + 50);
    expect(Math.abs((note?.y ?? 0) - (mark?.y ?? 0))).toBeLessThan(200);
  });

  it('hides what is switched off, and leaves the words', async () => {
    page = await browser.open(PAGE, { width: 1280, height: 900 });
    const notes = (): Promise<number> => page.locator('.remark.concern:visible').count();
    expect(await notes()).toBeGreaterThan(5);
    await page.getByRole('checkbox', { name: 'Worth another look' }).press('Space');
    expect(await notes()).toBe(0);
    expect(await page.getByText('lacks insight').first().isVisible()).toBe(true);
  });
});
