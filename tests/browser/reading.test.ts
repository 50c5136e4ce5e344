import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';

const DIRECTIVE = '/chi-thi/gia-lai/2021/14-ct-ubnd/';
const browser = useBrowser();

describe('reading a document', () => {
  it('copies the address of a provision', async () => {
    await browser.visit({ path: DIRECTIVE, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.locator('[id="diem-9.doan-1"] a.anchor').click();
      await page.getByRole('status').getByText('Đã chép').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${inject('origin')}${DIRECTIVE}#diem-9.doan-1`,
      );
    });
  });

  it('goes from a number in the text to the document that it names', async () => {
    await browser.visit({ path: DIRECTIVE }, async (page) => {
      await page.locator('.prose a.citation', { hasText: '43-KL/TW' }).first().click();
      await page.waitForURL('**/ket-luan/trung-uong/2019/43-kl-tw/');
    });
  });

  it('copies how to cite it', async () => {
    await browser.visit({ path: DIRECTIVE, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.getByRole('button', { name: 'Chép lời dẫn' }).click();
      await page.getByRole('status').getByText('Đã chép').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        'Chỉ thị 14/CT-UBND ngày 23/12/2021 của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai',
      );
    });
  });

  it('prints without the interface, with address and date', async () => {
    await browser.visit({ path: DIRECTIVE }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-header').isVisible()).toBe(false);
      expect(await page.locator('.anchor').first().isVisible()).toBe(false);
      expect(await page.locator('.print-note').innerText()).toMatch(/14-ct-ubnd.*ngày in: \d+ tháng \d+/);
    });
  });
});

describe('sharing', () => {
  const STORY = '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/';
  const NOTE =
    '500 m: Chiều dài đoạn đường thôn Suối Thầu được mở rộng (xã Tả Phìn, thị xã Sa Pa, tỉnh Lào Cai, 2022–2023).';

  it('gives title, the best figure with its place, and the address to the share sheet', async () => {
    await browser.visit({ path: STORY }, async (page) => {
      await page.evaluate(() => {
        const share = async (data: unknown) => Object.assign(window, { shared: data });
        Object.defineProperty(navigator, 'share', { value: share });
      });
      await page.getByRole('button', { name: 'Chia sẻ' }).click();
      expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
        title: 'Mở đường thôn Suối Thầu (Lào Cai) – Thư viện Dân vận',
        text: NOTE,
        url: `${inject('origin').replace(/:\d+$/, ':4321')}${STORY}`,
      });
    });
  });

  it('copies the same where there is no share sheet', async () => {
    await browser.visit({ path: STORY, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
      await page.getByRole('button', { name: 'Chia sẻ' }).click();
      await page.getByRole('status').getByText('Đã chép tên và địa chỉ').waitFor();
      const [title, note, address] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      expect([title, note]).toEqual(['Mở đường thôn Suối Thầu (Lào Cai) – Thư viện Dân vận', NOTE]);
      expect(address).toMatch(/^http.*\/mo-duong-thon-suoi-thau\/$/);
    });
  });
});

describe('a citation', () => {
  it('shows what it leads to on focus, by keyboard, and closes with Escape', async () => {
    await browser.visit({ path: DIRECTIVE }, async (page, faults) => {
      const link = page.locator('.prose a.citation', { hasText: '43-KL/TW' }).first();
      await link.focus();
      const preview = page.getByRole('tooltip');
      expect(await preview.innerText()).toContain('Kết luận 43-KL/TW');
      expect(await preview.innerText()).toContain('7/1/2019');
      expect(await link.getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'));
      await page.keyboard.press('Escape');
      expect(await preview.isVisible()).toBe(false);
      expect(faults).toEqual([]);
    });
  });

  it('shows the same on hover, without a request', async () => {
    await browser.visit({ path: DIRECTIVE }, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.locator('.prose a.citation', { hasText: '33/CT-TTg' }).first().hover();
      expect(await page.getByRole('tooltip').innerText()).toContain('Thủ tướng Chính phủ');
      expect(requests).toEqual([]);
    });
  });
});

describe('the chain', () => {
  const CHAIN = '/nghi-quyet/trung-uong/2013/25-nq-tw/chuoi/';

  it('runs from the central resolution to the provincial plan, with script off', async () => {
    await browser.visit({ path: CHAIN, javaScriptEnabled: false }, async (page) => {
      const list = page.locator('.chain');
      const conclusion = list
        .locator('li', { has: page.getByRole('link', { name: 'Kết luận 43-KL/TW', exact: true }) })
        .first();
      expect(await conclusion.locator('li a').allInnerTexts()).toEqual(
        expect.arrayContaining(['Kế hoạch 193-KH/TU', 'Chỉ thị 14/CT-UBND']),
      );
      expect(await page.locator('.timeline li').count()).toBeGreaterThan(4);
    });
  });

  it('is drawn with links that the keyboard reaches', async () => {
    await browser.visit({ path: CHAIN }, async (page) => {
      const box = page.locator('.chain-drawing a[href]', { hasText: '43-KL/TW' });
      await box.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/ket-luan/trung-uong/2019/43-kl-tw/');
    });
  });
});

describe('a number', () => {
  it('goes on to the one document that bears it', async () => {
    await browser.visit({ path: '/so-hieu/43-kl-tu/' }, async (page) => {
      await page.waitForURL('**/ket-luan/ha-tinh/2022/43-kl-tu/');
    });
  });

  it('offers the choice when several documents bear it', async () => {
    await browser.visit({ path: '/so-hieu/25-nq-tw/' }, async (page) => {
      await page.waitForTimeout(500);
      expect(new URL(page.url()).pathname).toBe('/so-hieu/25-nq-tw/');
      const text = await page.locator('main').innerText();
      expect(text).toContain('công tác dân vận');
      expect(text).toContain('Về công tác tôn giáo');
      expect(text).toContain('Cùng số, thư viện chưa có');
    });
  });
});

describe('display', () => {
  it('keeps theme and text size on the device', async () => {
    await browser.visit({ path: '/' }, async (page) => {
      await page.getByRole('button', { name: 'Tối' }).click();
      await page.getByRole('button', { name: 'Cỡ lớn' }).click();
      await page.goto('/van-ban/');
      const root = page.locator('html');
      expect(await root.getAttribute('data-theme')).toBe('dark');
      expect(await root.getAttribute('data-text-size')).toBe('large');
      expect(await page.getByRole('button', { name: 'Tối' }).getAttribute('aria-pressed')).toBe('true');
    });
  });

  it('has no sideways scroll with the largest text on a small phone', async () => {
    const path = '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/';
    await browser.visit({ path, viewport: { width: 360, height: 700 } }, async (page) => {
      await page.getByRole('button', { name: 'Rất lớn' }).click();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('21px');
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(extra).toBeLessThanOrEqual(0);
    });
  });

  it('opens and closes the menu of a phone by keyboard', async () => {
    await browser.visit({ path: '/', viewport: { width: 360, height: 700 } }, async (page) => {
      const menu = page.getByRole('navigation', { name: 'Mục chính' });
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Mục lục' }).press('Enter');
      expect(await menu.getByRole('link', { name: 'Mô hình' }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await menu.isVisible()).toBe(false);
    });
  });

  it('begins with a link that skips to the content', async () => {
    await browser.visit({ path: DIRECTIVE }, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    });
  });
});
