import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

describe('the register', () => {
  it('filters at once, with its state in the address', async () => {
    await browser.visit({ path: '/van-ban/' }, async (page) => {
      await page.getByLabel('Loại văn bản').selectOption('chi-thi');
      await page.getByText(/^\d+ văn bản$/).waitFor();
      expect(new URL(page.url()).search).toBe('?loai=chi-thi');
      for (const name of await page.locator('#ket-qua .head').allInnerTexts()) expect(name).toMatch(/^Chỉ thị/);
      await page.reload();
      await page.getByText(/^\d+ văn bản$/).waitFor();
      expect(await page.getByLabel('Loại văn bản').inputValue()).toBe('chi-thi');
    });
  });

  it('finds by letters without marks, and helps when nothing is left', async () => {
    await browser.visit({ path: '/van-ban/' }, async (page) => {
      await page.getByLabel('Chữ trong tên').fill('tiep cong dan');
      await page.getByText(/^\d+ văn bản$/).waitFor();
      expect(await page.locator('#ket-qua').innerText()).toContain('Luật Tiếp công dân');
      await page.getByLabel('Chữ trong tên').fill('zzzz');
      await page.getByText('Không có văn bản nào').waitFor();
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      await page.locator('#cac-trang').waitFor({ state: 'attached' });
      await page.waitForURL((url) => url.search === '');
      expect(await page.locator('#ket-qua .card').count()).toBeGreaterThan(10);
    });
  });
});
