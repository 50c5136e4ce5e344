import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../../scripts/lib/page-kinds.ts';
import { settled, useBrowser } from './browser.ts';

const browser = useBrowser();
const kinds = Object.entries(PAGE_KINDS);

describe('each kind of page', () => {
  it.each(kinds)('works with script off: %s', async (_kind, path) => {
    await browser.visit({ path, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('main').innerText()).toMatch(/\S{2}/);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('.needs-script:visible').count()).toBe(0);
    });
  });

  it.each(kinds)('breaks no policy, throws nothing, asks no other origin and fits 320 px: %s', async (_kind, path) => {
    await browser.visit({ path, viewport: { width: 320, height: 700 } }, async (page, faults) => {
      await settled(page);
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(extra).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });
  });
});
