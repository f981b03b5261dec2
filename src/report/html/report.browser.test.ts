import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeText } from '../pieces.ts';
import { COHORT } from '../samples/cohort.test-data.ts';
import { HOSTILE, runOfText } from '../samples/hostile.test-data.ts';
import { PLAN } from '../samples/plan.test-data.ts';
import { ONE_PLAN, OPTIONS, runOf } from '../samples/run.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { type Browser, CHROMIUM, faultsOf, startBrowser } from './chromium.test-browser.ts';
import { MOST_WHOLE } from './documents.tsx';
import { groupKey, keysOf, sectionKey } from './filter-keys.ts';
import { htmlReport } from './report.tsx';

const GROUPED = runOf(
  COHORT.documents.slice(0, 6).map((audit, at) => ({ ...audit, group: { team: at === 5 ? 'Quay' : 'Dock' } })),
  { unreadable: COHORT.unreadable, passedOver: COHORT.passedOver },
);
const MANY = runOf(Array.from({ length: MOST_WHOLE + 50 }, (_, at) => ({ ...PLAN, path: `plan-${at}.txt` })));
const WIDE = { width: 1280, height: 900 };

const html = (report: typeof COHORT): string => wholeText(htmlReport(report, WORDS, OPTIONS));

describe.skipIf(CHROMIUM === null)('the report in a browser', () => {
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

  const shown = (): Locator => page.locator('details.document:visible');
  const status = async (): Promise<string> => (await page.locator('#shown').textContent()) ?? '';

  describe.each([320, 768, 1280])('at %i pixels', (width) => {
    it.each([
      ['many documents', GROUPED],
      ['one document', ONE_PLAN],
    ])('has no serious fault and fits, with everything unfolded: %s', async (_, report) => {
      page = await browser.open(html(report), { width, height: 900 });
      await page.evaluate('document.querySelectorAll("details").forEach((folded) => { folded.open = true; })');
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });
  });

  it('has no serious fault in print, and leaves what cannot be printed out', async () => {
    page = await browser.open(html(GROUPED), { width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('form, nav, #more').filter({ visible: true }).count()).toBe(0);
  });

  it('finds documents by words in their passages, by keyboard alone', async () => {
    page = await browser.open(html(GROUPED), WIDE);
    await page.focus('#find-text');
    await page.keyboard.type('CLAIMS  brother');
    await page.keyboard.press('Enter');
    expect(await status()).toBe(`${await shown().count()} of 6 documents.`);
    expect(await shown().count()).toBeLessThan(6);
    for (const text of await shown().allTextContents()) expect(text).toContain('late brother');
    await page.locator('button[type=reset]').press('Enter');
    await expect.poll(status).toBe('All 6 documents.');
  });

  it('narrows by what was found and by group together, and sorts', async () => {
    page = await browser.open(html(GROUPED), WIDE);
    const withStrengths = [sectionKey('strengths', 'present'), groupKey('team', 'Dock')];
    const keys = GROUPED.documents.map((audit) => keysOf(audit, OPTIONS));
    for (const [at, id] of ['#find-result', '#find-group-0'].entries()) {
      await page.selectOption(id, withStrengths[at] ?? '');
      const wanted = withStrengths.slice(0, at + 1);
      const found = keys.filter((held) => wanted.every((key) => held.includes(` ${key} `)));
      expect(await shown().count()).toBe(found.length);
    }
    await page.selectOption('#find-order', { label: 'Most findings' });
    const counts = await shown().evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-found'))));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.click('button[type=reset]');
    await expect.poll(() => shown().first().locator('.name').textContent()).toContain('letters/2025-03');
  });

  it('leads from a figure to its documents, and tells where it went', async () => {
    page = await browser.open(html(GROUPED), WIDE);
    const link = page.locator('#profile tr', { hasText: 'Inspiring hope' }).locator('a').nth(2);
    const count = Number(await link.textContent());
    await link.focus();
    await page.keyboard.press('Enter');
    expect(await shown().count()).toBe(count);
    expect(await page.locator('#find-result').evaluate((select) => 'value' in select && select.value)).toBe('t15a');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Documents');
  });

  it('leads from a passage to its document, whatever the filters say', async () => {
    page = await browser.open(html(GROUPED), WIDE);
    await page.fill('#find-text', 'no such word: quincunx');
    await expect.poll(status).toBe('0 of 6 documents.');
    const rule = page.locator('details.rule').first();
    await rule.locator('summary').press('Enter');
    const link = rule.locator('a.place').last();
    const id = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect.poll(() => page.locator(`${id}[open]`).count()).toBe(1);
    expect(await page.locator(`${id} > summary`).evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  it('opens and closes all that are shown', async () => {
    page = await browser.open(html(GROUPED), WIDE);
    await page.click('#find-open');
    expect(await page.locator('details.document[open]').count()).toBe(6);
    await page.click('#find-close');
    expect(await page.locator('details.document[open]').count()).toBe(0);
  });

  it('shows a hundred of very many at a time, and puts details in place when they are opened', async () => {
    page = await browser.open(html(MANY), WIDE);
    expect(await status()).toBe('All 250 documents. The first 100 are shown.');
    await page.click('#more');
    expect(await shown().count()).toBe(200);
    expect(await page.evaluate('document.activeElement.closest("details").id')).toBe('d101');
    await page.keyboard.press('Enter');
    const entry = page.locator('#d101');
    await expect.poll(() => entry.locator('h4').allTextContents()).toContain('Worth another look');
    expect(await entry.textContent()).toContain('leaves out what they decided and why');
    await page.goto(`${page.url()}#d250`);
    await expect.poll(() => page.locator('#d250 h4').count()).toBeGreaterThan(3);
  });

  it('shows hostile text as text', async () => {
    page = await browser.open(html(runOfText(HOSTILE, MOST_WHOLE + 1)), WIDE);
    await page.locator('#d2 > summary').click();
    expect(await page.locator('#d2').textContent()).toContain('<script>alert(1)</script><img src=');
  });
});

describe.skipIf(CHROMIUM === null)('the report without scripts', () => {
  it('shows every document, and no form that would do nothing', async () => {
    const browser = await startBrowser(false);
    const page = await browser.open(html(GROUPED), WIDE);
    expect(await page.locator('details.document').filter({ visible: true }).count()).toBe(6);
    expect(await page.locator('form, #more').filter({ visible: true }).count()).toBe(0);
    await page.locator('#d2 > summary').click();
    expect(await page.locator('#d2 h4').first().isVisible()).toBe(true);
    await browser.close();
  });
});
