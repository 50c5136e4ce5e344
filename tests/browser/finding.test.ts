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

describe('the stories', () => {
  it('are narrowed by several facets and put in order, with the state in the address', async () => {
    await browser.visit({ path: '/mo-hinh/' }, async (page, faults) => {
      await page.getByLabel('Loại việc').selectOption('dat-dai');
      await page.getByLabel('Cấp làm').selectOption('co-so');
      const status = page.getByText(/^\d+ mô hình$/);
      await status.waitFor();
      const count = Number((await status.innerText()).split(' ')[0]);
      expect(await page.locator('#ket-qua .card').count()).toBe(count);
      await page.getByLabel('Xếp theo').selectOption('nam');
      await page.waitForURL('**/mo-hinh/?loai-viec=dat-dai&cap=co-so&xep=nam');
      const years = (await page.locator('#ket-qua .facts').allInnerTexts()).map((facts) =>
        Number(/(\d{4})$/.exec(facts)?.[1] ?? 0),
      );
      expect(years).toEqual([...years].sort((a, b) => b - a));
      await page.reload();
      await page.getByText(`${count} mô hình`, { exact: true }).waitFor();
      expect(faults).toEqual([]);
    });
  });

  it('can be ticked off step by step', async () => {
    await browser.visit({ path: '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/' }, async (page) => {
      const first = page.locator('.checklist').getByRole('checkbox').first();
      await first.focus();
      await page.keyboard.press('Space');
      expect(await first.isChecked()).toBe(true);
    });
  });
});
