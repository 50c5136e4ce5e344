import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { useBrowser } from './browser.ts';

const STORY = '/mo-hinh/lao-cai/mo-duong-thon-suoi-thau/';
const DIRECTIVE = '/chi-thi/gia-lai/2021/14-ct-ubnd/';
const LOCAL = { name: 'An', lang: 'vi-VN', localService: true };
const REMOTE = { name: 'Mạng', lang: 'vi_VN', localService: false };
const ENGLISH = { name: 'Ann', lang: 'en-US', localService: true };

type Voice = typeof LOCAL;
const browser = useBrowser();

/** A browser that writes down what it would speak; `late` voices come only after the page. */
async function withVoices(page: Page, voices: Voice[], late = false): Promise<void> {
  await page.addInitScript(
    ({ voices, late }) => {
      class Utterance extends EventTarget {
        text: string;
        voice: Voice | null = null;
        rate = 1;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const log: string[] = [];
      let current: Utterance | undefined;
      let isLate = late;
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => (isLate ? [] : voices),
        speak(utterance: Utterance) {
          current = utterance;
          if (utterance.text) log.push(`${utterance.text} [${utterance.voice?.name} ${utterance.rate}]`);
        },
        cancel() {
          const cancelled = current;
          current = undefined;
          log.push('(im)');
          // Late, as in browsers.
          setTimeout(() => cancelled?.dispatchEvent(new Event('end')));
        },
      });
      const define = (name: string, value: unknown) => Object.defineProperty(window, name, { value });
      define('speechSynthesis', speech);
      define('SpeechSynthesisUtterance', Utterance);
      define('spoken', log);
      define('finishPiece', () => current?.dispatchEvent(new Event('end')));
      define('failPiece', () => current?.dispatchEvent(new Event('error')));
      define('bringVoices', () => {
        isLate = false;
        speech.dispatchEvent(new Event('voiceschanged'));
      });
    },
    { voices, late },
  );
  await page.reload();
}

const call = (page: Page, name: string) => page.evaluate((name) => Reflect.get(window, name)(), name);
/** What was spoken since the last time this was asked, without the silences. */
const spoken = (page: Page) =>
  page.evaluate((): string[] =>
    Reflect.get(window, 'spoken')
      .splice(0)
      .filter((line: string) => line !== '(im)'),
  );
const listen = (page: Page) => page.getByRole('button', { name: 'Nghe đọc' });
const bar = (page: Page) => page.getByRole('group', { name: 'Nghe đọc' });
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).press('Enter');
const where = (page: Page) => bar(page).locator('.where').innerText();

