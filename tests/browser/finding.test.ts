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
      await page.getByLabel('Chữ trong tên, tóm tắt, nơi').fill('tiep cong dan');
      await page.getByText(/^\d+ văn bản$/).waitFor();
      expect(await page.locator('#ket-qua').innerText()).toContain('Luật Tiếp công dân');
      await page.getByLabel('Chữ trong tên, tóm tắt, nơi').fill('zzzz');
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
      const status = page.locator('#so-ket-qua', { hasText: /^\d+ mô hình$/ });
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
      await page.locator('#so-ket-qua', { hasText: `${count} mô hình` }).waitFor();
      expect(faults).toEqual([]);
    });
  });

  it('go back and forward over each choice, and over the story that was opened', async () => {
    await browser.visit({ path: '/mo-hinh/' }, async (page, faults) => {
      const status = page.locator('#so-ket-qua');
      const shows = (count: string) =>
        page
          .getByText(new RegExp(`^${count}`))
          .and(status)
          .waitFor();
      await page.getByLabel('Loại việc').selectOption('dat-dai');
      await shows('\\d+ mô hình');
      const land = await status.innerText();
      await page.getByLabel('Lĩnh vực').selectOption('kinh-te');
      await page.waitForURL('**/?linh-vuc=kinh-te&loai-viec=dat-dai');
      await page.waitForFunction((text) => document.querySelector('#so-ket-qua')?.textContent !== text, land);
      const both = await status.innerText();
      await page.locator('#ket-qua .head a').first().click();
      await page.locator('article h1').waitFor();
      await page.goBack();
      await shows(both);
      expect(await page.getByLabel('Lĩnh vực').inputValue()).toBe('kinh-te');
      await page.goBack();
      await shows(land);
      expect(await page.getByLabel('Lĩnh vực').inputValue()).toBe('');
      await page.goBack();
      await page.waitForURL('**/mo-hinh/');
      expect(await page.locator('#ket-qua .card').count()).toBe(30);
      expect(await status.innerText()).toBe('');
      await page.goForward();
      await shows(land);
      expect(faults).toEqual([]);
    });
  });

  it('count, at each value, what it would leave, and close those that would leave nothing', async () => {
    await browser.visit({ path: '/mo-hinh/?linh-vuc=quoc-phong-an-ninh' }, async (page) => {
      await page.locator('#so-ket-qua', { hasText: /^\d+ mô hình$/ }).waitFor();
      const value = page.getByLabel('Loại việc').locator('option[value="an-ninh"]');
      const [, count] = /\((\d+)\)$/.exec((await value.textContent()) ?? '') ?? [];
      const empty = page.getByLabel('Loại việc').locator('option[value="nha-o"]');
      expect(await empty.textContent()).toMatch(/\(0\)$/);
      expect(await empty.isDisabled()).toBe(true);
      await page.getByLabel('Loại việc').selectOption('an-ninh');
      await page.locator('#so-ket-qua', { hasText: `${count} mô hình` }).waitFor();
    });
  });

  it('are turned page by page where many are left, with the page in the address', async () => {
    await browser.visit({ path: '/mo-hinh/?xep=nam' }, async (page) => {
      await page.getByText('62 mô hình, trang 1 trong 3 trang').waitFor();
      const first = await page.locator('#ket-qua .head a').first().innerText();
      await page.getByRole('link', { name: 'Trang 2' }).click();
      await page.getByText('62 mô hình, trang 2 trong 3 trang').waitFor();
      expect(new URL(page.url()).search).toBe('?xep=nam&trang=2');
      expect(await page.locator('#danh-sach').evaluate((heading) => heading === document.activeElement)).toBe(true);
      expect(await page.locator('#ket-qua .head a').first().innerText()).not.toBe(first);
      await page.goBack();
      await page.getByText('62 mô hình, trang 1 trong 3 trang').waitFor();
    });
  });

  it('are chosen to be compared, two to four, while the list is narrowed', async () => {
    await browser.visit({ path: '/mo-hinh/' }, async (page) => {
      const bar = page.locator('#chon');
      await page.locator('.pick input').nth(0).check();
      await bar.getByText('Chọn thêm ít nhất 1').waitFor();
      expect(await bar.getByRole('link').isVisible()).toBe(false);
      await page.getByLabel('Loại việc').selectOption('dat-dai');
      await page.locator('#so-ket-qua', { hasText: /^\d+ mô hình$/ }).waitFor();
      for (const i of [0, 1, 2]) await page.locator('.pick input').nth(i).check();
      await bar.getByText('Đã chọn 4 câu chuyện, nhiều nhất là 4.').waitFor();
      expect(await page.locator('.pick input').nth(3).isDisabled()).toBe(true);
      const address = new URL((await bar.getByRole('link').getAttribute('href')) ?? '', page.url());
      expect(address.pathname).toBe('/mo-hinh/so-sanh/');
      expect(address.searchParams.getAll('m')).toHaveLength(4);
      // The choice is there again for who comes back from a story.
      await page.locator('#ket-qua .head a').first().click();
      await page.locator('article h1').waitFor();
      await page.goBack();
      await bar.getByText('Đã chọn 4 câu chuyện').waitFor();
      await bar.getByRole('button', { name: 'Bỏ chọn' }).click();
      expect(await bar.isVisible()).toBe(false);
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
