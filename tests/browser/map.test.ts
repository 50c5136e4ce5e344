import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('span')?.textContent);

describe('the map of provinces', () => {
  it('is walked with the arrow keys and opened with Enter', async () => {
    await browser.visit({ path: '/mo-hinh/ban-do/' }, async (page, faults) => {
      await page.locator('[data-layer="nay"] .tile-map a').filter({ hasText: 'Lào Cai' }).focus();
      const path = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowUp'];
      const seen: Array<string | null | undefined> = [];
      for (const key of path) {
        await page.keyboard.press(key);
        seen.push(await focused(page));
      }
      // The last step leads nowhere, so it stays.
      expect(seen).toEqual(['Phú Thọ', 'Thái Nguyên', 'Tuyên Quang', 'Lào Cai', 'Lai Châu', 'Lai Châu']);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/mo-hinh/tinh-nay/lai-chau/');
      expect(faults).toEqual([]);
    });
  });

  it('crosses gaps to the nearest tile and passes over the archipelagos, which are no links', async () => {
    await browser.visit({ path: '/mo-hinh/ban-do/' }, async (page) => {
      await page.locator('[data-layer="nay"] .tile-map a').filter({ hasText: 'Nghệ An' }).focus();
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('Hà Tĩnh');
      await page.locator('[data-layer="nay"] .tile-map a').filter({ hasText: 'Đà Nẵng' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('Đà Nẵng');
      expect(await page.getByText('Quần đảo Hoàng Sa').first().isVisible()).toBe(true);
    });
  });

  it('can be skipped, to the table that says the same', async () => {
    await browser.visit({ path: '/mo-hinh/ban-do/' }, async (page) => {
      await page.getByRole('radio', { name: '34' }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('table')?.caption?.textContent)).toContain(
        '34 tỉnh',
      );
    });
  });

  it('changes its layer, with the layer in the address, back and forward', async () => {
    await browser.visit({ path: '/mo-hinh/ban-do/' }, async (page) => {
      const tile = page.locator('.tile-map a').filter({ hasText: 'Bắc Giang' });
      expect(await tile.isVisible()).toBe(false);
      await page.getByRole('radio', { name: '63' }).check();
      await tile.waitFor();
      expect(new URL(page.url()).search).toBe('?lop=truoc');
      await page.reload();
      await tile.waitFor();
      await page.goBack();
      await tile.waitFor({ state: 'hidden' });
      await page.goForward();
      await tile.waitFor();
    });
  });

  it('changes its layer without script too', async () => {
    await browser.visit({ path: '/mo-hinh/ban-do/', javaScriptEnabled: false }, async (page) => {
      await page.getByRole('radio', { name: '63' }).check();
      expect(await page.locator('.tile-map a').filter({ hasText: 'Bắc Giang' }).isVisible()).toBe(true);
    });
  });
});
