import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const PATH = '/kiem-tra/';

/** One fault of each kind, each on a line of its own. */
const DRAFT = [
  'Căn cứ Kết luận 114-KL/TW ngày 14/7/2015, Ban Bí thư;',
  'Căn cứ Kết luận số 43-KL/TW ngày 08/01/2019 của Ban Bí thư;',
  'Căn cứ Quyết định số 217/QĐ-TW ngày 12/12/2013, Bộ Chính trị;',
  'Căn cứ Quyết định số 290-QĐ/TW ngày 25/02/2010 của Bộ Chính trị;',
  'Căn cứ Nghị quyết số 25-NQ/TW;',
  'Căn cứ Kết luận số 999-KL/TW ngày 01/01/2020;',
  'Căn cứ Kết luận số 65-KL/TW của Ban Bí thư;',
  'Căn cứ Chỉ thị số 05-CT/TW khóa XI;',
  'Căn cứ Quyết định số 66-QĐ/TW ngày 06/02/2017;',
  'Căn cứ Chỉ thị số 35-CT/TW về trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân.',
].join('\n');

async function check(page: Page, text: string): Promise<string[]> {
  // Typed at once: a long draft is pasted, not written.
  await page.getByLabel('Dự thảo').evaluate((box, value) => Object.assign(box, { value }), text);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByText(/\d+ chỗ viện dẫn;/).waitFor();
  return page.locator('.verdicts .badge').allInnerTexts();
}

describe('checking a draft', () => {
  it('tells one fault of each kind, with the right form beside it', async () => {
    await browser.visit({ path: PATH }, async (page, faults) => {
      expect(await check(page, DRAFT)).toEqual([
        '● Đúng',
        '✕ Cần sửa',
        '✕ Cần sửa',
        '△ Đã thay đổi',
        '? Chưa rõ văn bản nào',
        '○ Thư viện chưa có',
        '✕ Cần sửa',
        '✕ Cần sửa',
        '✕ Cần sửa',
        '✕ Cần sửa',
      ]);
      const cards = page.locator('.verdicts .card');
      expect(await cards.nth(1).innerText()).toContain('dự thảo viết «8/1/2019», đúng là «7/1/2019»');
      expect(await cards.nth(2).innerText()).toContain('dự thảo viết «217/QĐ-TW», đúng là «217-QĐ/TW»');
      expect(await cards.nth(3).innerText()).toContain('đã được thay thế bởi 23-QĐ/TW');
      expect(await cards.nth(4).innerText()).toContain('Về công tác tôn giáo'.slice(3));
      expect(await cards.nth(6).innerText()).toContain('Sai cơ quan ban hành');
      expect(await cards.nth(7).innerText()).toContain('Sai khóa');
      expect(await cards.nth(8).innerText()).toContain('Sai loại văn bản');
      expect(await cards.nth(9).innerText()).toContain('Sai trích yếu');
      expect(faults).toEqual([]);
    });
  });

  it('tells of another document with the same number, and does not call the draft wrong', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await check(page, 'Căn cứ Chỉ thị 33/CT-TTg ngày 2/3/2018;');
      const card = await page.locator('.verdicts .card').innerText();
      expect(card).toMatch(/Thư viện chưa có/);
      expect(card).toMatch(/Cùng số này.*26\/11\/2021/su);
      expect(card).not.toMatch(/Sai ngày/);
    });
  });

  it('copies a citation in full and the corrected draft, by keyboard', async () => {
    await browser.visit({ path: PATH, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await check(page, DRAFT);
      await page.locator('.verdicts .card').first().getByRole('button', { name: 'Chép viện dẫn' }).press('Enter');
      await page.getByText('Đã chép lời dẫn').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^Kết luận số 114-KL\/TW ngày 14\/7\/2015 của Ban.* về nâng cao hiệu quả/,
      );
      await page.getByRole('button', { name: 'Chép bản đã sửa' }).press('Enter');
      await page.getByText('Đã chép bản đã sửa').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        DRAFT.replace('217/QĐ-TW', '217-QĐ/TW')
          .replace('08/01/2019', '7/1/2019')
          .replace('65-KL/TW của Ban Bí thư', '65-KL/TW của Bộ Chính trị')
          .replace('khóa XI;', 'khóa XII;'),
      );
    });
  });

  it('opens a Word file', async () => {
    const xml = `<w:document xmlns:w="w"><w:body>${DRAFT.split('\n')
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`;
    const buffer = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
    await browser.visit({ path: PATH }, async (page) => {
      await page.locator('#tep').setInputFiles({ name: 'du-thao.docx', mimeType: 'application/octet-stream', buffer });
      await page.getByText(/10 chỗ viện dẫn;/).waitFor();
    });
  });

  it('says what is wrong with a file that is none', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page.locator('#tep').setInputFiles({
        name: 'hong.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('không phải zip'),
      });
      await page.getByText('không mở được').waitFor();
    });
  });

  it('sends nothing anywhere', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
      await check(page, DRAFT);
      expect(requests).toEqual([]);
    });
  });

  it('works without a network once it was opened', async () => {
    await browser.visit({ path: PATH }, async (page) => {
      await page.waitForFunction(() => document.documentElement.dataset['offline'] === 'ready');
      await page.context().setOffline(true);
      await page.reload();
      expect(await check(page, DRAFT)).toHaveLength(10);
    });
  });

  it('takes two hundred pages and stays usable', async () => {
    const pages = Array.from(
      { length: 200 },
      (_, i) => `Trang ${i}. ${'Công tác dân vận là nhiệm vụ của cả hệ thống chính trị. '.repeat(45)}\n${DRAFT}`,
    ).join('\n');
    await browser.visit({ path: PATH }, async (page) => {
      expect(await check(page, pages)).toHaveLength(2000);
    });
  });
});
