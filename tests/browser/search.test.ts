import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const PHONE = { width: 320, height: 500 };

const options = (page: Page) => page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option');
const count = (page: Page) => page.locator('#so-ket-qua');
const titles = (page: Page) => page.locator('.results .head').allInnerTexts();

async function typeInBox(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await options(page).first().waitFor();
}

describe('the box', () => {
  it('goes to results by the key / and Enter, and to a page by arrow and Enter', async () => {
    await browser.visit({ path: '/dia-ban/' }, async (page, faults) => {
      await typeInBox(page, 'tiep cong dan');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim-kiem/?q=tiep+cong+dan');
      await page.locator('.results .card').first().waitFor();
      expect(await count(page).innerText()).toMatch(/^\d+ kết quả cho «tiep cong dan»/);
      await page.goBack();
      await typeInBox(page, 'kl43');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/ket-luan/trung-uong/2019/43-kl-tw/');
      expect(faults).toEqual([]);
    });
  });

  it('is a combobox: named, expanded, with an active option, announced', async () => {
    await browser.visit({ path: '/dia-ban/' }, async (page) => {
      const box = page.getByRole('combobox', { name: 'Tìm số ký hiệu hoặc từ ngữ' });
      await typeInBox(page, 'dan van');
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(await page.locator(`#${await box.getAttribute('aria-controls')}`).getAttribute('role')).toBe('listbox');
      const said = page.locator('header .visually-hidden[role=status]');
      expect(await said.innerText()).toMatch(/^\d+ gợi ý/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = await box.getAttribute('aria-activedescendant');
      expect(await options(page).nth(1).getAttribute('id')).toBe(active);
      expect(await options(page).nth(1).getAttribute('aria-selected')).toBe('true');
      // Up from the first option leads back to what was typed.
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await box.getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('Escape');
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      expect(await options(page).count()).toBe(0);
      expect(await box.inputValue()).toBe('dan van');
      expect(await said.innerText()).toBe('');
    });
  });

  it('fetches nothing before the reader turns to it', async () => {
    await browser.visit({ path: '/' }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.waitForTimeout(300);
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect([...loaded, ...asked].filter((url) => /\/tim\/|search-/.test(url))).toEqual([]);
      await typeInBox(page, 'dan van');
      expect(asked).toContain('/tim/muc-luc.bin');
    });
  });

  it.each(['114-KL/TW', 'kết luận số 114'])('looks %s up for at most 30 KB and without WebAssembly', async (typed) => {
    await browser.visit({ path: '/dia-ban/' }, async (page) => {
      const asked = new Set<string>();
      page.on('request', (request) => asked.add(new URL(request.url()).pathname));
      await page.keyboard.press('/');
      await page.keyboard.type(typed, { delay: 60 });
      await options(page).first().waitFor();
      expect(await options(page).first().innerText()).toContain('114-KL/TW');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim-kiem/**');
      await page.locator('.results .card').first().waitFor();
      const ofSearch = [...asked].filter((path) => /^\/(?:tim|tep)\/.*\.(?:js|bin|pagefind|pf_\w+|json)$/.test(path));
      expect(ofSearch.filter((path) => path.includes('pagefind'))).toEqual([]);
      expect(ofSearch.reduce((sum, path) => sum + served(path), 0)).toBeLessThanOrEqual(30 * 1024);
    });
  });

  it('keeps recent searches on the device, and forgets them', async () => {
    await browser.visit({ path: '/tim-kiem/' }, async (page) => {
      await page.locator('#tim').fill('hòa giải');
      await page.keyboard.press('Enter');
      await page.locator('.results .card').first().waitFor();
      await page.goto('/dia-ban/');
      await page.keyboard.press('/');
      expect(await options(page).first().innerText()).toContain('hòa giải');
      await options(page).last().click();
      await page.waitForFunction(() => localStorage.getItem('recent-searches') === null);
      expect(await options(page).count()).toBe(0);
    });
  });

  it.each([true, false])('offers dictation only where the browser can listen: %s', async (can) => {
    await browser.visit({ path: '/' }, async (page) => {
      await page.addInitScript((has) => {
        Reflect.deleteProperty(window, 'SpeechRecognition');
        Reflect.set(window, 'webkitSpeechRecognition', has ? class extends EventTarget {} : undefined);
      }, can);
      await page.goto('/');
      await typeInBox(page, 'dan');
      expect(await page.getByRole('button', { name: 'Nói để tìm' }).count()).toBe(can ? 1 : 0);
    });
  });

  it('can be used at 320 px with the keyboard of a phone up', async () => {
    await browser.visit({ path: '/dia-ban/', viewport: PHONE }, async (page) => {
      await typeInBox(page, 'quy che');
      const list = await page.getByRole('listbox', { name: 'Gợi ý' }).boundingBox();
      expect(list && list.x >= 0 && list.x + list.width <= PHONE.width).toBe(true);
      expect(list && list.y + list.height <= PHONE.height).toBe(true);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  });
});

describe('results', () => {
  it('name near twins of a number as such', async () => {
    await browser.visit({ path: '/tim-kiem/?q=43-KL/TW' }, async (page) => {
      await page.locator('.results .card').first().waitFor();
      expect(await titles(page)).toEqual(['Kết luận 43-KL/TW', 'Nghị quyết 43-NQ/TW', 'Kết luận 43-KL/TU']);
      expect(await page.locator('.results .twin').allInnerTexts()).toEqual([
        'Số gần giống: là nghị quyết',
        'Số gần giống: khác cơ quan',
      ]);
      await page.getByRole('button', { name: 'trong toàn văn' }).click();
      await page.locator('.results .card').nth(3).waitFor();
    });
  });

  it('lead to the point, and mark the words there', async () => {
    await browser.visit({ path: '/tim-kiem/?q=tiếp+công+dân' }, async (page, faults) => {
      const point = page.locator('.points a').first();
      await point.waitFor();
      const target = new URL((await point.getAttribute('href')) ?? '', page.url());
      await point.click();
      await page.waitForURL((url) => url.pathname === target.pathname);
      await page.locator('main mark').first().waitFor();
      expect(await page.locator(`[id="${target.hash.slice(1)}"]`).count()).toBe(1);
      expect((await page.locator('main mark').first().innerText()).toLowerCase()).toBe('tiếp công dân');
      expect(faults).toEqual([]);
    });
  });

  it('say how the query was understood', async () => {
    await browser.visit({ path: '/tim-kiem/?q=ddoois+thoaij' }, async (page) => {
      await page.getByText('Đã hiểu phím gõ là «đối thoại».').waitFor();
      await page.goto('/tim-kiem/?q=tiep+cong+dna');
      await page.getByText('Không trang nào có «dna».').waitFor();
      await page.getByRole('link', { name: 'tiếp công dân', exact: true }).first().click();
      await page.waitForURL((url) => url.searchParams.get('q') === 'tiếp công dân');
    });
  });

  it('help where nothing is found', async () => {
    await browser.visit({ path: '/tim-kiem/?q=zzzzqqqq&kind=model' }, async (page) => {
      await page.getByText('Không có kết quả cho «zzzzqqqq».').waitFor();
      await page.getByRole('link', { name: 'mọi số ký hiệu' }).waitFor();
      await page.getByRole('button', { name: 'Bỏ mọi mục lọc' }).click();
      await page.waitForURL((url) => url.search === '?q=zzzzqqqq');
    });
  });

  it('come by themselves as the reader goes on, each once', async () => {
    await browser.visit({ path: '/tim-kiem/?q=dân+vận' }, async (page) => {
      await page.locator('.results .card').nth(4).waitFor();
      await page.locator('#them').scrollIntoViewIfNeeded();
      await page.locator('.results .card').nth(14).waitFor();
      const links = await page.locator('.results .head a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(new Set(links).size).toBe(links.length);
    });
  });
});

describe('facets and the address', () => {
  it('work without any query, with counts', async () => {
    await browser.visit({ path: '/tim-kiem/' }, async (page) => {
      const kind = page.getByLabel('Loại mục');
      await kind.locator('option', { hasText: 'Mô hình' }).waitFor({ state: 'attached' });
      const label = (await kind.locator('option', { hasText: 'Mô hình' }).innerText()) ?? '';
      await kind.selectOption('model');
      await page.waitForURL('**/tim-kiem/?kind=model');
      const number = /\((\d+)\)/.exec(label)?.[1];
      await page.getByText(`${number} kết quả`, { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Bỏ lọc Mô hình' }).click();
      await page.waitForURL((url) => url.search === '');
    });
  });

  it('come back with back and forward', async () => {
    await browser.visit({ path: '/tim-kiem/?q=dân+vận' }, async (page) => {
      await page.locator('.results .card').first().waitFor();
      const all = await count(page).innerText();
      await page.getByLabel('Loại mục').locator('option[value=model]').waitFor({ state: 'attached' });
      await page.getByLabel('Loại mục').selectOption('model');
      await page.waitForURL('**kind=model');
      await page.waitForFunction(
        (before) =>
          document.querySelector('#so-ket-qua')?.textContent?.match(/^\d/) &&
          document.querySelector('#so-ket-qua')?.textContent !== before,
        all,
      );
      const some = await count(page).innerText();
      await page.getByLabel('Xếp theo').selectOption('date');
      await page.waitForURL('**sort=date');
      await page.goBack();
      await page.goBack();
      await page.getByText(all, { exact: true }).waitFor();
      expect(await page.getByLabel('Loại mục').inputValue()).toBe('');
      await page.goForward();
      await page.getByText(some, { exact: true }).waitFor();
      expect(await page.getByLabel('Loại mục').inputValue()).toBe('model');
      expect(await page.locator('#tim').inputValue()).toBe('dân vận');
    });
  });
});

describe('without a network', () => {
  it('says so, and goes on when it is back', async () => {
    await browser.visit({ path: '/tim-kiem/' }, async (page) => {
      await page.getByLabel('Loại mục').locator('option[value=model]').waitFor({ state: 'attached' });
      await page.context().setOffline(true);
      await page.locator('#tim').fill('đối thoại');
      await page.keyboard.press('Enter');
      await page.getByText('Thiết bị đang không có mạng').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.locator('.results .card').first().waitFor();
    });
  });
});

describe.each(['light', 'dark'] as const)('axe in the %s theme', (colorScheme) => {
  it('finds nothing with suggestions open', async () => {
    await browser.visit({ path: '/dia-ban/', colorScheme }, async (page) => {
      await typeInBox(page, 'dan van');
      await page.keyboard.press('ArrowDown');
      expect(await axeViolations(page)).toEqual([]);
    });
  });
  it.each(['q=tiep+cong+dna', 'q=43-KL/TW', 'q=zzzzqqqq&kind=model', 'q=dân+vận&kind=document'])(
    'finds nothing with results of %s',
    async (query) => {
      await browser.visit(
        { path: `/tim-kiem/?${query}`, colorScheme, viewport: { width: 360, height: 800 } },
        async (page) => {
          await page.waitForFunction(() =>
            /^(?:\d|Không)/.test(document.querySelector('#so-ket-qua')?.textContent ?? ''),
          );
          expect(await axeViolations(page)).toEqual([]);
        },
      );
    },
  );
});

/** Bytes of a file as a static host with compression sends it. */
function served(path: string): number {
  const file = join('dist', path);
  if (!existsSync(file)) throw new Error(`Không có tệp ${file}`);
  const content = readFileSync(file);
  return path.endsWith('.js') || path.endsWith('.json') ? brotliCompressSync(content).length : content.length;
}
