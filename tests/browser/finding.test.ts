import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

describe('search', () => {
  it('goes from the box of any page to results, by the key / and Enter', async () => {
    await browser.visit({ path: '/dia-ban/' }, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('tiếp công dân');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim-kiem/?q=*');
      await page.locator('.results .card').first().waitFor();
      expect(await page.getByRole('status').first().innerText()).toMatch(/\d+ kết quả cho «tiếp công dân»/);
    });
  });

  it('finds a document by its number', async () => {
    await browser.visit({ path: '/tim-kiem/?q=14/CT-UBND' }, async (page) => {
      await page.locator('.results .card').first().waitFor();
      expect(await page.locator('.results .card a').first().getAttribute('href')).toContain(
        '/chi-thi/gia-lai/2021/14-ct-ubnd/',
      );
    });
  });

  it('narrows by a filter, keeps it in the address, and goes back', async () => {
    await browser.visit({ path: '/tim-kiem/?q=dân+vận' }, async (page) => {
      await page.locator('.results .card').first().waitFor();
      const all = await page.locator('#so-ket-qua').innerText();
      await page.getByLabel('Loại mục').selectOption('Mô hình');
      await page.waitForURL('**kind=*');
      await page.waitForFunction((before) => document.querySelector('#so-ket-qua')?.textContent !== before, all);
      await page.locator('.results .card').first().waitFor();
      expect(await page.locator('.results .card .head .facts').allInnerTexts()).not.toContain('Văn bản');
      await page.goBack();
      await page.waitForFunction((before) => document.querySelector('#so-ket-qua')?.textContent === before, all);
    });
  });

  it('says so when nothing is found', async () => {
    await browser.visit({ path: '/tim-kiem/?q=zzzzqqqq' }, async (page) => {
      await page.getByText('Không có kết quả cho «zzzzqqqq»').waitFor();
    });
  });
});

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