describe('reading aloud', () => {
  it('is not offered without a Vietnamese voice', async () => {
    await browser.visit({ path: STORY }, async (page) => {
      await withVoices(page, [ENGLISH]);
      expect(await listen(page).count()).toBe(0);
    });
  });

  it('is offered when the voice comes late, and fetches its reader only when asked', async () => {
    await browser.visit({ path: STORY }, async (page) => {
      const requests: string[] = [];
      await withVoices(page, [LOCAL], true);
      expect(await listen(page).count()).toBe(0);
      page.on('request', (request) => requests.push(request.url()));
      await call(page, 'bringVoices');
      expect(await listen(page).isVisible()).toBe(true);
      expect(requests).toEqual([]);
      await listen(page).click();
      await bar(page).waitFor();
      expect(requests.length).toBeGreaterThan(0);
    });
  });

  it('reads title, summary and text in order, and marks what it reads', async () => {
    await browser.visit({ path: STORY }, async (page, faults) => {
      await withVoices(page, [ENGLISH, REMOTE, LOCAL]);
      await listen(page).press('Enter');
      await bar(page).waitFor();
      // The voice of the device, although another stands before it.
      expect(await spoken(page)).toEqual(['Mở đường thôn Suối Thầu (Lào Cai) [An 1]']);
      expect(await page.locator('.read-now').evaluate(({ tagName }) => tagName)).toBe('H1');
      const heard: string[] = [];
      for (let i = 0; i < 4; i++) {
        await call(page, 'finishPiece');
        heard.push(...(await spoken(page)));
      }
      expect(heard[0]).toMatch(/^Ở xã Tả Phìn, Sa Pa/);
      expect(heard.join(' ')).toContain('Vấn đề [An 1]');
      expect(heard.join(' ')).not.toContain('#');
      expect(heard.filter((line) => line.length > 220)).toEqual([]);
      expect(faults).toEqual([]);
    });
  });

  it('pauses, goes on with the same piece, goes to the next passage and back, and stops', async () => {
    await browser.visit({ path: STORY }, async (page) => {
      await withVoices(page, [LOCAL]);
      await listen(page).click();
      await bar(page).waitFor();
      const [title] = await spoken(page);
      await press(page, 'Tạm dừng');
      await page.waitForTimeout(50);
      expect(await spoken(page)).toEqual([]);
      await press(page, 'Đọc tiếp');
      expect(await spoken(page)).toEqual([title]);
      await press(page, 'Đoạn sau');
      expect((await spoken(page))[0]).toMatch(/^Ở xã Tả Phìn/);
      expect(await where(page)).toMatch(/^Đoạn 2\/\d+$/);
      await press(page, 'Đoạn trước');
      expect(await spoken(page)).toEqual([title]);
      await bar(page).getByRole('combobox', { name: 'Tốc độ' }).selectOption('1.2');
      expect(await spoken(page)).toEqual([title?.replace('[An 1]', '[An 1.2]')]);
      await press(page, 'Dừng');
      expect(await bar(page).count()).toBe(0);
      expect(await page.locator('.read-now').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nghe đọc');
      await page.waitForTimeout(50);
      expect(await spoken(page)).toEqual([]);
      // Once more, from the beginning; Escape stops too.
      await listen(page).press('Enter');
      expect((await spoken(page))[0]).toBe(title);
      await page.keyboard.press('Escape');
      expect(await bar(page).count()).toBe(0);
    });
  });

  it('says first where the text goes when only a voice of the network is there', async () => {
    await browser.visit({ path: STORY }, async (page) => {
      await withVoices(page, [REMOTE]);
      await listen(page).click();
      expect(await bar(page).innerText()).toContain('sẽ được gửi tới hãng làm trình duyệt');
      expect(await spoken(page)).toEqual([]);
      await press(page, 'Thôi');
      expect(await bar(page).count()).toBe(0);
      await listen(page).click();
      await press(page, 'Đồng ý, đọc');
      expect((await spoken(page))[0]).toContain('[Mạng 1]');
    });
  });

  it('goes on after the voice failed, closes at the end, and keeps what is read in sight', async () => {
    await browser.visit({ path: STORY, reducedMotion: 'reduce' }, async (page) => {
      await withVoices(page, [LOCAL]);
      await listen(page).click();
      await bar(page).waitFor();
      await call(page, 'failPiece');
      expect(await where(page)).toContain('không đọc tiếp được');
      await press(page, 'Đọc tiếp');
      const total = Number((await where(page)).split('/')[1]);
      for (let i = 1; i < total; i++) await press(page, 'Đoạn sau');
      const box = await page.locator('.read-now').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
      for (let i = 0; i < 5 && (await bar(page).count()) > 0; i++) await call(page, 'finishPiece');
      expect(await bar(page).count()).toBe(0);
    });
  });

  it('reads a document without the marks beside its provisions, each passage once', async () => {
    await browser.visit({ path: DIRECTIVE }, async (page) => {
      await withVoices(page, [LOCAL]);
      await listen(page).click();
      await bar(page).waitFor();
      const heard = await spoken(page);
      for (let i = 0; i < 400 && (await bar(page).count()) > 0; i++) {
        await call(page, 'finishPiece');
        heard.push(...(await spoken(page)));
      }
      expect(heard[0]).toMatch(/^Chỉ thị 14\/CT-UBND/);
      const text = heard.slice(1).map((line) => line.replace(/ \[An 1\]$/, ''));
      // Letter by letter what the page shows, without marks, counts and numbers of items.
      const letters = (part: string) => part.replace(/\d+ nơi viện dẫn|[^\p{L}]/gu, '');
      expect(letters(text.join(' '))).toBe(letters(await page.locator('.prose').innerText()));
    });
  });

  it('stops when the reader leaves', async () => {
    await browser.visit({ path: STORY }, async (page) => {
      await withVoices(page, [LOCAL]);
      await listen(page).click();
      await bar(page).waitFor();
      const silences = await page.evaluate(() => {
        const log: string[] = Reflect.get(window, 'spoken');
        log.splice(0);
        window.dispatchEvent(new Event('pagehide'));
        return log.filter((line) => line === '(im)').length;
      });
      expect(silences).toBeGreaterThan(0);
      expect(await bar(page).count()).toBe(0);
    });
  });

  it.each([320, 1280])('has a bar that fits and that axe finds nothing in, at %i px', async (width) => {
    await browser.visit({ path: STORY, viewport: { width, height: 700 } }, async (page) => {
      await withVoices(page, [LOCAL]);
      await listen(page).click();
      await bar(page).waitFor();
      const extra = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(extra).toBeLessThanOrEqual(0);
      expect((await bar(page).boundingBox())?.height).toBeLessThan(220);
      expect(await axeViolations(page)).toEqual([]);
    });
  });
});
