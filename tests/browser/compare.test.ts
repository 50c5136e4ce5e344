import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { THEMES } from '../../scripts/lib/page-kinds.ts';
import { axeViolations } from './axe.ts';
import { settled, useBrowser } from './browser.ts';

const THAU = 'lao-cai/mo-duong-thon-suoi-thau';
const TEA = 'phu-tho/ipm-tren-che';
const LANE = 'ho-chi-minh/mo-hem-453-77c-le-van-sy';
const BIRDS = 'phu-tho/nuoi-tho-dong-thanh';
const CAMERA = 'lam-dong/camera-an-ninh-da-lat';
const pathOf = (...ids: string[]) => `/mo-hinh/so-sanh/?${ids.map((id) => `m=${id}`).join('&')}`;

const browser = useBrowser();

const chosen = (page: Page) => page.locator('#da-chon a').allInnerTexts();
const asked = (page: Page) => new URL(page.url()).searchParams.getAll('m');
const status = (page: Page) => page.locator('#tinh-trang').innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('comparing stories', () => {
  it('goes from a story to the comparison, adds one by keyboard, removes it, and goes back and forward', async () => {
    await browser.visit({ path: `/mo-hinh/${THAU}/` }, async (page, faults) => {
      await page.getByRole('link', { name: 'So sánh', exact: true }).click();
      await page.getByText('Đã chọn một câu chuyện').waitFor();
      expect(asked(page)).toEqual([THAU]);
      // Without words, what is like it is offered, with the reason.
      expect(await page.locator('#so-cau-chuyen').innerText()).toBe('Gần giống với «Mở đường thôn Suối Thầu»:');
      expect(await page.locator('#goi-y li').first().innerText()).toMatch(/Vì cùng /);

      await page.getByLabel('Tên câu chuyện hoặc nơi làm').focus();
      await page.keyboard.type('ipm tren che phu tho');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Đang so sánh 2 câu chuyện').waitFor();
      expect(asked(page)).toEqual([THAU, TEA]);
      expect(await status(page)).toMatch(/^Đã thêm «.*IPM.*»\. Đang so sánh 2 câu chuyện\.$/);
      expect(await focused(page)).toBe('dang-so-sanh');
      expect(await page.title()).toMatch(/^So sánh: Mở đường thôn Suối Thầu; .*IPM.* – Thư viện Dân vận$/);
      const both = await page.title();

      await page.getByRole('button', { name: 'Bỏ «Mở đường thôn Suối Thầu»' }).press('Enter');
      await page.getByText('Đã bỏ «Mở đường thôn Suối Thầu»').waitFor();
      expect(asked(page)).toEqual([TEA]);
      expect(await focused(page)).toBe('tim-cau-chuyen');

      await page.goBack();
      await page.getByText('Đang so sánh 2 câu chuyện').waitFor();
      expect(asked(page)).toEqual([THAU, TEA]);
      expect(await page.title()).toBe(both);
      await page.goForward();
      await page.getByText('Đã chọn một câu chuyện').waitFor();
      expect(asked(page)).toEqual([TEA]);
      expect(faults).toEqual([]);
    });
  });

  it('goes from a neighbour of a story to the two of them', async () => {
    await browser.visit({ path: `/mo-hinh/${THAU}/` }, async (page) => {
      await page
        .getByRole('link', { name: /^So sánh với câu chuyện này/ })
        .first()
        .click();
      await page.getByText('Đang so sánh 2 câu chuyện').waitFor();
      expect(asked(page)[0]).toBe(THAU);
    });
  });

  it('shows for each story what its source says, and says where it says nothing', async () => {
    await browser.visit({ path: pathOf(THAU, TEA) }, async (page) => {
      await settled(page);
      const told = (id: string) => page.locator(`section:has(> #${id}) .columns-told > div`).allInnerTexts();
      const [steps, , ...more] = await told('cach-lam');
      expect(steps).toContain('Đến từng nhà giải thích vì sao hiến đất mà không được đền bù.');
      expect(more).toEqual([]);
      expect((await told('cai-kho'))[0]).toContain('Nguồn không nói');
      expect((await told('so-lieu'))[0]).toMatch(/Kết quả\s+500 m/);
      expect(await page.locator('section:has(> #so-lieu)').innerText()).toContain('không so số này với số kia');
    });
  });

  it('says which ids the library lacks, and shows the others; the same twice counts once', async () => {
    await browser.visit({ path: pathOf(THAU, 'phu-tho/khong-co', THAU, TEA) }, async (page, faults) => {
      await settled(page);
      expect(await page.locator('#loi-nhan').innerText()).toBe(
        'Thư viện không có câu chuyện mang mã «phu-tho/khong-co».',
      );
      expect(await chosen(page)).toHaveLength(2);
      expect(faults).toEqual([]);
    });
  });

  it('shows the first four of five and says which one it leaves out; reading anew changes nothing', async () => {
    await browser.visit({ path: pathOf(THAU, TEA, LANE, BIRDS, CAMERA) }, async (page) => {
      for (const visit of [1, 2]) {
        await settled(page);
        expect([visit, (await chosen(page)).length]).toEqual([visit, 4]);
        expect(await page.locator('#loi-nhan').innerText()).toMatch(/^Chỉ đặt cạnh nhau được 4 câu chuyện.*camera/i);
        expect(await page.locator('#them').isVisible()).toBe(false);
        expect(asked(page)).toHaveLength(5);
        await page.reload();
      }
    });
  });

  it('understands the address that a form of the list makes', async () => {
    await browser.visit({ path: pathOf(encodeURIComponent(THAU), encodeURIComponent(TEA)) }, async (page) => {
      await settled(page);
      expect(await chosen(page)).toHaveLength(2);
    });
  });

  it('helps to choose where nothing is chosen, also where nothing is found', async () => {
    await browser.visit({ path: '/mo-hinh/so-sanh/' }, async (page) => {
      await page.getByText('Chưa chọn câu chuyện nào').waitFor();
      expect(await page.locator('#goi-y li').count()).toBeGreaterThan(5);
      await page.getByLabel('Tên câu chuyện hoặc nơi làm').fill('khong co o dau');
      expect(await page.locator('#so-cau-chuyen').innerText()).toBe('Không có câu chuyện nào khớp «khong co o dau».');
    });
  });

  it('copies the whole address, and offers to try again where stories cannot be fetched', async () => {
    const path = pathOf(THAU, TEA);
    await browser.visit({ path, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
      await page.getByText('Đã chép địa chỉ của bảng so sánh').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject('origin')}${path}`);
      await page.route('**/so-sanh.json', (route) => route.abort());
      await page.reload();
      await page.getByText('Không tải được câu chuyện').waitFor();
      await page.unroute('**/so-sanh.json');
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await settled(page);
      expect(await chosen(page)).toHaveLength(2);
    });
  });

  it('says with script off what it needs, and leads to the list', async () => {
    await browser.visit({ path: pathOf(THAU, TEA), javaScriptEnabled: false }, async (page) => {
      const notice = page.locator('main .without-script');
      expect(await notice.innerText()).toContain('cần chạy mã trong trình duyệt');
      expect(await notice.getByRole('link').getAttribute('href')).toBe('/mo-hinh/');
      expect(await page.locator('#them').isVisible()).toBe(false);
    });
  });
});

describe('four stories', () => {
  const path = pathOf(THAU, TEA, LANE, BIRDS);

  it.each([320, 360, 768, 1440])('have no sideways scroll at %i px', async (width) => {
    await browser.visit({ path, viewport: { width, height: 800 } }, async (page) => {
      await settled(page);
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(extra).toBeLessThanOrEqual(0);
    });
  });

  it('keep their names in sight on a wide screen, and name each cell on a narrow one', async () => {
    await browser.visit({ path, viewport: { width: 1440, height: 900 } }, async (page) => {
      await settled(page);
      await page.locator('#dieu-kien').scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 600);
      const top = await page.locator('#da-chon').evaluate((names) => names.getBoundingClientRect().top);
      expect(Math.round(top)).toBe(0);
      await page.setViewportSize({ width: 360, height: 800 });
      const name = page.locator('section:has(> #cach-lam) h3').nth(3);
      expect((await name.boundingBox())?.width).toBeGreaterThan(100);
    });
  });

  it('are printed across, without the interface, with the address that brings them back', async () => {
    await browser.visit({ path }, async (page) => {
      await settled(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: /^Bỏ/ }).count()).toBe(0);
      expect(await page.locator('#them').isVisible()).toBe(false);
      expect(await page.locator('.print-note').innerText()).toContain(`so-sanh/?m=${THAU}&m=${TEA}`);
      const columns = await page
        .locator('section:has(> #cach-lam) .columns-told > div')
        .evaluateAll((cells) => new Set(cells.map((cell) => cell.getBoundingClientRect().top)).size);
      expect(columns).toBe(1);
    });
  });

  it.each(THEMES)('have nothing that axe finds, in the %s theme', async (colorScheme) => {
    await browser.visit({ path, colorScheme, viewport: { width: 1280, height: 900 } }, async (page) => {
      await settled(page);
      expect(await axeViolations(page)).toEqual([]);
    });
  });
});
